package org.flexmelder.ui.overview;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.store.Companies;
import org.flexmelder.ui.Arrival;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The start page: what is to be done this month, and where each company stands. */
public final class OverviewView implements Screen {
    private final Ui ui;
    private final Texts texts;
    private final OverviewModel model;
    private final Runnable sendNow;
    private final Label title = Panes.label("", "screen-title");
    private final VBox content = new VBox(16);
    private final VBox screen;
    private final ScrollPane scroll;
    private boolean toNothing;
    private final Ticks ticks;
    private final Arrival arrival;

    /**
     * @param first
     *            what the reader gave just now, shown without reading again
     * @param sendNow
     *            shows the sending screen and starts a run
     */
    public OverviewView(Ui ui, BoardReader reader, Optional<Board> first, NothingToReport nothing,
            Companies companies, Runnable sendNow) {
        this.ui = ui;
        this.texts = ui.texts();
        this.sendNow = sendNow;
        this.model = new OverviewModel(ui.tasks(), reader, first, nothing, companies);
        this.ticks = new Ticks(texts, lines -> model.board().get().ifPresent(board -> ask(board, lines)));
        content.getStyleClass().add("overview");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        HBox head = new HBox(title);
        head.getStyleClass().add("overview-head");
        screen = new VBox(head, scroll);
        screen.getStyleClass().addAll("screen", "overview-screen");
        arrival = new Arrival(screen, () -> Optional.ofNullable(content.lookup("#next-step")));
        model.board().addListener(_ -> model.board().get().ifPresent(this::show));
    }

    @Override
    public Node node() {
        return screen;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    /** Puts the focus where "nothing to report" is said, as soon as the months were read. */
    public void showNothingToReport() {
        toNothing = true;
        model.refresh();
    }

    /** To the next step, as soon as the board is read. */
    @Override
    public void arrive() {
        arrival.begin();
    }

    private void show(Board board) {
        Optional<String> focused = Focus.idWithin(content);
        title.setText(texts.month(board.month()));
        List<Node> parts = new ArrayList<>();
        parts.add(board.steps().isEmpty() ? allDone(board) : steps(board));
        if (!board.lines().isEmpty()) {
            parts.add(table(board));
        }
        if (!board.gaps().isEmpty()) {
            parts.add(gaps(board));
        }
        if (!board.years().isEmpty()) {
            VBox card = Panes.card(new MonthBoard(ui, board.years()));
            card.getStyleClass().add("month-table");
            parts.add(new VBox(8, Panes.label(texts.get("overview.year"), "section-title"), card));
        }
        content.getChildren().setAll(parts);
        focused.ifPresent(id -> Focus.back(content, id));
        arrival.goOn();
        Node head = content.lookup("#month-head");
        if (toNothing && head != null) {
            toNothing = false;
            screen.applyCss();
            screen.layout();
            Focus.show(scroll, head);
            Optional.ofNullable(head.lookup("#nothing-all")).ifPresent(Node::requestFocus);
        }
    }

    private Node steps(Board board) {
        VBox box = new VBox(8, Panes.label(texts.get("overview.todo"), "section-title"));
        for (Step step : board.steps()) {
            box.getChildren().add(new StepCard(ui, step, board, box.getChildren().size() == 1));
        }
        return box;
    }

    private Node allDone(Board board) {
        Label done = Panes.label(texts.get("overview.done.title", texts.month(board.month())), "section-title");
        done.setId("all-done");
        Label text = Panes.label(texts.get("overview.done.text", texts.month(board.month().plusMonths(1))), "muted");
        text.setWrapText(true);
        HBox card = new HBox(new Icon(Feather.CHECK_CIRCLE), new VBox(2, done, text));
        card.getStyleClass().addAll("card", "step-card", "done");
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }

    private Node table(Board board) {
        List<Line> open = board.open();
        ticks.read(board);
        HBox head = new HBox(8, Panes.label(texts.get("overview.month"), "section-title"), Panes.spacer());
        head.setId("month-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (open.isEmpty()) {
            head.getChildren().add(Panes.label(texts.get("overview.nothing.none"), "small", "muted"));
        } else {
            head.getChildren().addAll(ticks.button(), all(board, open));
        }
        VBox rows = new VBox(MonthRow.head(texts));
        board.lines().forEach(line -> rows.getChildren().add(new MonthRow(texts, line,
                open.isEmpty() ? Optional.empty() : Optional.of(ticks.box(line)), () -> ask(board, List.of(line)))));
        VBox card = Panes.card(rows);
        card.getStyleClass().add("month-table");
        return new VBox(8, head, card);
    }

    private Button all(Board board, List<Line> open) {
        Button all = new Button(texts.get("overview.nothing.all", open.size()));
        all.setId("nothing-all");
        all.getStyleClass().add(Styles.SMALL);
        all.setMinWidth(Button.USE_PREF_SIZE);
        all.setOnAction(_ -> ask(board, open));
        return all;
    }

    private Node gaps(Board board) {
        VBox words = new VBox(4, Panes.label(texts.get("overview.gaps.title"), "strong"));
        for (Gap gap : board.gaps()) {
            Label label = new Label(texts.get("overview.gaps.line", texts.month(gap.month()),
                    CompanyNames.brief(texts, gap.companies())));
            label.setWrapText(true);
            words.getChildren().add(label);
        }
        Label advice = Panes.label(texts.get("overview.gaps.advice"), "muted");
        advice.setWrapText(true);
        words.getChildren().add(advice);
        words.setId("gaps");
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        HBox card = new HBox(new Icon(Feather.INFO), words);
        card.getStyleClass().addAll("card", "step-card", "quiet");
        return card;
    }

    private void ask(Board board, List<Line> lines) {
        List<String> names = lines.stream().map(line -> line.company().name()).toList();
        String month = texts.month(board.month());
        String question = texts.get("overview.confirm.text", month, CompanyNames.lines(texts, names), names.size());
        if (board.waiting() > 0) {
            question += "\n\n" + texts.get("overview.confirm.waiting", board.waiting());
        }
        ui.dialogs().confirm(texts.get("overview.confirm.title", month), question,
                texts.get("overview.confirm.action", names.size()), false,
                () -> model.reportNothing(lines.stream().map(line -> line.company().careflexId()).toList(),
                        board.month(), sendNow, () -> ui.dialogs().inform(texts.get("overview.stale.title"),
                                texts.get("overview.stale.text"))));
    }
}
