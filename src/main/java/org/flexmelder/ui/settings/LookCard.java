package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;

/** Language and theme, in effect at once. */
final class LookCard extends VBox {
    private final Texts texts;

    LookCard(Texts texts, SettingsModel model) {
        this.texts = texts;
        getStyleClass().add("card");
        Settings now = model.settings();
        getChildren().addAll(Panes.label(texts.get("settings.look"), "section-title"),
                choice("language", List.of("", "de", "en"), now.language(), model::language),
                choice("theme", List.of(Settings.Theme.values()), now.theme(), theme -> {
                    Theme.apply(theme);
                    model.theme(theme);
                }));
    }

    private <T> HBox choice(String name, List<T> values, T present, Consumer<T> chosen) {
        Label title = Panes.label(texts.get("settings." + name), "field-label");
        title.setMinWidth(120);
        HBox buttons = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            String id = value.toString().isEmpty() ? "SYSTEM" : value.toString();
            ToggleButton button = new ToggleButton(texts.get("settings." + name + "." + id));
            button.setId(name + "-" + id);
            button.getStyleClass().add(i == 0
                    ? Styles.LEFT_PILL
                    : i == values.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setToggleGroup(group);
            button.setSelected(value.equals(present));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            buttons.getChildren().add(button);
        }
        HBox line = new HBox(12, title, buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
