package org.flexmelder.ui.sending;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Company;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Sender;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Arrival;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is ready, the run, and its results. The run lives on when another screen is in view. */
public final class SendingView implements Screen {
    /** The scroll bar lies in the screen's right margin. */
    private static final double GUTTER = 16;

    private final Ui ui;
    private final SendingModel model;
    private final Words words;
    private final VBox content = new VBox(16);
    private final VBox top = new VBox(16);
    private final VBox results;
    private final Label resultsTitle = Panes.label("", "section-title");
    private final ResultsTable table;
    private final ResultsFilter filter;
    private final ReadyCard ready;
    private final VBox root;
    private final Arrival arrival;
    private @Nullable RunPane runPane;
    private @Nullable ResultPane resultPane;
    private @Nullable ResultPane seen;

    public SendingView(Ui ui, Books books, Drafts drafts, Sender sender) {
        this(ui, books, drafts, sender, () -> true);
    }

    /**
     * @param setUp
     *            false while addresses or credentials are missing; asked off the UI thread
     */
    public SendingView(Ui ui, Books books, Drafts drafts, Sender sender, BooleanSupplier setUp) {
        this.ui = ui;
        model = new SendingModel(ui, books, drafts, sender, setUp);
        words = new Words(ui.texts());
        table = new ResultsTable(ui);
        filter = new ResultsFilter(ui.texts(), table::filter);
        ready = new ReadyCard(ui, model, words);
        results = results();
        content.getChildren().addAll(top, results);
        VBox.setVgrow(results, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        content.setPadding(new Insets(0, GUTTER, 0, 0));
        VBox.setMargin(scroll, new Insets(0, -GUTTER, 0, 0));
        top.setMinHeight(Region.USE_PREF_SIZE);
        root = Panes.screen(ui.texts().get("place.SENDING"), new Node[0], scroll);
        arrival = new Arrival(root, ready::first);
        listen();
        showTop();
        showResults();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void arrive() {
        arrival.begin();
    }

    /** A result that somebody has seen makes way for what is ready now. */
    @Override
    public void flush() {
        seen = resultPane;
        showTop();
    }

    /** Unfolds the drafts of this company. */
    public void reveal(String careflexId) {
        ready.reveal(careflexId);
    }

    /** Sends what waits, incidents and empty reports of all companies; no draft is queued by it. */
    public void start() {
        model.sendWaiting();
    }

    /** True while a run is under way, which closing the window would cut. */
    public boolean isSending() {
        return model.isSending();
    }

    private void listen() {
        model.deskProperty().addListener((_, _, _) -> showTop());
        model.runProperty().addListener((_, _, run) -> {
            closeRun();
            runPane = run == null ? null : new RunPane(ui, model, run, words, this::company);
            showTop();
        });
        model.finishedProperty().addListener((_, _, finished) -> {
            resultPane = finished == null ? null : new ResultPane(ui, model, finished, words);
            if (finished != null) {
                ready.rest();
            }
            showTop();
            focusResult();
        });
        model.resultsProperty().addListener((_, _, _) -> showResults());
    }

    /** The button that sent is gone: on with the first step that the result proposes. */
    private void focusResult() {
        Node step = resultPane == null ? null : resultPane.lookup(".button.accent");
        if (step != null) {
            step.requestFocus();
        }
    }

    private void closeRun() {
        if (runPane != null) {
            runPane.close();
        }
    }

    private Company company(String careflexId) {
        return model.deskProperty().get().company(careflexId);
    }

    private void showTop() {
        Optional<String> focused = Focus.idWithin(top);
        fillTop();
        focused.ifPresent(id -> Focus.back(top, id));
        arrival.goOn();
    }

    private void fillTop() {
        top.getChildren().clear();
        Desk desk = model.deskProperty().get();
        if (runPane != null) {
            top.getChildren().add(runPane);
            return;
        }
        if (resultPane != null && resultPane.saysWhatIsMissing()) {
            top.getChildren().add(resultPane);
            top.getChildren().add(ready);
            return;
        }
        if (!desk.setUp()) {
            top.getChildren().add(obstacle("sending.notSetUp", "sending.step.settings", "open-settings",
                    Feather.SETTINGS, () -> ui.navigation().show(Place.SETTINGS)));
        } else if (!desk.switchedOn()) {
            top.getChildren().add(obstacle("sending.notSwitchedOn", "sending.step.switchOn", "to-switch", Feather.POWER,
                    ui.navigation()::showSwitch));
        }
        top.getChildren().add(ready);
        if (resultPane != null) {
            boolean below = resultPane.equals(seen) && resultPane.isSettled() && !desk.companies().isEmpty();
            top.getChildren().add(top.getChildren().size() - (below ? 0 : 1), resultPane);
        }
    }

    /** What keeps everything from being sent, with the button that leads to it. */
    private HBox obstacle(String text, String action, String id, Feather icon, Runnable way) {
        Label words = new Label(ui.texts().get(text), new Icon(icon));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button open = new Button(ui.texts().get(action));
        open.setId(id);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(_ -> way.run());
        HBox notice = new HBox(12, words, open);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().addAll("card", "notice", "attention");
        return notice;
    }

    private VBox results() {
        Button copy = Panes.button(ui.texts().get("sending.copyAll"), Feather.COPY, table::copyAll, Styles.SMALL,
                Styles.BUTTON_OUTLINED);
        copy.setId("copy-all");
        Button more = Panes.button("", Feather.MORE_HORIZONTAL, () -> {
        }, Styles.SMALL, Styles.BUTTON_ICON);
        more.setId("row-menu");
        more.setOnAction(_ -> table.showMenu(more));
        more.setAccessibleText(ui.texts().get("sending.menu"));
        more.setTooltip(new Tooltip(ui.texts().get("sending.menu")));
        more.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        copy.setMinWidth(Region.USE_PREF_SIZE);
        more.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, resultsTitle, Panes.spacer(), filter, copy, more);
        head.setAlignment(Pos.CENTER_LEFT);
        resultsTitle.setMinWidth(Region.USE_PREF_SIZE);
        table.setMinHeight(260);
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(8, head, table);
    }

    private void showResults() {
        Results now = model.resultsProperty().get();
        results.setVisible(!now.rows().isEmpty());
        results.setManaged(!now.rows().isEmpty());
        resultsTitle.setText(now.day().map(day -> ui.texts().get("sending.results.of", ui.texts().date(day)))
                .orElse(ui.texts().get("sending.results")));
        filter.show(Results.counts(now.rows()));
        table.show(now.rows());
    }
}
