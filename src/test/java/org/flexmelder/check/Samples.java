package org.flexmelder.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;

/** An invented employee and what is known around her. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String TAX_ID = "49239697103";
    static final Catalogue CATALOGUE = new Catalogue(
            List.of(new IncidentType("NEW", "Anmeldung", "Enrolment", Scope.ALL, "", ""),
                    new IncidentType("SDB", "SDB", "SDB", Scope.PART, "", ""),
                    new IncidentType("WIK", "WIK", "WIK", Scope.NONE, "", "")),
            List.of(new Code("m", "", ""), new Code("w", "", "")), List.of(new Code("T", "", "")));
    static final MasterData COMPLETE = new MasterData(Map.ofEntries(Map.entry(Field.TITLE, "Dr."),
            Map.entry(Field.FIRST_NAME, "Erfunda"), Map.entry(Field.LAST_NAME, "Beispielfrau-Łukasz"),
            Map.entry(Field.BIRTHDAY, "1979-01-15"), Map.entry(Field.SEX, "w"),
            Map.entry(Field.STREET, "Musterstraße"), Map.entry(Field.HOUSE_NUMBER, "9a"),
            Map.entry(Field.ADDRESS_SUFFIX, "c/o Max Hauptmieter"), Map.entry(Field.ZIP_CODE, "01234"),
            Map.entry(Field.CITY, "Musterstadt"), Map.entry(Field.COUNTRY, "DE"),
            Map.entry(Field.EMPLOYMENT_SITE, "Werk 1"), Map.entry(Field.EMPLOYMENT_STATUS, "T"),
            Map.entry(Field.START_OF_EMPLOYMENT, "2020-04-24"), Map.entry(Field.PERSONNEL_NUMBER, "4711"),
            Map.entry(Field.MANAGEMENT, "false"), Map.entry(Field.EMAIL_BUSINESS, "erfunda@muster.example"),
            Map.entry(Field.MOBILE_BUSINESS, "0151 23456789"), Map.entry(Field.LANDLINE_BUSINESS, "030 12345678")));

    private Samples() {}

    static Incident incident(String type, MasterData data) {
        return new Incident(1, "09ce3580d84bf087", 5, TAX_ID, type, "1000", "2026-11-20", "2026-11-01", data, Set.of(),
                0);
    }

    /** {@code FIELD SEVERITY key[args]} of every finding, in their order. */
    static List<String> told(List<Finding> findings) {
        return findings.stream().map(f -> f.field() + " " + f.severity() + " " + f.key()
                + (f.args().isEmpty() ? "" : " " + String.join(",", f.args()))).toList();
    }
}
