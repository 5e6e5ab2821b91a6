package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Failure;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** For what is unclear: what to look for in the portal, and the two answers. */
final class SettlePanel extends VBox {
    private final Texts texts;

    /** For incidents of a batch. */
    SettlePanel(Ui ui, Actions actions, Details details) {
        this.texts = ui.texts();
        List<Row> unclear = details.unclear();
        int count = unclear.size();
        String sent = texts.time(details.item().batch().sentAt());
        dress(texts.get("history.settle.title", count),
                reason(details) + texts.get("history.settle.text", sent, details.item().company()),
                actions.names(unclear));
        answers(texts.get("history.settle.all.arrived", count), texts.get("history.settle.arrived.means"),
                () -> actions.askAllArrived(unclear), texts.get("history.settle.all.notArrived", count),
                texts.get("history.settle.notArrived.means"), () -> actions.askNotArrived(unclear));
        if (count > 1) {
            Label each = Panes.label(texts.get("history.settle.each"), "small", "muted");
            each.setWrapText(true);
            getChildren().add(each);
        }
    }

    /** For an empty report. */
    SettlePanel(Ui ui, Actions actions, Details details, EmptyReport report) {
        this.texts = ui.texts();
        dress(texts.get("history.settle.title", 1), reason(details) + texts.get("history.settle.text",
                texts.time(details.item().batch().sentAt()), details.item().company()),
                "•  " + texts.get("history.empty", texts.month(report.month())));
        answers(texts.get("history.settle.arrived"), texts.get("history.settle.arrived.means"),
                () -> actions.askEmpty(report, true), texts.get("history.settle.notArrived"),
                texts.get("history.settle.empty.notArrived.means"), () -> actions.askEmpty(report, false));
    }

    private String reason(Details details) {
        Failure failure = details.item().batch().failure();
        return failure == Failure.NONE ? "" : texts.failure(failure) + " ";
    }

    private void dress(String title, String text, String names) {
        setId("settle-panel");
        getStyleClass().addAll("card", "failure-card", "attention");
        Label heading = Panes.label(title, "section-title");
        heading.setWrapText(true);
        heading.setGraphic(new FontIcon(Feather.HELP_CIRCLE));
        getChildren().addAll(heading, wrapped(text), wrapped(names));
    }

    private void answers(String arrived, String arrivedMeans, Runnable onArrived, String notArrived,
            String notArrivedMeans, Runnable onNotArrived) {
        getChildren().addAll(
                new VBox(4, button(arrived, Feather.CHECK, "settle-all-arrived", onArrived), wrapped(arrivedMeans)),
                new VBox(4, button(notArrived, Feather.CORNER_UP_LEFT, "settle-all-not-arrived", onNotArrived),
                        wrapped(notArrivedMeans)));
    }

    private static Button button(String text, Feather icon, String id, Runnable action) {
        Button button = Panes.button(text, icon, action, Styles.BUTTON_OUTLINED);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
