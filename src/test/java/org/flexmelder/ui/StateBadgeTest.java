package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.flexmelder.model.IncidentState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;

class StateBadgeTest {
    private static final Set<String> LOOKS = Set.of("good", "bad", "attention", "busy", "plain");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,Entwurf,draft,EDIT_2,plain", "WAITING,wartet,waiting,CLOCK,busy",
            "SENDING,wird gesendet,being sent,SEND,busy", "REPORTED,angenommen,accepted,CHECK,good",
            "REJECTED,abgewiesen,rejected,X,bad", "UNCLEAR,unklar,unclear,HELP_CIRCLE,attention"})
    void aStateIsAWordAnIconAndAColour(IncidentState state, String de, String en, Feather icon, String look) {
        StateBadge german = badge("de", state);
        assertEquals(de, german.getText());
        assertSame(icon, ((Icon) german.getGraphic()).shape());
        assertEquals(List.of(look), german.getStyleClass().stream().filter(LOOKS::contains).toList());
        assertEquals(en, badge("en", state).getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noTwoStatesHaveTheSameWord(String language) {
        Set<String> words = Arrays.stream(IncidentState.values()).map(state -> badge(language, state).getText())
                .collect(Collectors.toSet());
        assertEquals(IncidentState.values().length, words.size());
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void aBadgeIsNeverCutOff(IncidentState state) {
        StateBadge badge = badge("de", state);
        assertEquals(Region.USE_PREF_SIZE, badge.getMinWidth());
        assertTrue(badge.getStyleClass().contains("state-badge"));
    }

    @Test
    void aFreeBadgeShowsWhatItIsGiven() {
        StateBadge badge = Shown.onFx(() -> new StateBadge("3 offen", Feather.INBOX, "attention"));
        assertEquals("3 offen", badge.getText());
        assertSame(Feather.INBOX, ((Icon) badge.getGraphic()).shape());
        assertTrue(badge.getStyleClass().contains("attention"));
    }

    private static StateBadge badge(String language, IncidentState state) {
        return Shown.onFx(() -> new StateBadge(Texts.of(language), state));
    }
}
