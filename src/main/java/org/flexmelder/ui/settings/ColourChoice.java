package org.flexmelder.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;

/** The colours that a company can have, each as a bar with its name; exactly one is chosen. */
final class ColourChoice extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    ColourChoice(Texts texts) {
        super(4);
        FlowPane line = new FlowPane(8, 8);
        line.setAlignment(Pos.CENTER_LEFT);
        for (Colour colour : Colour.values()) {
            String name = texts.get("colour." + colour.name());
            ToggleButton button = new ToggleButton(name, CompanyMark.bar(colour));
            button.setId("colour-" + colour.name());
            button.setUserData(colour);
            button.setToggleGroup(group);
            button.setAccessibleText(texts.get("settings.company.colour") + ": " + name);
            button.setTooltip(new Tooltip(texts.get("settings.company.colour.hint")));
            button.getStyleClass().add("small");
            button.setOnAction(_ -> button.setSelected(true));
            line.getChildren().add(button);
        }
        Label title = Panes.label(texts.get("settings.company.colour"), "field-label");
        HBox head = new HBox(2, title, FieldHelp.mark(texts, "colour", title.getText(), line));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, line);
    }

    void choose(Colour colour) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData() == colour).findFirst()
                .ifPresent(group::selectToggle);
    }

    Colour value() {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() instanceof Colour colour
                ? colour
                : Colour.BLUE;
    }
}
