package org.flexmelder.ui;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Failure;
import org.kordamp.ikonli.feather.Feather;

/**
 * A failure in plain words: what happened, what it means for the reports, what to do and who can do it. The technical
 * details are folded away; "copy for e-mail" copies all of it, of the details only what is surely not personal.
 */
public final class FailureCard extends VBox {
    private static final List<String> PARTS = List.of("meaning", "action", "who");

    private final Texts texts;
    private final Failure failure;
    private final int httpStatus;
    private final String detail;
    private final Instant at;
    private final HBox buttons = new HBox(8);
    private final GridPane lines = new GridPane(16, 4);

    /** A failure of this moment. */
    public FailureCard(Texts texts, Dialogs dialogs, Failure failure, int httpStatus, String detail) {
        this(texts, dialogs, failure, httpStatus, detail, Instant.now());
    }

    /**
     * @param failure
     *            any but NONE
     * @param httpStatus
     *            of the answer, 0 where there was none
     * @param detail
     *            technical words for IT, or ""
     * @param at
     *            when it happened
     */
    public FailureCard(Texts texts, Dialogs dialogs, Failure failure, int httpStatus, String detail, Instant at) {
        if (failure == Failure.NONE) {
            throw new IllegalArgumentException("no failure");
        }
        this.texts = texts;
        this.failure = failure;
        this.httpStatus = httpStatus;
        this.detail = detail;
        this.at = at;
        getStyleClass().addAll("card", "failure-card", look(failure));
        Label heading = Panes.label(texts.failure(failure), "section-title");
        heading.setGraphic(new Icon(icon(failure)));
        heading.setWrapText(true);
        fillLines();
        getChildren().addAll(heading, lines);
        addFooter(dialogs);
    }

    /** Puts buttons for the next step before those of the card. */
    public void addActions(Node... actions) {
        buttons.getChildren().addAll(0, List.of(actions));
    }

    /** The portal's own words, below ours. They may name a person, so they are not in what is copied. */
    public void addPortalWords(List<String> words) {
        if (!words.isEmpty()) {
            addLine(lines.getRowCount(), texts.get("failure.label.portal"),
                    Panes.label(String.join("\n", words), "failure-portal"));
        }
    }

    /** The whole card as text, without personal data. */
    public String mail() {
        StringBuilder mail = new StringBuilder(texts.get("app.name")).append(": ").append(texts.failure(failure))
                .append('\n');
        PARTS.forEach(part -> mail.append(texts.get("failure.label." + part)).append(": ").append(text(part))
                .append('\n'));
        mail.append('\n').append(technical(Discreet.of(detail)));
        return mail.toString();
    }

    private String technical(String detail) {
        String status = httpStatus == 0 ? texts.get("failure.noAnswer") : Integer.toString(httpStatus);
        String words = texts.get("failure.technical", texts.time(at), failure.name(), status);
        return detail.isBlank() ? words : words + "\n" + detail;
    }

    private void fillLines() {
        ColumnConstraints titles = new ColumnConstraints();
        titles.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(titles, words);
        for (int row = 0; row < PARTS.size(); row++) {
            String part = PARTS.get(row);
            addLine(row, texts.get("failure.label." + part), Panes.label(text(part), "failure-" + part));
        }
    }

    private void addLine(int row, String name, Label value) {
        value.setWrapText(true);
        Label title = Panes.label(name, "muted");
        title.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(title, javafx.geometry.VPos.TOP);
        lines.addRow(row, title, value);
    }

    private void addFooter(Dialogs dialogs) {
        Label details = Panes.label(technical(detail), "mono", "failure-details");
        details.setWrapText(true);
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
        Hyperlink fold = new Hyperlink(texts.get("error.details"), new Icon(Feather.CHEVRON_RIGHT));
        fold.setId("failure-fold");
        fold.setOnAction(_ -> {
            details.setVisible(!details.isVisible());
            fold.setGraphic(new Icon(details.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            fold.setVisited(false);
        });
        Button copy = Panes.button(texts.get("failure.copy"), Feather.COPY, () -> dialogs.copy(mail()),
                Styles.BUTTON_OUTLINED);
        copy.setId("failure-copy");
        buttons.getChildren().addAll(copy, fold);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(buttons, details);
    }

    private String text(String part) {
        return texts.get("failure." + failure.name() + "." + part);
    }

    private static String look(Failure failure) {
        return switch (failure) {
            case REFUSED -> "bad";
            case SERVER_ERROR, CONNECTION_LOST, UNREADABLE, CONTRADICTION, INTERRUPTED, RESTORED -> "attention";
            default -> "calm";
        };
    }

    private static Feather icon(Failure failure) {
        return switch (failure) {
            case NO_CONNECTION, NAME_NOT_FOUND -> Feather.WIFI_OFF;
            case PROXY -> Feather.SHUFFLE;
            case CERTIFICATE -> Feather.SHIELD_OFF;
            case CA_FILE -> Feather.FILE;
            case CREDENTIALS, TOKEN_REFUSED -> Feather.KEY;
            case TOKEN_ADDRESS, ADDRESS -> Feather.LINK_2;
            case RIGHTS -> Feather.LOCK;
            case BUSY -> Feather.CLOCK;
            case REFUSED -> Feather.X_CIRCLE;
            case NOT_SET_UP -> Feather.SETTINGS;
            case NOT_SWITCHED_ON -> Feather.POWER;
            default -> Feather.HELP_CIRCLE;
        };
    }
}
