package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;

/** One choice of a few, as buttons in a row. */
final class Pills {
    private Pills() {}

    /**
     * @param name
     *            of the texts {@code settings.NAME} and {@code settings.NAME.VALUE}, and of the buttons' ids; the empty
     *            value is called SYSTEM
     */
    static <T> HBox choice(Texts texts, String name, List<T> values, T present, Consumer<T> chosen) {
        Label title = Panes.label(texts.get("settings." + name), "field-label");
        title.setMinWidth(120);
        HBox buttons = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            String id = value.toString().isEmpty() ? "SYSTEM" : value.toString();
            ToggleButton button = new ToggleButton(texts.get("settings." + name + "." + id));
            button.setId(name + "-" + id);
            button.setAccessibleText(title.getText() + ": " + button.getText());
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
        HBox line = new HBox(12, title, FieldHelp.beside(texts, name, title.getText(), buttons));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
