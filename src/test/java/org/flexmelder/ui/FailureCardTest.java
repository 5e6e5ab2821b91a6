package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.flexmelder.model.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FailureCardTest {
    private static final Set<Failure> UNCLEAR = EnumSet.of(Failure.SERVER_ERROR, Failure.CONNECTION_LOST,
            Failure.UNREADABLE, Failure.CONTRADICTION, Failure.INTERRUPTED);
    private static final Instant AT = Instant.parse("2026-11-23T20:43:00Z");

    private final Texts german = Texts.of("de");
    private final RecordingDialogs dialogs = new RecordingDialogs();

    @BeforeAll
    static void stage() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(value = Failure.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyFailureHasItsFourTextsInBothLanguages(Failure failure) {
        for (String language : Set.of("de", "en")) {
            Texts texts = Texts.of(language);
            for (String part : Set.of("", ".meaning", ".action", ".who")) {
                String key = "failure." + failure.name() + part;
                assertTrue(texts.has(key), language + " " + key);
                assertFalse(texts.get(key).isBlank(), language + " " + key);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Failure.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theMeaningFollowsTheStateThatTheLedgerGives(Failure failure) {
        String meaning = german.get("failure." + failure.name() + ".meaning");
        if (UNCLEAR.contains(failure)) {
            assertTrue(meaning.contains("„unklar“") && meaning.contains("nicht noch einmal gesendet"), meaning);
        } else if (failure == Failure.RESTORED) {
            assertTrue(meaning.contains("„unklar“") && meaning.contains("nicht gesendet"), meaning);
        } else if (failure == Failure.NOT_RECORDED) {
            assertTrue(meaning.contains("Nichts ist verloren") && meaning.contains("„wird gesendet“"), meaning);
        } else if (failure == Failure.REFUSED) {
            assertTrue(meaning.contains("abgewiesen"), meaning);
        } else {
            assertTrue(meaning.contains("Nichts ist verloren") && meaning.contains("warten"), meaning);
        }
    }

    @Test
    void copyingGivesTimeStatusAndDetailButNoTaxIdAndNoMailAddress() {
        FailureCard card = card(Failure.SERVER_ERROR, 500,
                "SocketException, Tora Test, 49239697103, t.test@beispiel.example");
        fire(card, "#failure-copy");
        String mail = dialogs.copied.getFirst();
        assertTrue(mail.contains("23.11.2026, 21:43") && mail.contains("500") && mail.contains("SocketException"),
                mail);
        assertTrue(mail.contains(german.get("failure.SERVER_ERROR.action")), mail);
        assertFalse(mail.contains("49239697103") || mail.contains("Tora") || mail.contains("beispiel.example"), mail);
    }

    @Test
    void withoutAnAnswerTheStatusSaysSo() {
        String mail = card(Failure.NO_CONNECTION, 0, "").mail();
        assertTrue(mail.contains("HTTP-Status: keine Antwort"), mail);
    }

    @Test
    void theDetailsAreFoldedUntilAskedFor() {
        FailureCard card = card(Failure.RIGHTS, 403, "forbidden");
        Label details = (Label) card.lookup(".failure-details");
        assertFalse(details.isVisible());
        fire(card, "#failure-fold");
        assertTrue(details.isVisible() && details.isManaged());
        assertTrue(details.getText().contains("forbidden"));
        fire(card, "#failure-fold");
        assertFalse(details.isVisible() || details.isManaged());
    }

    @ParameterizedTest
    @CsvSource({"NO_CONNECTION,calm", "CREDENTIALS,calm", "BUSY,calm", "REFUSED,bad", "CONNECTION_LOST,attention",
            "CONTRADICTION,attention"})
    void theColourFollowsHowBadItIs(Failure failure, String look) {
        assertTrue(card(failure, 0, "").getStyleClass().contains(look));
    }

    @Test
    void buttonsForTheNextStepComeFirst() {
        FailureCard card = card(Failure.NOT_SET_UP, 0, "");
        Button next = onFx(() -> {
            Button button = new Button("weiter");
            card.addActions(button);
            return button;
        });
        assertEquals(next, next.getParent().getChildrenUnmodifiable().getFirst());
    }

    @Test
    void noFailureHasNoCard() {
        assertThrows(IllegalArgumentException.class,
                () -> new FailureCard(german, dialogs, Failure.NONE, 0, "", AT));
    }

    private FailureCard card(Failure failure, int status, String detail) {
        return onFx(() -> new FailureCard(german, dialogs, failure, status, detail, AT));
    }

    private static void fire(FailureCard card, String id) {
        onFx(() -> {
            switch (card.lookup(id)) {
                case Button button -> button.fire();
                case Hyperlink link -> link.fire();
                default -> throw new AssertionError(id);
            }
            return id;
        });
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
