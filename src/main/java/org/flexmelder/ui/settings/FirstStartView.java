package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.kordamp.ikonli.feather.Feather;

/** The first start: practise with invented people, or set up the office. */
public final class FirstStartView {
    private static final double CARD_WIDTH = 340;
    private static final double CARD_HEIGHT = 220;

    private final BorderPane root = new BorderPane();
    private final Runnable practise;
    private final Runnable setUp;
    private final Consumer<String> language;

    public FirstStartView(Texts texts, Runnable practise, Runnable setUp) {
        this(texts, practise, setUp, _ -> {
        });
    }

    /**
     * @param language
     *            told of a language chosen in the corner, {@code de} or {@code en}; the view itself follows it
     */
    public FirstStartView(Texts texts, Runnable practise, Runnable setUp, Consumer<String> language) {
        this.practise = practise;
        this.setUp = setUp;
        this.language = language;
        root.getStyleClass().addAll("screen", "first-start");
        show(texts);
    }

    public Node node() {
        return root;
    }

    private void show(Texts texts) {
        Label title = Panes.label(texts.get("first.title"), "first-title");
        Label words = Panes.label(texts.get("first.text"), "muted");
        words.setWrapText(true);
        words.setMaxWidth(2 * CARD_WIDTH + 24);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        HBox choices = new HBox(24,
                choice("first-practise", texts.get("first.practise"), texts.get("first.practise.text"),
                        Feather.PLAY_CIRCLE, practise),
                choice("first-set-up", texts.get("first.setUp"), texts.get("first.setUp.text"), Feather.BRIEFCASE,
                        setUp));
        choices.setAlignment(Pos.CENTER);
        VBox center = new VBox(24, title, words, choices, Panes.label(texts.get("first.later"), "small", "muted"));
        center.setAlignment(Pos.CENTER);
        root.setCenter(center);
        root.setTop(corner(texts));
    }

    private HBox corner(Texts texts) {
        HBox corner = new HBox(8, new Icon(Feather.GLOBE), languages(texts));
        corner.setAlignment(Pos.CENTER_RIGHT);
        return corner;
    }

    private HBox languages(Texts texts) {
        ToggleGroup group = new ToggleGroup();
        return new HBox(segment(texts, "de", group, Styles.LEFT_PILL), segment(texts, "en", group, Styles.RIGHT_PILL));
    }

    private ToggleButton segment(Texts texts, String wanted, ToggleGroup group, String style) {
        ToggleButton segment = new ToggleButton(texts.get("settings.language." + wanted));
        segment.setId("first-language-" + wanted);
        segment.getStyleClass().addAll(style, Styles.SMALL);
        segment.setToggleGroup(group);
        segment.setSelected(texts.language().equals(wanted));
        segment.setOnAction(_ -> {
            if (texts.language().equals(wanted)) {
                segment.setSelected(true);
                return;
            }
            show(Texts.of(wanted));
            language.accept(wanted);
            if (root.lookup("#first-language-" + wanted) instanceof ToggleButton chosen) {
                chosen.requestFocus();
            }
        });
        return segment;
    }

    private static Button choice(String id, String name, String text, Feather icon, Runnable action) {
        Label title = Panes.label(name, "section-title");
        Label words = Panes.label(text, "muted");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        VBox content = new VBox(12, new Icon(icon), title, words);
        content.setAlignment(Pos.CENTER);
        Button button = new Button(null, content);
        button.setId(id);
        button.getStyleClass().add("choice");
        button.prefWidthProperty().bind(Theme.scaled(CARD_WIDTH));
        button.prefHeightProperty().bind(Theme.scaled(CARD_HEIGHT));
        button.setAccessibleText(name);
        button.setAccessibleHelp(text);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
