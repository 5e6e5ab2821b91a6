package org.flexmelder.ui.overview;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Tip;
import org.kordamp.ikonli.feather.Feather;

/**
 * One company's month: name, state, counts, and "nothing to report", or why it is not offered where no count says so.
 */
final class MonthRow extends MonthColumns {
    /** Letters of the portal's words that have room in a row; the history has all of them. */
    private static final int BRIEF = 120;

    private final Texts texts;
    private final Line line;

    /**
     * @param tick
     *            empty where no row has one
     */
    MonthRow(Texts texts, Line line, Optional<Node> tick, Runnable reportNothing) {
        this(texts, line);
        getChildren().addAll(tick.map(this::ticked).orElseGet(this::company), badge(), counts());
        if (line.guard() != Line.Guard.INCIDENTS) { // else the counts say why
            getChildren().add(action(reportNothing));
        }
    }

    private MonthRow(Texts texts, Line line) {
        this.texts = texts;
        this.line = line;
        getStyleClass().add("month-row");
    }

    /** The captions over the rows. */
    static Node head(Texts texts) {
        MonthColumns head = new MonthColumns();
        head.getStyleClass().add("month-head");
        head.getChildren().addAll(caption(texts, "company"), caption(texts, "state"), caption(texts, "incidents"));
        return head;
    }

    private static Label caption(Texts texts, String name) {
        return Panes.label(texts.get("overview.column." + name), "small", "muted");
    }

    private Node ticked(Node tick) {
        HBox name = new HBox(8, tick, company());
        name.setAlignment(Pos.CENTER_LEFT);
        return name;
    }

    private Node company() {
        CompanyMark name = new CompanyMark(line.company(), "strong");
        Tip.on(name, line.company().name() + "\n" + line.company().careflexId());
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        return name;
    }

    private Node badge() {
        if (line.isSending()) {
            return new StateBadge(texts, IncidentState.SENDING);
        }
        if (line.month().isPartly()) {
            return new StateBadge(texts.get("overview.month.PARTLY"), Feather.CIRCLE, "busy");
        }
        String key = texts.get("overview.month." + line.month().state().name());
        return switch (line.month().state()) {
            case UNCLEAR -> new StateBadge(key, Feather.HELP_CIRCLE, "attention");
            case WAITING -> new StateBadge(key, Feather.CLOCK, "busy");
            case REPORTED, EMPTY -> new StateBadge(key, Feather.CHECK, "good");
            case OPEN, MISSED, NONE -> new StateBadge(key, Feather.CIRCLE, "plain");
        };
    }

    private Node counts() {
        List<Node> words = new ArrayList<>();
        add(words, "UNCLEAR", line.month().count(IncidentState.UNCLEAR));
        add(words, "REJECTED", line.rejected());
        add(words, "DRAFT", line.unfinished());
        add(words, "READY", line.ready());
        add(words, "WAITING", line.month().count(IncidentState.WAITING));
        add(words, "SENDING", line.month().count(IncidentState.SENDING));
        add(words, "REPORTED", line.month().count(IncidentState.REPORTED));
        line.refused().ifPresent(_ -> words
                .add(new StateBadge(texts.get("overview.empty.rejected"), Feather.X, "bad")));
        if (words.isEmpty()) {
            words.add(Panes.label(texts.get("overview.count.none"), "muted"));
        }
        if (words.size() == 1) {
            return words.getFirst();
        }
        FlowPane pane = new FlowPane(12, 4);
        pane.getChildren().addAll(words);
        pane.setAlignment(Pos.CENTER_LEFT);
        return pane;
    }

    private void add(List<Node> words, String name, int count) {
        if (count == 0) {
            return;
        }
        String text = texts.get("overview.count." + name, count);
        words.add(switch (name) {
            case "UNCLEAR" -> new StateBadge(text, Feather.HELP_CIRCLE, "attention");
            case "REJECTED" -> new StateBadge(text, Feather.X, "bad");
            default -> Panes.label(text);
        });
    }

    private Node action(Runnable reportNothing) {
        if (!line.isOpen()) {
            return why(reason());
        }
        Button button = new Button(texts.get("overview.nothing"));
        button.setId("nothing-" + line.company().careflexId());
        button.getStyleClass().addAll(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get("overview.nothing.for", line.company().name()));
        button.setOnAction(_ -> reportNothing.run());
        if (line.refused().isEmpty()) {
            return button;
        }
        VBox box = new VBox(2, button, why(refusal(line.refused().get())));
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static Label why(String reason) {
        Label why = Panes.label(reason, "small", "muted", "nothing-reason");
        why.setWrapText(true);
        why.setTextAlignment(TextAlignment.RIGHT);
        why.setMinHeight(USE_PREF_SIZE);
        return why;
    }

    private String reason() {
        String on = line.emptyReport().map(EmptyReport::createdAt).map(texts::date).orElse("");
        return texts.get("overview.reason." + line.guard().name(), on);
    }

    private String refusal(EmptyReport report) {
        return report.remark().isBlank()
                ? texts.get("overview.refused.silent")
                : texts.get("overview.refused", brief(report.remark().strip()));
    }

    private static String brief(String portalWords) {
        return portalWords.length() <= BRIEF ? portalWords : portalWords.substring(0, BRIEF) + " …";
    }
}
