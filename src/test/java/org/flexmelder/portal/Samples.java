package org.flexmelder.portal;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.PortalProfile;

/** What the tests send: the incidents of the interface page's example. */
final class Samples {
    static final String CAREFLEX_ID = "09ce3580d84bf087";
    static final Timeouts SHORT = new Timeouts(Duration.ofMillis(700), Duration.ofMillis(400),
            Duration.ofSeconds(20));
    static final Timeouts LONG = new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20),
            Duration.ofSeconds(60));

    private Samples() {}

    static String file(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/interface/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static HttpPortal portal(PortalProfile profile, Timeouts timeouts) {
        return portal(profile, timeouts, Clocks.SYSTEM);
    }

    /** With a wall clock of the test's own, and one besides that stands still. */
    static HttpPortal portal(PortalProfile profile, Timeouts timeouts, InstantSource clock) {
        return portal(profile, timeouts, new Clocks(clock, () -> 0));
    }

    static HttpPortal portal(PortalProfile profile, Timeouts timeouts, Clocks clocks) {
        return portal(profile, timeouts, clocks, ProxySelector.of(null));
    }

    static HttpPortal portal(PortalProfile profile, Timeouts timeouts, Clocks clocks, ProxySelector proxies) {
        WayOut way = new WayOut(proxies, "", Trust.ofSystemAnd(""));
        return new HttpPortal(profile, FakePortal.CREDENTIALS, timeouts, clocks, way);
    }

    static List<Incident> incidents() {
        return List.of(incident("1000", "NEW", "49239697103", "2020-10-24", "2020-10-24", whole()),
                incident("1234-xx", "SDB", "12345678901", "2021-06-30", "2021-07-01", name()),
                incident("", "WIK", "49239697103", "2020-09-24", "2020-08-24", MasterData.EMPTY));
    }

    static Incident incident(String externalId, String type, String employeeId, String createdAt, String validFrom,
            MasterData data) {
        return new Incident(1, CAREFLEX_ID, 1, employeeId, type, externalId, createdAt, validFrom, data, Set.of(), 0);
    }

    static Incident with(MasterData data) {
        return incident("1", "NEW", "49239697103", "2020-10-24", "2020-10-24", data);
    }

    private static MasterData name() {
        return new MasterData(Map.of(Field.FIRST_NAME, "Thomas", Field.LAST_NAME, "Mustermann"));
    }

    private static MasterData whole() {
        EnumMap<Field, String> values = new EnumMap<>(name().values());
        values.putAll(Map.of(Field.TITLE, "Prof. Dr.", Field.BIRTHDAY, "1979-01-15", Field.SEX, "m"));
        values.putAll(Map.of(Field.STREET, "Muster Street", Field.HOUSE_NUMBER, "9", Field.ADDRESS_SUFFIX,
                "c/o Max Hauptmieter", Field.ZIP_CODE, "01234", Field.CITY, "Musterstadt", Field.COUNTRY, "DE"));
        values.putAll(Map.of(Field.EMPLOYMENT_SITE, "Branch 1", Field.EMPLOYMENT_STATUS, "T",
                Field.START_OF_EMPLOYMENT, "2020-04-24", Field.PERSONNEL_NUMBER, "string", Field.MANAGEMENT, "false"));
        values.putAll(Map.of(Field.EMAIL_BUSINESS, "thomas.mustermann@musterfirma.de", Field.MOBILE_BUSINESS,
                "0123 12345678", Field.LANDLINE_BUSINESS, "030 12345678"));
        return new MasterData(values);
    }
}
