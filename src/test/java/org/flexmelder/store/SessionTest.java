package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.vault.Sealer;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant WHOLE_SECOND = Instant.parse("2026-11-25T06:28:30Z");

    @Test
    void instantsSortAsTextsAlsoAroundAWholeSecond() throws SQLException {
        List<Instant> instants = List.of(WHOLE_SECOND.minusNanos(1000), WHOLE_SECOND, WHOLE_SECOND.plusNanos(1000),
                WHOLE_SECOND.plusMillis(1));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            at(connection, WHOLE_SECOND).update("create table times (at text)");
            for (Instant instant : instants.reversed()) {
                at(connection, instant).update("insert into times values (?)", instant);
                at(connection, WHOLE_SECOND).update("insert into times values (?)", instant);
            }
            assertEquals(instants, at(connection, WHOLE_SECOND).list("select distinct at from times order by at",
                    row -> Instant.parse(row.getString(1))));
        }
    }

    private static Session at(Connection connection, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Session(connection, new Sealer(new SecretKeySpec(new byte[32], "AES")), new Ids(clock, 0), clock);
    }
}
