package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Severity;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How the portal is spoken to, folded away: nobody needs it unless the operator says so. */
final class ProfilePane extends VBox {
    private final Texts texts;
    private final SettingsModel model;
    private final Typing typing = new Typing(this::save);
    private final TextField pattern = new TextField();
    private final TextField size = new TextField();
    private final SettingRow patternRow;
    private final SettingRow sizeRow;

    ProfilePane(Texts texts, SettingsModel model) {
        this.texts = texts;
        this.model = model;
        PortalProfile profile = model.settings().profile();
        getStyleClass().add("card");
        pattern.setText(profile.birthdayPattern());
        pattern.setId("birthday-pattern");
        pattern.getStyleClass().add("mono");
        size.setText(Integer.toString(profile.batchSize()));
        size.setId("batch-size");
        patternRow = new SettingRow(texts.get("settings.birthday"), pattern, texts.get("settings.birthday.hint"))
                .help(texts, "birthdayPattern");
        sizeRow = new SettingRow(texts.get("settings.batchSize"), size, texts.get("settings.batchSize.hint"))
                .help(texts, "batchSize");
        patternRow.setPrefWidth(340);
        sizeRow.setPrefWidth(340);
        CheckBox house = new CheckBox(texts.get("settings.houseNumber"));
        house.setId("house-number");
        house.setSelected(profile.houseNumberAsString());
        house.selectedProperty().addListener((_, _, wanted) -> model.houseNumberAsString(wanted));
        Label words = Panes.label(texts.get("settings.advanced.text"), "muted");
        words.setWrapText(true);
        VBox box = new VBox(12, words, new HBox(16, patternRow, sizeRow),
                FieldHelp.beside(texts, "houseNumberAsText", house.getText(), house));
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        Button fold = new Button(texts.get("settings.advanced"), new Icon(Feather.CHEVRON_RIGHT));
        fold.getStyleClass().addAll(Styles.FLAT, "fold-title");
        fold.setId("advanced");
        fold.setOnAction(_ -> {
            box.setVisible(!box.isVisible());
            fold.setGraphic(new Icon(box.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        });
        getChildren().addAll(fold, box);
        typing.watch(pattern, pattern.textProperty());
        typing.watch(size, size.textProperty());
        sayExample();
    }

    void flush() {
        typing.flush();
    }

    private void save() {
        Optional<String> patternFlaw = model.birthdayPattern(pattern.getText());
        if (patternFlaw.isPresent()) {
            patternRow.say(patternFlaw.map(texts::get), Severity.ERROR);
        } else {
            sayExample();
        }
        sizeRow.say(model.batchSize(size.getText()).map(texts::get), Severity.ERROR);
    }

    private void sayExample() {
        patternRow.say(model.example(pattern.getText()).map(shown -> texts.get("settings.birthday.example", shown)),
                Severity.NOTICE);
    }
}
