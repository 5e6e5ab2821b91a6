package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Drafts.Draft;
import org.junit.jupiter.api.Test;

class DraftChangeTest {
    private static final MasterData ADA = data("Ada", "Ampelstern");

    private final Incident draft = new Incident(5, "A", 7, "86095742719", "SDB", "X-1", "2026-11-24", "2026-12-01", ADA,
            Set.of(Field.CITY), 3);

    @Test
    void typedFieldsAreReplacedAndNothingElse() {
        Map<Field, String> typed = Map.of(Field.TYPE, "NEW", Field.EXTERNAL_ID, "X-2", Field.CREATED_AT, "2026-11-25",
                Field.VALID_FROM, "bald");
        assertEquals(new Incident(5, "A", 7, "86095742719", "NEW", "X-2", "2026-11-25", "bald", ADA,
                Set.of(Field.CITY), 3), DraftChange.texts(draft, typed::get));
    }

    @Test
    void anotherPersonBringsCompanyTaxIdAndMasterDataAndNothingIsChosen() {
        MasterData bert = data("Bert", "Birkenmond");
        assertEquals(new Incident(5, "B", 8, "47036892816", "SDB", "X-1", "2026-11-24", "2026-12-01", bert, Set.of(),
                3), DraftChange.person(draft, new Employee(8, "B", "47036892816", bert)));
    }

    @Test
    void chosenFieldsAreReplacedAndNothingElse() {
        assertEquals(new Incident(5, "A", 7, "86095742719", "SDB", "X-1", "2026-11-24", "2026-12-01", ADA,
                Set.of(Field.STREET, Field.SEX), 3), DraftChange.chosen(draft, Set.of(Field.STREET, Field.SEX)));
    }

    @Test
    void aRowIsNamedAfterThePersonElseByTheTaxId() {
        assertEquals("Ampelstern, Ada", row(draft).name());
        assertEquals("86095742719", row(nameless()).name());
        assertEquals("86095742719", new RejectedRow(entry(nameless()), 0, "", "Muster", Company.Colour.BLUE).name());
        assertEquals("Ampelstern, Ada", new RejectedRow(entry(draft), 0, "", "Muster", Company.Colour.BLUE).name());
    }

    @Test
    void aFieldWithTwoErrorsIsMissingOnceAndAWarningIsNotMissing() {
        assertEquals(2, row(draft, Finding.error(Field.TYPE, "required"), Finding.error(Field.TYPE, "type.unknown"),
                Finding.error(Field.VALID_FROM, "required"), Finding.warning(Field.EXTERNAL_ID, "incident.duplicate"))
                .missing());
        assertEquals(0, row(draft, Finding.warning(Field.VALID_FROM, "validFrom.far"),
                Finding.notice(Field.CITY, "validFrom.far")).missing());
    }

    @Test
    void aLikelyDoubleIsNotReadyThoughNothingIsMissing() {
        DraftRow row = row(draft, Finding.warning(Field.VALID_FROM, "incident.duplicate"));
        assertEquals(0, row.missing());
        assertFalse(row.draft().isReady());
    }

    private Incident nameless() {
        return DraftChange.person(draft, new Employee(7, "A", "86095742719", MasterData.EMPTY));
    }

    private static DraftRow row(Incident incident, Finding... findings) {
        return new DraftRow(new Draft(entry(incident), List.of(findings)), "Muster", Company.Colour.BLUE);
    }

    private static Entry entry(Incident incident) {
        return new Entry(incident, IncidentState.DRAFT, 0, 0, "", "", "", Instant.EPOCH);
    }

    private static MasterData data(String first, String last) {
        return new MasterData(Map.of(Field.FIRST_NAME, first, Field.LAST_NAME, last));
    }
}
