package org.flexmelder.ui.employees;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.flexmelder.sending.Unreported;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Tip;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.WrapRow;
import org.kordamp.ikonli.feather.Feather;

/** Below the form: what changed since the person was reported, and the way to report it. It can be put away. */
final class ChangeBar extends HBox {
    private static final double BESIDE_BUTTON = 190;
    private static final double ALONE = 360;

    private final Texts texts;
    private final Label words = Panes.label("");
    private final Button report;

    ChangeBar(Ui ui, EmployeesModel model) {
        super(8);
        texts = ui.texts();
        setId("change-bar");
        getStyleClass().add("change-bar");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        report = Panes.button("", Feather.EDIT_3, model::reportChange, Styles.SMALL);
        report.setId("report-change");
        words.prefWidthProperty().bind(
                Bindings.when(report.managedProperty()).then(Theme.scaled(BESIDE_BUTTON))
                        .otherwise(Theme.scaled(ALONE)));
        WrapRow content = new WrapRow(8, words, report);
        HBox.setHgrow(content, Priority.ALWAYS);
        Button away = Panes.button("", Feather.X, model::putChangeAway, Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        away.setId("change-away");
        away.setAccessibleText(texts.get("employees.change.away"));
        Tip.on(away, texts.get("employees.change.away"));
        getChildren().addAll(content, away);
        model.unreportedProperty().addListener((_, _, change) -> show(change));
        show(model.unreportedProperty().get());
    }

    private void show(Optional<Unreported> change) {
        setVisible(change.isPresent());
        setManaged(change.isPresent());
        change.ifPresent(each -> {
            boolean drafted = each.draft() != 0;
            List<String> sentences = new ArrayList<>();
            if (!each.data().isEmpty()) {
                sentences.add(texts.get(drafted ? "employees.change.drafted" : "employees.change",
                        texts.fields(each.data().fields())));
            }
            if (!each.emptied().isEmpty()) {
                sentences.add(texts.get("employees.change.emptied", texts.fields(each.emptied())));
            }
            words.setText(String.join("\n", sentences));
            report.setText(texts.get(drafted ? "employees.change.toDraft" : "employees.change.report"));
            report.setVisible(!each.data().isEmpty());
            report.setManaged(report.isVisible());
        });
    }
}
