package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Scope;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.settings.CatalogueModel.Kind;
import org.kordamp.ikonli.feather.Feather;

/** Adds a code to the list in view, or changes one; Enter saves, Escape closes. */
final class CodeForm extends VBox {
    private final Texts texts;
    private final CatalogueModel model;
    private final Runnable close;
    private final TextField code = new TextField();
    private final TextField de = new TextField();
    private final TextField en = new TextField();
    private final TextField hintDe = new TextField();
    private final TextField hintEn = new TextField();
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final SettingRow codeRow;
    private final VBox typeOnly;
    private Optional<String> replaced = Optional.empty();

    CodeForm(Texts texts, CatalogueModel model, Runnable close) {
        this.texts = texts;
        this.model = model;
        this.close = close;
        getStyleClass().add("inline-form");
        code.setId("code");
        de.setId("code-de");
        en.setId("code-en");
        scope.setId("code-scope");
        scope.getItems().setAll(Scope.values());
        scope.setConverter(words());
        scope.setValue(Scope.PART);
        codeRow = row("settings.code", code, 120);
        typeOnly = new VBox(12, row("settings.code.scope.long", scope, 300),
                new HBox(16, row("settings.code.hintDe", hintDe, 300), row("settings.code.hintEn", hintEn, 300)));
        typeOnly.managedProperty().bind(typeOnly.visibleProperty());
        Button save = Panes.button(texts.get("settings.save"), Feather.CHECK, this::save, Styles.ACCENT);
        save.setId("code-save");
        Button cancel = new Button(texts.get("button.cancel"));
        cancel.setOnAction(_ -> close.run());
        getChildren().addAll(new HBox(16, codeRow, row("settings.code.de", de, 240), row("settings.code.en", en, 240)),
                typeOnly, new HBox(8, save, cancel));
        List.of(code, de, en, hintDe, hintEn).forEach(field -> field.setOnAction(_ -> save()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
            }
        });
    }

    /** Empty for a new one. */
    void open(Optional<CodeRow> row) {
        CodeRow shown = row.orElse(new CodeRow("", "", "", Scope.PART, "", ""));
        replaced = row.map(CodeRow::code);
        code.setText(shown.code());
        de.setText(shown.de());
        en.setText(shown.en());
        scope.setValue(shown.scope());
        hintDe.setText(shown.hintDe());
        hintEn.setText(shown.hintEn());
        typeOnly.setVisible(model.kindProperty().get() == Kind.TYPES);
        codeRow.say(Optional.empty(), Severity.ERROR);
        code.requestFocus();
    }

    private void save() {
        Optional<String> flaw = model.codeFlaw(code.getText(), replaced);
        codeRow.say(flaw.map(texts::get), Severity.ERROR);
        if (flaw.isEmpty()) {
            String key = code.getText().strip();
            model.put(new CodeRow(key, orElse(de, key), orElse(en, key), scope.getValue(), hintDe.getText().strip(),
                    hintEn.getText().strip()), replaced);
            close.run();
        }
    }

    private static String orElse(TextField field, String otherwise) {
        return field.getText().isBlank() ? otherwise : field.getText().strip();
    }

    private SettingRow row(String key, javafx.scene.layout.Region input, double width) {
        SettingRow row = new SettingRow(texts.get(key), input, "").help(texts, key.substring("settings.".length()));
        row.setPrefWidth(width);
        HBox.setHgrow(row, Priority.SOMETIMES);
        return row;
    }

    private StringConverter<Scope> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Scope value) {
                return texts.get("settings.scope." + value);
            }

            @Override
            public Scope fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
