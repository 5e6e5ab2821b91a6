package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.FailureCard;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.WrapRow;
import org.kordamp.ikonli.feather.Feather;

/** One batch from top to bottom: what it is, what went wrong, what is to be settled, its incidents. */
final class DetailsPane extends StackPane {
    private final Ui ui;
    private final Texts texts;
    private final HistoryModel model;
    private final Words words;
    private final boolean practice;
    private final Actions actions;
    private final Sections sections;
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);
    private final Node nothing;
    private long shown;
    private String foundId = "";
    private boolean receipt;

    DetailsPane(Ui ui, HistoryModel model, Words words, boolean practice) {
        this.practice = practice;
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.words = words;
        this.actions = new Actions(ui, model);
        this.sections = new Sections(ui, words, actions, model);
        this.nothing = Panes.emptyState(Feather.MOUSE_POINTER, texts.get("history.choose.title"),
                texts.get("history.choose.text"));
        page.getStyleClass().add("batch-details");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        setMinWidth(0);
        getChildren().setAll(nothing);
        model.details().addListener((_, _, details) -> show(details));
    }

    private void show(Optional<Details> details) {
        if (details.isEmpty()) {
            shown = 0;
            receipt = false;
            getChildren().setAll(nothing);
            return;
        }
        Details present = details.get();
        Optional<String> focus = focused();
        boolean same = shown == present.item().id();
        shown = present.item().id();
        if (receipt && same) {
            showReceipt(present);
            return;
        }
        receipt = false;
        List<Node> parts = new ArrayList<>();
        parts.add(head(present));
        Optional<Node> settle = settle(present);
        settle.ifPresent(parts::add);
        if (!present.words().isEmpty() || !present.undoable().isEmpty()) {
            parts.add(new SettledPanel(texts, actions, present));
        }
        if (!present.reports().isEmpty()) {
            parts.add(new CheckPanel(texts, model, present));
        }
        notes(present).forEach(note -> parts.add(quiet(note)));
        sections.show(present, same);
        redraftAll(present).ifPresent(parts::add);
        parts.add(sections);
        failure(present).ifPresent(card -> parts.add(settle.isPresent() ? parts.size() : 1, card));
        double place = same ? scroll.getVvalue() : 0;
        page.getChildren().setAll(parts);
        getChildren().setAll(scroll);
        focus.ifPresent(this::focus);
        scroll.setVvalue(place);
        Optional<Node> found = sections.found();
        String id = found.map(Node::getId).orElse("");
        if (found.isPresent() && !(same && id.equals(foundId))) {
            ui.tasks().ui(() -> scrollTo(found.get()));
        }
        foundId = id;
    }

    /** The id of the control within the page that has the focus, "" where it has none. */
    private Optional<String> focused() {
        return page.lookupAll("*").stream().filter(Node::isFocused).findFirst()
                .map(owner -> Objects.requireNonNullElse(owner.getId(), ""));
    }

    /** Gives the focus to the control with this id, or to the row that it stood in. */
    private void focus(String id) {
        Node again = id.isEmpty() ? null : page.lookup("#" + id);
        if (again == null) {
            again = page.lookup("#row-" + id.replaceAll("\\D+", ""));
        }
        if (again != null) {
            again.requestFocus();
        }
    }

    private Node head(Details details) {
        Batch batch = details.item().batch();
        Label title = Panes.label(words.content(batch), "section-title");
        title.setMinWidth(USE_PREF_SIZE);
        Button paper = Panes.button(texts.get("history.receipt"), Feather.FILE_TEXT, () -> {
            receipt = true;
            showReceipt(details);
            lookup("#receipt-back").requestFocus();
        }, Styles.SMALL);
        paper.setId("show-receipt");
        paper.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(12, title, words.badge(batch), Panes.spacer(), paper);
        top.setAlignment(Pos.CENTER_LEFT);
        CompanyMark company = new CompanyMark(details.item().company(), details.item().colour(), "strong");
        company.setTooltip(new Tooltip(details.item().company() + "\n" + batch.careflexId()));
        company.setId("batch-company");
        company.setWrapText(true);
        Label sent = Panes.label(texts.get("history.sent", texts.time(batch.sentAt())), "muted");
        sent.setMinWidth(USE_PREF_SIZE);
        VBox head = new VBox(4, top, new WrapRow(4, company, sent));
        if (!batch.importId().isEmpty()) {
            Button copy = Panes.button("", Feather.COPY, () -> ui.dialogs().copy(batch.importId()), Styles.FLAT,
                    Styles.SMALL, Styles.BUTTON_ICON);
            copy.setId("copy-import-id");
            copy.setAccessibleText(texts.get("history.copy.importId"));
            copy.setTooltip(new Tooltip(texts.get("history.copy.importId")));
            Label id = Panes.label(texts.get("history.importId", batch.importId()), "muted");
            id.setWrapText(true);
            HBox third = new HBox(4, id, copy);
            third.setAlignment(Pos.CENTER_LEFT);
            head.getChildren().add(third);
        }
        return head;
    }

    private void showReceipt(Details details) {
        Receipt made = Receipt.of(details, texts, words, practice, ui.clock().instant());
        getChildren().setAll(new ReceiptPane(ui, made, () -> {
            receipt = false;
            show(model.details().get());
            focus("show-receipt");
        }));
    }

    private Optional<Node> settle(Details details) {
        List<Question> questions = Question.of(details, texts, words);
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettlePanel(ui, actions, model.verdicts(), details, questions));
    }

    /** What went wrong, until the clerk has settled it. */
    private Optional<Node> failure(Details details) {
        Batch batch = details.item().batch();
        if (batch.failure() == Failure.NONE || batch.state() == IncidentState.REPORTED) {
            return Optional.empty();
        }
        FailureCard card = new FailureCard(texts, ui.dialogs(), batch.failure(), batch.httpStatus(), "",
                batch.sentAt());
        return Optional.of(card);
    }

    private Optional<Node> redraftAll(Details details) {
        int open = details.openRefusals().size();
        if (open < 2) {
            return Optional.empty();
        }
        Button all = Panes.button(texts.get("history.redraft.all", open), Feather.EDIT_2,
                () -> actions.redraft(details.openRefusals()));
        all.setId("redraft-all");
        return Optional.of(all);
    }

    private List<String> notes(Details details) {
        Batch batch = details.item().batch();
        List<String> notes = new ArrayList<>();
        switch (batch.state()) {
            case REPORTED -> {
                if (batch.failure() == Failure.CONTRADICTION) {
                    notes.add(texts.get("history.contradiction.note"));
                }
            }
            case WAITING -> notes.add(texts.get("history.waiting.note"));
            case REJECTED -> details.emptyReport().ifPresent(report -> notes.add(report.remark().isBlank()
                    ? texts.get("history.empty.rejected.silent")
                    : texts.get("history.empty.rejected", Words.brief(report.remark()))));
            default -> {
            }
        }
        return notes;
    }

    private static Node quiet(String text) {
        Label note = Panes.label(text, "muted", "quiet-note");
        note.setGraphic(new Icon(Feather.INFO));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private void scrollTo(Node row) {
        scroll.applyCss();
        scroll.layout();
        double room = page.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            double y = page.sceneToLocal(row.localToScene(0, 0)).getY();
            scroll.setVvalue(Math.clamp((y - 80) / room, 0, 1));
        }
    }
}
