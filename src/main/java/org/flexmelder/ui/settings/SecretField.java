package org.flexmelder.ui.settings;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** A masked field, and a button that shows what is in it. */
final class SecretField extends HBox {
    private final PasswordField masked = new PasswordField();
    private final TextField plain = new TextField();
    private final ToggleButton reveal = new ToggleButton(null, new Icon(Feather.EYE));

    SecretField(Texts texts, String id, String title) {
        masked.setId(id);
        masked.setAccessibleText(title);
        plain.setId(id + "-plain");
        plain.setAccessibleText(title);
        plain.getStyleClass().add("mono");
        plain.textProperty().bindBidirectional(masked.textProperty());
        plain.setVisible(false);
        reveal.setId(id + "-reveal");
        reveal.getStyleClass().add("button-icon");
        reveal.setAccessibleText(texts.get("settings.reveal.of", title));
        reveal.setTooltip(new Tooltip(texts.get("settings.reveal")));
        reveal.selectedProperty().addListener((_, _, shown) -> {
            plain.setVisible(shown);
            masked.setVisible(!shown);
            reveal.setGraphic(new Icon(shown ? Feather.EYE_OFF : Feather.EYE));
        });
        StackPane fields = new StackPane(masked, plain);
        HBox.setHgrow(fields, Priority.ALWAYS);
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(fields, reveal);
    }

    StringProperty textProperty() {
        return masked.textProperty();
    }

    void setPrompt(String prompt) {
        masked.setPromptText(prompt);
        plain.setPromptText(prompt);
    }
}
