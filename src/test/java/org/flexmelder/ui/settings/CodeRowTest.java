package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRowTest {
    @ParameterizedTest
    @EnumSource(Scope.class)
    void anIncidentTypeComesBackAsItWas(Scope scope) {
        IncidentType type = new IncidentType("NEW", "Anmeldung", "Enrolment", scope, "Hinweis", "Hint");
        assertEquals(type, CodeRow.of(type).type());
    }

    @Test
    void aPlainCodeComesBackAsItWasAndCarriesNoMasterData() {
        Code code = new Code("T", "Tarif", "Tariff");
        CodeRow row = CodeRow.of(code);
        assertEquals(code, row.plain());
        assertEquals(Scope.NONE, row.scope());
        assertTrue(row.hintDe().isEmpty() && row.hintEn().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/t", "http://[::1]:8080/t", "HTTP://LOCALHOST:9/t"})
    void withoutEncryptionOnlyThisMachineIsReached(String address) {
        assertEquals(Optional.empty(), AddressCheck.flaw(address, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://portal.example:0/t", "https://portal.example:65536/t", "https:///t", "/t"})
    void anAddressWithoutAHostOrWithAnImpossiblePortIsNone(String address) {
        assertEquals(Optional.of("settings.address.invalid"), AddressCheck.flaw(address, true));
    }
}
