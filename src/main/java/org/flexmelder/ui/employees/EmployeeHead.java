package org.flexmelder.ui.employees;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Standing;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.KeyHint;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.WrapRow;
import org.kordamp.ikonli.feather.Feather;

/** Above the form: who it is, whether it is saved, what can be done, and a warning of a likely double. */
final class EmployeeHead extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final EmployeesModel model;
    private final Label name = Panes.label("", "section-title");
    private final CompanyMark company = new CompanyMark();
    private final Label saved = Panes.label("", "muted", "small");
    private final Label awaited;
    private final Button remove;
    private final StackPane removeBox;
    private final Button report;
    private final StackPane reportBox;
    private final Button back;

    EmployeeHead(Ui ui, EmployeesModel model) {
        super(12);
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        awaited = Panes.label(texts.get("employees.awaited", texts.get("employees.awaited.back")), "small");
        report = Panes.button(texts.get("employees.report"), Feather.EDIT_3, model::reportIncident, Styles.ACCENT,
                Styles.BUTTON_OUTLINED);
        report.setId("report-incident");
        KeyHint keys = new KeyHint(texts, Shortcut.ONWARD);
        VBox reporting = new VBox(4, report, keys);
        reporting.setAlignment(Pos.CENTER);
        reportBox = new StackPane(reporting);
        back = Panes.button(texts.get("employees.archive.back"), Feather.ROTATE_CCW, model::bringBack,
                Styles.BUTTON_OUTLINED);
        back.setId("bring-back");
        back.setMinWidth(USE_PREF_SIZE);
        remove = Panes.button("", Feather.TRASH_2, this::remove, Styles.BUTTON_ICON, Styles.FLAT);
        remove.setId("remove-employee");
        remove.setAccessibleText(texts.get("employees.remove"));
        removeBox = new StackPane(remove);
        name.setMinWidth(0);
        saved.setId("employee-saved");
        saved.setWrapText(true);
        saved.setMinHeight(USE_PREF_SIZE);
        company.setId("employee-company");
        company.managedProperty().bind(company.visibleProperty());
        VBox who = new VBox(2, name, company, saved);
        who.prefWidthProperty().bind(Theme.scaled(150));
        HBox.setHgrow(who, Priority.ALWAYS);
        report.setMinWidth(USE_PREF_SIZE);
        WrapRow line = new WrapRow(8, who, removeBox, back, reportBox);
        getStyleClass().add("form-head");
        awaited.setId("employee-awaited");
        awaited.setWrapText(true);
        awaited.setMinHeight(USE_PREF_SIZE);
        awaited.managedProperty().bind(awaited.visibleProperty());
        getChildren().addAll(line, awaited, new TwinPane(ui, model));
        model.editor().savedProperty().addListener((_, _, _) -> show());
        model.editor().findingsProperty().addListener((_, _, _) -> show());
        model.editor().editProperty().addListener((_, _, _) -> show());
        model.incidents().addListener((InvalidationListener) _ -> show());
        model.companies().addListener((InvalidationListener) _ -> show());
        model.standingProperty().addListener((_, _, _) -> show());
        model.awaitedProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Employee person = model.editor().employee();
        boolean known = model.editor().id() != 0;
        String shown = person == null ? "" : person.displayName();
        name.setText(!shown.isEmpty() ? shown : texts.get(known ? "employees.unnamed" : "employees.new.title"));
        name.setTooltip(new Tooltip(name.getText()));
        company.setVisible(person != null && !person.careflexId().isEmpty());
        if (person != null) {
            company.show(model.companyName(person.careflexId()),
                    CompanyFinder.colour(model.companies(), person.careflexId()));
        }
        Standing standing = model.standingProperty().get();
        String mark = StandingWords.mark(texts, standing, standing.kind(LocalDate.now(ui.clock())));
        boolean homeless = person != null && person.careflexId().isEmpty();
        saved.setText((mark.isEmpty() ? "" : mark + " · ") + (homeless
                ? texts.get("employees.company.first")
                : switch (model.editor().savedProperty().get()) {
                    case NOTHING_TYPED -> texts.get(known ? "employees.saved.before" : "employees.saved.nothing");
                    case TYPING -> texts.get("employees.saved.typing");
                    case SAVED -> texts.get("employees.saved");
                }));
        back.setVisible(standing.archived());
        back.setManaged(standing.archived());
        reportBox.setVisible(!standing.archived());
        reportBox.setManaged(!standing.archived());
        boolean reported = !model.incidents().isEmpty();
        remove.setDisable(reported);
        boolean nobody = !known && model.editor().savedProperty().get() == EmployeeEditor.Saved.NOTHING_TYPED;
        boolean isAwaited = model.awaitedProperty().get() != null;
        awaited.setVisible(isAwaited);
        report.setText(texts.get(isAwaited ? "employees.awaited.back" : "employees.report"));
        report.setDisable(nobody || homeless);
        explain(removeBox, remove, texts.get(reported ? "employees.remove.not" : "employees.remove"));
        explain(reportBox, report, homeless
                ? texts.get("employees.company.first")
                : nobody ? texts.get("employees.report.not") : report.getText());
    }

    /** A disabled button shows no tooltip, its box does. */
    private static void explain(StackPane box, Button button, String text) {
        Tooltip.install(box, new Tooltip(text));
        button.setAccessibleHelp(text);
    }

    private void remove() {
        String who = name.getText();
        ui.dialogs().confirm(texts.get("employees.remove.title"), texts.get("employees.remove.text", who),
                texts.get("employees.remove.action"), true, model::remove);
    }
}
