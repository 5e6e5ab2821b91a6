package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import org.flexmelder.check.Finding;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;

class FieldRowTest {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final Finding ERROR = Finding.error(Field.ZIP_CODE, "required");
    private static final Finding WARNING = Finding.warning(Field.ZIP_CODE, "zipCode.format", "DE", "12345");
    private static final Finding NOTICE = Finding.notice(Field.ZIP_CODE, "date.invalid");

    private final Texts texts = Texts.of("de");
    private TextField input;
    private FieldRow row;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        row = Shown.onFx(() -> {
            input = new TextField();
            return new FieldRow(texts, "Postleitzahl", input);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {75, 80, 85, 90, 95, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200})
    void theStarStaysBesideTheLastWord(int width) {
        Text words = Shown.onFx(() -> {
            FieldRow narrow = new FieldRow(texts, "Tag, ab dem es gilt", input);
            narrow.setRequired(true);
            Scene scene = new Scene(new StackPane(narrow), width, 300);
            scene.getStylesheets().setAll(MainWindow.sheet());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return (Text) narrow.lookup(".field-label .text");
        });
        int end = words.getText().length();
        long lines = Stream.of(words.rangeShape(end - 4, end)).filter(MoveTo.class::isInstance)
                .map(start -> ((MoveTo) start).getY()).distinct().count();
        assertEquals(1, lines, words.getText());
    }

    @Test
    void anUntouchedFieldShowsNothing() {
        show(ERROR, WARNING, NOTICE);
        assertEquals(List.of(), messages());
        assertFalse(box().isVisible() || box().isManaged());
        assertFalse(isDanger());
        assertNull(input.getAccessibleHelp());
    }

    @Test
    void aTouchedFieldShowsEachFindingInItsWords() {
        show(ERROR, WARNING, NOTICE);
        touch();
        assertEquals(List.of("Diese Angabe fehlt.",
                "Für DE unüblich; üblich ist etwa 12345.",
                "Kein gültiges Datum. Bitte so: 31.12.2026"),
                messages().stream().map(Label::getText).toList());
        assertTrue(box().isVisible() && box().isManaged());
    }

    @Test
    void findingsThatComeAfterTheTouchShowAtOnceAndGoAtOnce() {
        touch();
        show(WARNING);
        assertEquals(1, messages().size());
        show();
        assertEquals(List.of(), messages());
        assertFalse(box().isManaged());
    }

    @ParameterizedTest
    @CsvSource({"ERROR,error,ALERT_CIRCLE", "WARNING,warning,ALERT_TRIANGLE", "NOTICE,notice,INFO"})
    void eachSeverityHasItsStyleAndItsIcon(Severity severity, String style, Feather icon) {
        show(new Finding(Field.CITY, severity, "required", List.of()));
        touch();
        Label message = messages().getFirst();
        assertTrue(message.getStyleClass().containsAll(List.of("finding", style)));
        assertSame(icon, ((Icon) message.getGraphic()).shape());
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void onlyAnErrorMarksTheInput(Severity severity) {
        show(new Finding(Field.CITY, severity, "required", List.of()));
        touch();
        assertEquals(severity == Severity.ERROR, isDanger());
    }

    @Test
    void theMarkGoesWithTheError() {
        show(ERROR, NOTICE);
        touch();
        assertTrue(isDanger());
        show(NOTICE);
        assertFalse(isDanger());
    }

    @Test
    void aFieldThatNobodyWasInAgainShowsNothingAgain() {
        show(ERROR);
        touch();
        Shown.onFx(() -> {
            row.untouch();
            return row;
        });
        assertEquals(List.of(), messages());
        assertFalse(isDanger());
        touch();
        assertEquals(1, messages().size(), "the findings were kept");
    }

    @Test
    void theStarComesOnceAndGoes() {
        required(true);
        required(true);
        assertEquals("Postleitzahl\u00a0*", label().getText());
        required(false);
        assertEquals("Postleitzahl", label().getText());
        required(false);
        assertEquals("Postleitzahl", label().getText());
    }

    @Test
    void theInputIsReadOutByItsLabel() {
        assertSame(input, row.input());
        assertSame(input, label().getLabelFor());
        assertEquals("Postleitzahl", input.getAccessibleText());
        required(true);
        assertEquals("Postleitzahl", input.getAccessibleText(), "the star is not read out");
    }

    @Test
    void aHintIsShownAndReadOut() {
        Shown.onFx(() -> {
            row.setHint("Fünf Ziffern");
            return row;
        });
        assertEquals("Fünf Ziffern", input.getTooltip().getText());
        assertEquals("Fünf Ziffern", input.getAccessibleHelp());
    }

    @Test
    void theHintIsReadOutAgainOnceNothingIsWrong() {
        Shown.onFx(() -> {
            row.setHint("Fünf Ziffern");
            return row;
        });
        show(ERROR);
        touch();
        assertEquals("Diese Angabe fehlt.", input.getAccessibleHelp());
        show();
        assertEquals("Fünf Ziffern", input.getAccessibleHelp());
    }

    @Test
    void whatIsWrongIsReadOut() {
        show(ERROR, NOTICE);
        touch();
        assertEquals(
                "Diese Angabe fehlt. Kein gültiges Datum. Bitte so: 31.12.2026",
                input.getAccessibleHelp());
    }

    @Test
    void englishFindingsAreEnglish() {
        FieldRow english = Shown.onFx(() -> {
            FieldRow made = new FieldRow(Texts.of("en"), "Zip code", new TextField());
            made.show(List.of(ERROR));
            made.touch();
            return made;
        });
        Label message = (Label) ((VBox) english.getChildren().getLast()).getChildren().getFirst();
        assertEquals(Texts.of("en").get("finding.required"), message.getText());
        assertFalse(message.getText().contains("Angabe"));
    }

    private void show(Finding... findings) {
        Shown.onFx(() -> {
            row.show(List.of(findings));
            return row;
        });
    }

    private void touch() {
        Shown.onFx(() -> {
            row.touch();
            return row;
        });
    }

    private void required(boolean required) {
        Shown.onFx(() -> {
            row.setRequired(required);
            return row;
        });
    }

    private Label label() {
        return (Label) ((HBox) row.getChildren().getFirst()).getChildren().getFirst();
    }

    private Node box() {
        return row.getChildren().getLast();
    }

    private List<Label> messages() {
        return ((VBox) box()).getChildren().stream().map(Label.class::cast).toList();
    }

    private boolean isDanger() {
        return input.getPseudoClassStates().contains(DANGER);
    }
}
