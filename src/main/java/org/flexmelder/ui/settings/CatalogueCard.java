package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.settings.CatalogueModel.Kind;
import org.kordamp.ikonli.feather.Feather;

/** Incident types, sexes and statuses of the portal, and the form that adds or changes one. */
final class CatalogueCard extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final CatalogueModel model;
    private final CodeForm form;
    private final Button add;
    private final TableColumn<CodeRow, String> scope;

    CatalogueCard(Ui ui, CatalogueModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        getStyleClass().add("card");
        form = new CodeForm(texts, model, this::closed);
        form.setVisible(false);
        form.managedProperty().bind(form.visibleProperty());
        add = Panes.button(texts.get("settings.code.add"), Feather.PLUS, () -> edit(Optional.empty()));
        add.setId("add-code");
        scope = Tables.column(texts.get("settings.code.scope"), 150, row -> texts.get("settings.scope." + row.scope()));
        HBox head = new HBox(8, kinds(), Panes.spacer(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = Panes.label(texts.get("settings.catalogue.text"), "muted");
        words.setWrapText(true);
        getChildren().addAll(Panes.label(texts.get("settings.catalogue"), "section-title"), words, head, table(),
                form, transfer(new CatalogueTransfer(ui, model)));
    }

    private FlowPane transfer(CatalogueTransfer transfer) {
        return new FlowPane(8, 8,
                small("catalogue-import", "settings.catalogue.import", Feather.UPLOAD, transfer::importFile),
                small("catalogue-export", "settings.catalogue.export", Feather.DOWNLOAD, transfer::exportFile),
                small("catalogue-reset", "settings.catalogue.reset", Feather.ROTATE_CCW, transfer::reset));
    }

    private Button small(String id, String key, Feather icon, Runnable action) {
        Button button = Panes.button(texts.get(key), icon, () -> {
            closed();
            action.run();
        }, Styles.SMALL);
        button.setId(id);
        return button;
    }

    private HBox kinds() {
        HBox kinds = new HBox();
        ToggleGroup group = new ToggleGroup();
        Kind[] all = Kind.values();
        for (int i = 0; i < all.length; i++) {
            Kind kind = all[i];
            ToggleButton button = new ToggleButton(texts.get("settings.kind." + kind));
            button.setId("kind-" + kind);
            button.getStyleClass().add(i == 0
                    ? Styles.LEFT_PILL
                    : i == all.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setToggleGroup(group);
            button.setSelected(kind == model.kindProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                scope.setVisible(kind == Kind.TYPES);
                model.show(kind);
                closed();
            });
            kinds.getChildren().add(button);
        }
        return kinds;
    }

    private TableView<CodeRow> table() {
        TableView<CodeRow> table = Tables.table(model.rows(), "catalogue-table", texts.get("settings.catalogue"),
                texts.get("settings.catalogue.none"));
        TableColumn<CodeRow, String> code = Tables.column(texts.get("settings.code"), 90, CodeRow::code);
        code.maxWidthProperty().bind(Theme.scaled(140));
        table.getColumns().addAll(List.of(code,
                Tables.column(texts.get("settings.code.de"), 230, CodeRow::de),
                Tables.column(texts.get("settings.code.en"), 230, CodeRow::en), scope,
                Tables.actions(_ -> new ActionsCell<>(texts, CodeRow::code, this::act))));
        return table;
    }

    private void act(CodeRow row, boolean edits) {
        if (edits) {
            edit(Optional.of(row));
        } else if (model.isRemovable()) {
            ui.dialogs().confirm(texts.get("settings.code.remove", row.code()),
                    texts.get("settings.code.remove.text"), texts.get("settings.remove"), true,
                    () -> model.remove(row));
        } else {
            ui.dialogs().inform(texts.get("settings.code.last.title"), texts.get("settings.code.last"));
        }
    }

    private void edit(Optional<CodeRow> row) {
        form.open(row);
        form.setVisible(true);
        add.setDisable(true);
    }

    private void closed() {
        form.setVisible(false);
        add.setDisable(false);
    }
}
