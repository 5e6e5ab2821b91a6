package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Failure;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** For what is unclear, in two steps: whom to look for in the portal, and what was found there, for each or for all. */
final class SettlePanel extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final Actions actions;
    private final Verdicts verdicts;
    private final Details details;
    private final List<Question> questions;
    private final List<QuestionRow> rows;
    private final Button save;
    private final Label count = Panes.label("", "small", "muted");

    SettlePanel(Ui ui, Actions actions, Verdicts verdicts, Details details, List<Question> questions) {
        this.ui = ui;
        this.texts = ui.texts();
        this.actions = actions;
        this.verdicts = verdicts;
        this.details = details;
        this.questions = questions;
        rows = questions.stream().map(question -> new QuestionRow(texts, verdicts, question, this::update)).toList();
        save = Panes.button(texts.get("history.settle.save"), Feather.CHECK, this::save, Styles.ACCENT);
        save.setId("settle-save");
        save.setMinWidth(USE_PREF_SIZE);
        Chapter.UNCLEAR.explains(this);
        setId("settle-panel");
        getStyleClass().addAll("card", "failure-card", "attention");
        Label heading = wrapped(texts.get("history.settle.title", questions.size()), "section-title");
        heading.setGraphic(new Icon(Feather.HELP_CIRCLE));
        getChildren().addAll(heading, wrapped(reason() + texts.get("history.settle.text",
                texts.time(details.item().batch().sentAt()), questions.size())));
        getChildren().addAll(look());
        getChildren().addAll(say());
        update();
    }

    private String reason() {
        Failure failure = details.item().batch().failure();
        return failure == Failure.NONE ? "" : texts.failure(failure) + " ";
    }

    private List<Node> look() {
        CompanyMark company = new CompanyMark(details.item().company(), details.item().colour(), "strong");
        Label id = Panes.label(details.item().batch().careflexId(), "mono", "muted");
        id.setMinWidth(USE_PREF_SIZE);
        HBox where = new HBox(12, company, id);
        where.setAlignment(Pos.CENTER_LEFT);
        Button copy = Panes.button(texts.get("history.settle.copy"), Feather.CLIPBOARD,
                () -> ui.dialogs().copy(list()), Styles.SMALL);
        copy.setId("settle-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        return List.of(wrapped(texts.get("history.settle.step1"), "strong"),
                wrapped(texts.get("history.settle.step1.text", questions.size())), where, copy);
    }

    private List<Node> say() {
        VBox each = new VBox(rows.toArray(Node[]::new));
        each.getStyleClass().add("lines");
        HBox foot = new HBox(12, save, count);
        foot.setAlignment(Pos.CENTER_LEFT);
        Label means = wrapped(texts.get(questions.getFirst().emptyReport()
                ? "history.settle.means.empty"
                : "history.settle.means"), "small", "muted");
        Label step = wrapped(texts.get("history.settle.step2"), "strong");
        if (questions.size() == 1) {
            return List.of(step, each, means, foot);
        }
        HBox all = new HBox(8, all(true, "history.settle.all.arrived", "settle-all-arrived"),
                all(false, "history.settle.all.notArrived", "settle-all-not-arrived"));
        return List.of(step, all, each, means, foot);
    }

    private Button all(boolean arrived, String key, String id) {
        Button button = new Button(texts.get(key, questions.size()));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> rows.forEach(row -> row.say(arrived)));
        return button;
    }

    private void update() {
        List<Long> ids = questions.stream().map(Question::id).toList();
        int arrived = verdicts.arrived(ids).size();
        int not = verdicts.notArrived(ids).size();
        save.setDisable(arrived + not == 0);
        count.setText(arrived + not == 0
                ? texts.get("history.settle.nothingSaid")
                : texts.get("history.settle.said", arrived, not, questions.size() - arrived - not));
    }

    private void save() {
        actions.askSettle(questions);
    }

    /** The list to tick off, with a line that says of which company and sending it is. */
    private String list() {
        return texts.get("history.settle.list", details.item().company(), details.item().batch().careflexId(),
                texts.time(details.item().batch().sentAt())) + "\n"
                + questions.stream().map(Question::line).collect(Collectors.joining("\n"));
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Panes.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
