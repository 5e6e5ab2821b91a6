package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.TilePane;
import javafx.scene.text.Text;
import org.flexmelder.model.Failure;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** All failures side by side, as the clerk reads them. */
class FailurePicturesTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:43:00Z");
    private static final double WIDTH = 560;

    @AfterEach
    void lightAgain() {
        Pictures.theme(Settings.Theme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"de,LIGHT", "de,DARK", "en,LIGHT", "en,DARK"})
    void everyCardCanBeReadWhole(String language, Settings.Theme theme) throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(theme);
        Texts texts = Texts.of(language);
        List<FailureCard> cards = Shown.onFx(() -> EnumSet.complementOf(EnumSet.of(Failure.NONE)).stream()
                .map(failure -> card(texts, failure)).toList());
        Scene scene = Shown.onFx(() -> {
            TilePane sheet = new TilePane(16, 16, cards.toArray(Node[]::new));
            sheet.setPadding(new Insets(16));
            sheet.setPrefColumns(3);
            sheet.getStyleClass().add("screen");
            Scene shown = new Scene(sheet);
            shown.getStylesheets().setAll(MainWindow.sheet());
            return shown;
        });
        Pictures.shoot(scene, "failures-" + language + "-" + theme.name().toLowerCase(Locale.ROOT));
        assertEquals(List.of(), Shown.onFx(() -> cards.stream().flatMap(card -> cutOff(card).stream()).toList()));
    }

    private static FailureCard card(Texts texts, Failure failure) {
        FailureCard card = new FailureCard(texts, new RecordingDialogs(), failure, 0, "", AT);
        card.setPrefWidth(WIDTH);
        return card;
    }

    private static List<String> cutOff(Node card) {
        Set<Node> labels = card.lookupAll(".label, .button, .hyperlink");
        return labels.stream().filter(Node::isVisible).map(Labeled.class::cast)
                .filter(label -> label.lookup(".text") instanceof Text shown
                        && !shown.getText().replaceAll("\\s+", " ").equals(label.getText().replaceAll("\\s+", " ")))
                .map(Labeled::getText).toList();
    }
}
