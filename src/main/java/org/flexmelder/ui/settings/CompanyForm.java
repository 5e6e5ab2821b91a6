package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Company;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Adds a company, or changes one; Enter saves, Escape closes. */
final class CompanyForm extends VBox {
    private final Texts texts;
    private final CompaniesModel model;
    private final Runnable close;
    private final TextField name = new TextField();
    private final TextField id = new TextField();
    private final CheckBox active;
    private final CheckBox managing;
    private final SettingRow nameRow;
    private final SettingRow idRow;
    private final ColourChoice colours;
    private boolean added;

    CompanyForm(Texts texts, CompaniesModel model, Runnable close) {
        this.texts = texts;
        this.model = model;
        this.close = close;
        getStyleClass().add("inline-form");
        name.setId("company-name");
        id.setId("company-id");
        id.getStyleClass().add("mono");
        nameRow = new SettingRow(FieldRow.required(texts.get("settings.company.name")), name, "")
                .help(texts, "companyName");
        idRow = new SettingRow(FieldRow.required(texts.get("field.careflexId")), id,
                texts.get("settings.company.id.hint")).help(texts, "careflexId").reserve();
        active = new CheckBox(texts.get("settings.company.active.label"));
        managing = new CheckBox(texts.get("settings.company.managing.label"));
        managing.setId("company-managing");
        colours = new ColourChoice(texts);
        HBox fields = new HBox(16, nameRow, idRow);
        nameRow.setPrefWidth(390);
        idRow.setPrefWidth(390);
        HBox.setHgrow(nameRow, Priority.ALWAYS);
        HBox.setHgrow(idRow, Priority.ALWAYS);
        Button save = Panes.button(texts.get("settings.save"), Feather.CHECK, this::save, Styles.ACCENT);
        save.setId("company-save");
        Button cancel = new Button(texts.get("button.cancel"));
        cancel.setId("company-cancel");
        cancel.setOnAction(_ -> close.run());
        getChildren().addAll(fields, colours, FieldHelp.beside(texts, "companyActive", active.getText(), active),
                FieldHelp.beside(texts, "companyManaging", managing.getText(), managing), new HBox(8, save, cancel));
        id.textProperty().addListener((_, _, typed) -> idRow.say(text(model.idNotice(typed)), Severity.NOTICE));
        name.textProperty().addListener((_, _, _) -> nameRow.say(Optional.empty(), Severity.ERROR));
        List.of(name, id).forEach(field -> field.setOnAction(_ -> save()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
            }
        });
    }

    /** Empty for a new one. */
    void open(Optional<Company> company) {
        added = company.isEmpty();
        name.setText(company.map(Company::name).orElse(""));
        id.setText(company.map(Company::careflexId).orElse(""));
        id.setDisable(!added);
        active.setSelected(company.map(Company::active).orElse(true));
        managing.setSelected(company.map(Company::managing).orElse(model.companies().isEmpty()));
        colours.choose(company.map(CompanyFinder::colour).orElseGet(model::freeColour));
        nameRow.say(Optional.empty(), Severity.ERROR);
        idRow.say(text(model.idNotice(id.getText())), Severity.NOTICE);
        name.requestFocus();
    }

    /** Saves what is typed, where it is whole and nothing about it is unusual. */
    void flush() {
        if (model.nameFlaw(name.getText()).isEmpty() && model.idFlaw(id.getText(), added).isEmpty()
                && model.idNotice(id.getText()).isEmpty()) {
            save();
        }
    }

    private void save() {
        Optional<String> nameFlaw = model.nameFlaw(name.getText());
        Optional<String> idFlaw = model.idFlaw(id.getText(), added);
        nameRow.say(text(nameFlaw), Severity.ERROR);
        if (idFlaw.isPresent()) {
            idRow.say(text(idFlaw), Severity.ERROR);
        }
        if (nameFlaw.isEmpty() && idFlaw.isEmpty()) {
            model.save(new Company(id.getText().strip(), name.getText().strip(), active.isSelected(),
                    managing.isSelected(), colours.value()));
            close.run();
        }
    }

    private Optional<String> text(Optional<String> key) {
        return key.map(texts::get);
    }
}
