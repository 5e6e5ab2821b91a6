package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final QueuedTasks tasks = new QueuedTasks();
    private final Undo undo = new Undo(Texts.of("de"), tasks, dialogs);
    private final List<String> ran = new ArrayList<>();

    @Test
    void stepsGoBackLastFirstAndForthAgain() {
        undo.did(step("eins"));
        undo.did(step("zwei"));
        assertEquals(Optional.of("zwei"), undo.lastProperty().get());
        undo.undo();
        undo.undo();
        undo.undo();
        tasks.goOn();
        assertEquals(List.of("back zwei", "back eins"), ran);
        assertEquals(Optional.empty(), undo.lastProperty().get());
        assertEquals(Optional.of("eins"), undo.nextProperty().get());
        undo.redo();
        tasks.goOn();
        assertEquals("forth eins", ran.getLast());
        assertEquals(Optional.of("zwei"), undo.nextProperty().get());
    }

    @Test
    void whatIsDoneAnewEndsWhatCouldBeDoneAgain() {
        undo.did(step("eins"));
        undo.undo();
        tasks.goOn();
        undo.did(step("zwei"));
        assertEquals(Optional.empty(), undo.nextProperty().get());
        undo.redo();
        tasks.goOn();
        assertEquals(List.of("back eins"), ran);
    }

    @Test
    void aStepThatIsRefusedIsToldAndLeftAndTheOneBeforeItStays() {
        undo.did(step("eins"));
        undo.did(new Named("zwei", Undo.Outcome.CHANGED, false));
        undo.undo();
        tasks.goOn();
        assertEquals(List.of("Das geht nicht mehr rückgängig|„zwei“: Daran wurde seither etwas geändert, oder es wurde"
                + " gesendet. Es bleibt alles, wie es ist."), dialogs.said);
        assertEquals(Optional.of("eins"), undo.lastProperty().get());
        assertEquals(Optional.empty(), undo.nextProperty().get());
    }

    @Test
    void aStepThatFailedIsStillThereAndCanBeTriedAgain() {
        undo.did(new Named("eins", Undo.Outcome.DONE, true));
        undo.undo();
        assertThrows(IllegalStateException.class, tasks::goOn);
        assertEquals(Optional.of("eins"), undo.lastProperty().get());
        undo.undo();
        tasks.goOn();
        assertEquals(List.of("back eins"), ran);
    }

    @Test
    void whatIsStillBeingTypedBecomesAStepFirst() {
        undo.setFirst(() -> tasks.store(() -> true, _ -> undo.did(step("getippt"))));
        undo.undo();
        tasks.goOn();
        assertEquals(List.of("back getippt"), ran);
    }

    @Test
    void whatWasDoneToAnIncidentIsNotOfferedOnceItWasSent() {
        undo.did(step("eins"));
        undo.did(about(7, "sieben"));
        undo.did(about(8, "acht"));
        undo.did(about(9, "neun"));
        undo.undo();
        tasks.goOn();
        undo.sent(Set.of(8L, 9L));
        assertEquals(Optional.of("sieben"), undo.lastProperty().get());
        assertEquals(Optional.empty(), undo.nextProperty().get());
        undo.sent(Set.of(7L));
        assertEquals(Optional.of("eins"), undo.lastProperty().get());
    }

    private Undo.Step about(long incident, String words) {
        return new Named(words, Undo.Outcome.DONE, false) {
            @Override
            public boolean isAbout(Set<Long> incidents) {
                return incidents.contains(incident);
            }
        };
    }

    private Undo.Step step(String words) {
        return new Named(words, Undo.Outcome.DONE, false);
    }

    private class Named implements Undo.Step {
        private final String words;
        private final Undo.Outcome outcome;
        private boolean fails;

        Named(String words, Undo.Outcome outcome, boolean fails) {
            this.words = words;
            this.outcome = outcome;
            this.fails = fails;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public Undo.Outcome back() {
            if (fails) {
                fails = false;
                throw new IllegalStateException("disk");
            }
            ran.add("back " + words);
            return outcome;
        }

        @Override
        public Undo.Outcome forth() {
            ran.add("forth " + words);
            return outcome;
        }
    }
}
