package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Mark;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.WrapRow;
import org.kordamp.ikonli.feather.Feather;

/** The look in the portal that an accepted report still needs, and who has had it. */
final class CheckPanel extends VBox {
    private final Texts texts;
    private final HistoryModel model;
    private final Details details;

    CheckPanel(Texts texts, HistoryModel model, Details details) {
        this.texts = texts;
        this.model = model;
        this.details = details;
        setId("check-panel");
        List<Long> open = details.reports().stream().filter(report -> report.checked().isEmpty())
                .map(Details.Report::id).toList();
        getStyleClass().addAll("card", "failure-card", open.isEmpty() ? "good" : "calm");
        if (open.isEmpty()) {
            done();
        } else {
            ask(open);
        }
    }

    private void ask(List<Long> open) {
        int all = details.reports().size();
        TextField who = new TextField();
        who.setId("checker");
        who.setPrefColumnCount(16);
        who.textProperty().bindBidirectional(model.checker());
        Label name = Panes.label(texts.get("history.check.who"), "muted");
        name.setLabelFor(who);
        name.setMinWidth(USE_PREF_SIZE);
        who.setAccessibleText(texts.get("history.check.who"));
        Button tick = Panes.button(texts.get("history.check.tick", open.size()), Feather.CHECK,
                () -> model.check(open, details.emptyReport().isPresent(), true), Styles.BUTTON_OUTLINED);
        tick.setId("check-all");
        tick.setMinWidth(USE_PREF_SIZE);
        WrapRow line = new WrapRow(8, name, who, tick);
        getChildren().addAll(heading(texts.get("history.check.title", open.size(), all), Feather.EYE),
                wrapped(texts.get("history.check.text", details.item().company())), line);
    }

    private void done() {
        List<Long> all = details.reports().stream().map(Details.Report::id).toList();
        Optional<Mark> last = details.reports().stream().flatMap(report -> report.checked().stream())
                .max(Comparator.comparing(Mark::at));
        String when = last.map(mark -> texts.get("history.checked", texts.time(mark.at()), mark.who())).orElse("");
        Button untick = new Button(texts.get("history.check.untick", all.size()));
        untick.setId("uncheck-all");
        untick.getStyleClass().add(Styles.SMALL);
        untick.setMinWidth(USE_PREF_SIZE);
        untick.setOnAction(_ -> model.check(all, details.emptyReport().isPresent(), false));
        Label words = wrapped(when);
        words.setGraphic(new Icon(Feather.CHECK_CIRCLE));
        HBox line = new HBox(12, words, Panes.spacer(), untick);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    private static Label heading(String text, Feather icon) {
        Label heading = wrapped(text);
        heading.getStyleClass().add("section-title");
        heading.setGraphic(new Icon(icon));
        return heading;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
