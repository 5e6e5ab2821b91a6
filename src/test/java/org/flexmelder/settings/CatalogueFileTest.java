package org.flexmelder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    @Test
    void theShippedTypesCarryTheMasterDataOfTheInterfacesExamples() {
        Catalogue shipped = CatalogueFile.shipped();
        assertEquals(List.of("NEW", "SDB", "WIK"), shipped.types().stream().map(IncidentType::code).toList());
        assertEquals(List.of(Scope.ALL, Scope.PART, Scope.NONE), shipped.types().stream().map(IncidentType::scope)
                .toList());
        assertEquals("Anmeldung (NEW)", shipped.type("NEW").orElseThrow().label("de"));
        assertEquals("Enrolment (NEW)", shipped.type("NEW").orElseThrow().label("en"));
        assertEquals("SDB – mit Teilen der Stammdaten", shipped.type("SDB").orElseThrow().label("de"));
        assertEquals("WIK – ohne Stammdaten", shipped.type("WIK").orElseThrow().label("de"));
    }

    @Test
    void everyShippedTypeHasAHintInBothLanguages() {
        for (IncidentType type : CatalogueFile.shipped().types()) {
            assertTrue(type.hint("de").endsWith(".") && type.hint("en").endsWith("."), type.code());
        }
    }

    @Test
    void theShippedCodesOfSexAndStatus() {
        Catalogue shipped = CatalogueFile.shipped();
        assertEquals(List.of("m", "w", "d"), shipped.sexes().stream().map(Code::code).toList());
        assertEquals(List.of("T", "AT"), shipped.statuses().stream().map(Code::code).toList());
        assertEquals("männlich", shipped.sexes().getFirst().label("de"));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Catalogue own = new Catalogue(
                List.of(new IncidentType("Ä\"1", "Überschrift; \\ „x“", "x\ny", Scope.NONE, "Hinweis", "")),
                List.of(new Code("x", "x", "ex")), List.of());
        assertEquals(own, CatalogueFile.read(CatalogueFile.write(own)));
        assertEquals(CatalogueFile.shipped(), CatalogueFile.read(CatalogueFile.write(CatalogueFile.shipped())));
    }

    @Test
    void aCodeAloneIsEnough() {
        Catalogue read = CatalogueFile
                .read("{\"types\":[{\"code\":\" ABC \",\"de\":\"\"}],\"sexes\":[],\"statuses\":[{\"code\":\"X\"}]}");
        assertEquals(List.of(new IncidentType("ABC", "ABC", "ABC", Scope.PART, "", "")), read.types());
        assertEquals(List.of(new Code("X", "X", "X")), read.statuses());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{|line 1: not JSON", "[]|types: not a list", "{}|types: not a list",
            "{\"types\":{}}|types: not a list", "{\"types\":[1]}|types[0]: no code",
            "{\"types\":[{\"code\":\"\"}]}|types[0]: no code",
            "{\"types\":[{\"code\":\"A\"},{\"code\":\"A\"}]}|types[1]: code given before",
            "{\"types\":[{\"code\":7}]}|types[0].code: not a text",
            "{\"types\":[{\"code\":\"A\",\"scope\":\"SOME\"}]}|types[0].scope: not ALL, PART or NONE",
            "{\"types\":[],\"sexes\":[]}|statuses: not a list", "{} {}|line 1: not JSON"})
    void whatIsNoCatalogueIsRefusedWithItsPlace(String json, String message) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> CatalogueFile.read(json)).getMessage());
    }
}
