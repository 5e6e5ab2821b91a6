package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.settings.SetUp.Step;
import org.kordamp.ikonli.feather.Feather;

/** The steps of setting up, above the settings while something is still to do: each leads to where it is done. */
final class SetUpBar extends VBox {
    private final Texts texts;
    private final Consumer<Step> goTo;
    private final Label title = Panes.label("", "section-title");
    private final FlowPane steps = new FlowPane(8, 8);
    private final Label words = Panes.label("", "muted");
    private final Button next = new Button();

    SetUpBar(Texts texts, Consumer<Step> goTo) {
        this.texts = texts;
        this.goTo = goTo;
        setId("set-up");
        getStyleClass().addAll("card", "emphasis", "set-up");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(SettingsView.WIDTH);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        next.setId("set-up-next");
        next.getStyleClass().add(Styles.ACCENT);
        next.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(16, words, next);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, steps, line);
    }

    void show(SetUp setUp) {
        setVisible(!setUp.isFinished());
        title.setText(texts.get("setUp.title", setUp.open().size()));
        steps.getChildren().setAll(buttons(setUp));
        setUp.next().ifPresent(step -> {
            words.setText(texts.get("setUp." + step + ".text"));
            next.setText(texts.get("setUp." + step + ".action"));
            next.setOnAction(_ -> goTo.accept(step));
        });
    }

    private List<Button> buttons(SetUp setUp) {
        return List.of(Step.values()).stream().map(step -> {
            boolean done = setUp.done().contains(step);
            Button button = new Button(texts.get("setUp." + step),
                    new Icon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
            button.setId("set-up-" + step);
            button.getStyleClass().addAll(Styles.SMALL, done ? Styles.FLAT : Styles.BUTTON_OUTLINED);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(texts.get(done ? "setUp.done" : "setUp.open", texts.get("setUp." + step)));
            button.setOnAction(_ -> goTo.accept(step));
            return button;
        }).toList();
    }

    /** Leads to what is to be done next; empty where nothing is, or it was not read yet. */
    Optional<Node> next() {
        return isVisible() ? Optional.of(next) : Optional.empty();
    }
}
