package org.flexmelder.ui.sending;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The run under way: which batch of how many, why it waits, and the button that stops it. */
final class RunPane extends VBox {
    private static final int BATCHES_SHOWN = 4;

    private final Ui ui;
    private final RunState run;
    private final Words words;
    private final Function<String, Company> company;
    private final CompanyMark heading = new CompanyMark("section-title");
    private final ProgressBar bar = new ProgressBar();
    private final Label pause = Panes.label("", "pause-line");
    private final Label note = Panes.label("", "muted");
    private final VBox batches = new VBox(4);
    private final Button stop;
    private final Timeline clock;

    /**
     * @param company
     *            by its CareFlex ID
     */
    RunPane(Ui ui, SendingModel model, RunState run, Words words, Function<String, Company> company) {
        this.ui = ui;
        this.run = run;
        this.words = words;
        this.company = company;
        getStyleClass().addAll("card", "emphasis", "run-pane");
        heading.setWrapText(true);
        heading.setId("run-heading");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(ui.texts().get("sending.progress"));
        pause.setGraphic(new Icon(Feather.PAUSE_CIRCLE));
        pause.setId("run-pause");
        pause.setWrapText(true);
        pause.managedProperty().bind(pause.visibleProperty());
        note.setWrapText(true);
        batches.managedProperty().bind(batches.visibleProperty());
        stop = Panes.button(ui.texts().get("sending.stop"), Feather.PAUSE, model::cancel, Styles.BUTTON_OUTLINED);
        stop.setId("cancel-sending");
        stop.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(12, stop, note);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, bar, pause, batches, foot);
        clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(250), _ -> showPause()));
        clock.setCycleCount(Animation.INDEFINITE);
        listen();
        update();
    }

    /** Ends the countdown, when the run is over. */
    void close() {
        clock.stop();
    }

    private void listen() {
        run.totalProperty().addListener((_, _, _) -> update());
        run.currentProperty().addListener((_, _, _) -> update());
        run.pauseProperty().addListener((_, _, _) -> update());
        run.cancelingProperty().addListener((_, _, _) -> update());
        run.recorded().addListener((javafx.collections.ListChangeListener<Batch>) _ -> update());
    }

    private void update() {
        int total = run.totalProperty().get();
        Batch now = run.currentProperty().get();
        showHeading(total, now);
        List<Batch> answered = run.recorded().stream().filter(batch -> batch.state() != IncidentState.WAITING)
                .toList();
        bar.setProgress(total == 0 ? -1 : (double) answered.size() / total);
        batches.getChildren().setAll(answered.stream().skip(Math.max(0, answered.size() - BATCHES_SHOWN))
                .map(this::line).toList());
        batches.setVisible(!answered.isEmpty());
        boolean canceling = run.cancelingProperty().get();
        stop.setDisable(canceling);
        note.setText(ui.texts().get(canceling ? "sending.stopping" : "sending.leaveHint"));
        if (run.pauseProperty().get() == null) {
            clock.stop();
        } else {
            clock.play();
        }
        showPause();
    }

    private void showHeading(int total, @Nullable Batch now) {
        Batch shown = now != null || run.recorded().isEmpty() ? now : run.recorded().getLast();
        if (total == 0 || shown == null) {
            heading.setText(ui.texts().get("sending.connecting"));
            return;
        }
        Company of = company.apply(shown.careflexId());
        heading.show(ui.texts().get("sending.batch.of", run.numberProperty().get(), total, amount(shown), of.name()),
                CompanyFinder.colour(of));
    }

    private HBox line(Batch batch) {
        Company of = company.apply(batch.careflexId());
        Label text = new CompanyMark(ui.texts().get("sending.batch.line", amount(batch), of.name()),
                CompanyFinder.colour(of));
        HBox line = new HBox(8, new StateBadge(ui.texts(), batch.state()), text);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String amount(Batch batch) {
        return words.amount(batch.size(), batch.isEmptyReport() ? 1 : 0);
    }

    private void showPause() {
        RunState.Pause waiting = run.pauseProperty().get();
        pause.setVisible(waiting != null && !run.cancelingProperty().get());
        if (waiting != null) {
            Duration left = Duration.between(ui.clock().instant(), waiting.until());
            long seconds = Math.max(0, (left.toMillis() + 999) / 1000);
            pause.setText(ui.texts().get("sending.pause." + waiting.failure().name(), seconds));
        }
    }
}
