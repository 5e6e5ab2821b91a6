package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"Łukasz \"der\\Erste\"", "two\nlines\tand\u0001", "😀", "{\"city\":\"x\"}", " blanks "})
    void everyFieldComesBackAsItWasTyped(String text) {
        MasterData data = MasterData.EMPTY;
        for (Field field : Field.masterData()) {
            data = data.with(field, text + field.ordinal());
        }
        Content content = new Content(text, data);
        assertEquals(content, Content.of(content.json()));
    }

    @Test
    void whatHasNoValueTakesNoRoom() {
        assertEquals("{\"employeeId\":\"\"}", new Content("", MasterData.EMPTY).json());
        assertEquals(new Content("", MasterData.EMPTY), Content.of("{}"));
    }

    @Test
    void aSentIncidentComesBackWhole() {
        Incident incident = new Incident(5, "C", 7, "86095742719", "CHANGE", "own-1", "gestern", "2026-12-01",
                MasterData.EMPTY.with(Field.CITY, "Nirgendwo"), Set.of(Field.CITY, Field.TITLE), 3);
        assertEquals(incident, Content.sent(5, Content.sent(incident)));
    }

    @Test
    void chosenFieldsAreNamedInTheirOrder() {
        assertEquals("TITLE CITY", Content.names(Set.of(Field.CITY, Field.TITLE)));
        assertEquals("", Content.names(Set.of()));
        assertEquals(Set.of(), Content.fields(""));
        Set<Field> all = EnumSet.copyOf(Field.masterData());
        assertEquals(all, Content.fields(Content.names(all)));
    }

    @Test
    void itsTextShowsNothingOfThePerson() {
        assertFalse(new Content("86095742719", MasterData.EMPTY).toString().contains("8609"));
    }
}
