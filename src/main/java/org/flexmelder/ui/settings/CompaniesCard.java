package org.flexmelder.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Company;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The companies, and the form that adds or changes one. */
final class CompaniesCard extends VBox {
    private final Ui ui;
    private final CompaniesModel model;
    private final CompanyForm form;
    private final Button add;
    private final Consumer<Node> toView;

    /**
     * @param toView
     *            brings a node into view
     */
    CompaniesCard(Ui ui, CompaniesModel model, Consumer<Node> toView) {
        this.ui = ui;
        this.model = model;
        this.toView = toView;
        Texts texts = ui.texts();
        getStyleClass().add("card");
        form = new CompanyForm(texts, model, this::closed);
        form.setVisible(false);
        form.managedProperty().bind(form.visibleProperty());
        add = Panes.button(texts.get("settings.company.add"), Feather.PLUS, () -> edit(Optional.empty()));
        add.setId("add-company");
        HBox head = new HBox(8, Panes.label(texts.get("settings.companies"), "section-title"), Panes.spacer(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, table(), form);
    }

    private TableView<Company> table() {
        Texts texts = ui.texts();
        TableView<Company> table = Tables.table(model.companies(), "companies-table",
                texts.get("settings.companies"), texts.get("settings.companies.none"));
        TableColumn<Company, String> name = Tables.column(texts.get("settings.company.name"), 260, Company::name);
        name.setCellFactory(_ -> new NameCell());
        TableColumn<Company, String> id = Tables.column(texts.get("field.careflexId"), 190, Company::careflexId);
        id.setCellFactory(_ -> new MonoCell());
        TableColumn<Company, String> role = Tables.column(texts.get("settings.company.role"), 200, this::role);
        table.getColumns().addAll(List.of(name, id, role, Tables.actions(
                _ -> new ActionsCell<>(texts, Company::name, (company, edits) -> act(company, edits)))));
        table.setOnMouseClicked(event -> {
            Company chosen = table.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) {
                edit(Optional.of(chosen));
            }
        });
        return table;
    }

    private String role(Company company) {
        String active = ui.texts().get(company.active() ? "settings.company.active" : "settings.company.inactive");
        return company.managing() ? active + ", " + ui.texts().get("settings.company.managing") : active;
    }

    private void act(Company company, boolean edits) {
        if (edits) {
            edit(Optional.of(company));
        } else {
            ui.dialogs().confirm(ui.texts().get("settings.company.remove", company.name()),
                    ui.texts().get("settings.company.remove.text"), ui.texts().get("settings.remove"), true,
                    () -> model.remove(company));
        }
    }

    /** Opens the form for a new company, with the cursor in its name. */
    void create() {
        if (!form.isVisible()) {
            edit(Optional.empty());
        }
    }

    private void edit(Optional<Company> company) {
        form.setVisible(true);
        form.open(company);
        add.setDisable(true);
        toView.accept(form);
    }

    /** Saves what is typed, where it is whole and nothing about it is unusual. */
    void flush() {
        if (form.isVisible()) {
            form.flush();
        }
    }

    private void closed() {
        form.setVisible(false);
        add.setDisable(false);
        add.requestFocus();
    }

    private static final class NameCell extends TableCell<Company, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            Company company = empty || getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(company == null ? null : CompanyMark.bar(CompanyFinder.colour(company)));
        }
    }

    private static final class MonoCell extends TableCell<Company, String> {
        MonoCell() {
            getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }
    }
}
