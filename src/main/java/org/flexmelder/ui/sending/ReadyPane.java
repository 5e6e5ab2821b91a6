package org.flexmelder.ui.sending;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The companies with what they have to send; each can be left out this time, and each of its drafts too. */
final class ReadyPane extends VBox {
    private final Ui ui;
    private final SendingModel model;
    private final Words words;
    private final Set<String> open = new HashSet<>();

    ReadyPane(Ui ui, SendingModel model, Words words) {
        this.ui = ui;
        this.model = model;
        this.words = words;
        setSpacing(4);
        model.deskProperty().addListener((_, before, now) -> {
            if (!before.equals(now)) {
                build(now);
            }
        });
        build(model.deskProperty().get());
    }

    /** Unfolds the drafts of this company, now or once they are read. */
    void reveal(String careflexId) {
        if (open.add(careflexId)) {
            build(model.deskProperty().get());
        }
    }

    /** The first company; empty where none is there. */
    Optional<Node> first() {
        return Optional.ofNullable(lookup(".check-box"));
    }

    private void build(Desk desk) {
        Optional<String> focused = Focus.idWithin(this);
        getChildren().clear();
        for (Ready ready : desk.companies()) {
            DraftsPane drafts = new DraftsPane(ui, model, desk, ready);
            drafts.setVisible(open.contains(ready.careflexId()));
            drafts.managedProperty().bind(drafts.visibleProperty());
            getChildren().addAll(line(ready, drafts), drafts);
        }
        focused.ifPresent(id -> Focus.back(this, id));
    }

    private HBox line(Ready ready, Node drafts) {
        CheckBox box = new CheckBox(ready.company().name());
        box.setId("company-" + ready.careflexId());
        box.setGraphic(CompanyMark.bar(CompanyFinder.colour(ready.company())));
        box.getStyleClass().add("strong");
        box.setTextOverrun(OverrunStyle.ELLIPSIS);
        box.setTooltip(new Tooltip(ready.company().name()));
        box.setMinWidth(120);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(240);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setSelected(!model.leftOutCompanies().contains(ready.careflexId()));
        box.selectedProperty().addListener((_, _, chosen) -> choose(ready.careflexId(), chosen));
        drafts.disableProperty().bind(box.selectedProperty().not());
        HBox line = new HBox(12, box, counts(ready));
        line.getStyleClass().add("sending-line");
        line.setAlignment(Pos.CENTER_LEFT);
        if (ready.hasWaiting()) {
            line.getChildren().add(takeBack(ready));
        }
        line.getChildren().add(fold(ready, drafts));
        return line;
    }

    private void choose(String careflexId, boolean chosen) {
        if (chosen) {
            model.leftOutCompanies().remove(careflexId);
        } else {
            model.leftOutCompanies().add(careflexId);
        }
    }

    private Label counts(Ready ready) {
        StringBuilder text = new StringBuilder();
        append(text, ready.drafts().isEmpty() ? "" : ui.texts().get("sending.ready", ready.drafts().size()));
        int warned = ready.warned();
        append(text, warned == 0 ? "" : ui.texts().get("sending.warned", warned));
        append(text, ready.waiting().isEmpty() ? "" : ui.texts().get("sending.waiting", ready.waiting().size()));
        append(text, ready.emptyReports().isEmpty() ? "" : emptyReports(ready));
        append(text, words.batches(ready.drafts().size() + ready.waiting().size(),
                ui.settings().get().profile().batchSize()));
        Label counts = Panes.label(text.toString(), "muted");
        counts.setMinWidth(USE_PREF_SIZE);
        return counts;
    }

    private String emptyReports(Ready ready) {
        return ui.texts().get("sending.waitingEmpty", ready.emptyReports().size(), ui.texts()
                .list(ready.emptyReports().stream().map(report -> ui.texts().month(report.month())).toList()));
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? "" : " · ").append(part);
        }
    }

    private Hyperlink takeBack(Ready ready) {
        Hyperlink link = new Hyperlink(ui.texts().get("sending.takeBack"));
        link.setId("take-back-" + ready.careflexId());
        link.setMinWidth(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(ui.texts().get("sending.takeBack.hint")));
        link.setAccessibleText(ui.texts().get("sending.takeBack.of", ready.company().name()));
        link.setOnAction(_ -> model.takeBack(ready));
        return link;
    }

    private Button fold(Ready ready, Node drafts) {
        Button fold = new Button();
        fold.setId("fold-" + ready.careflexId());
        fold.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        fold.setAccessibleText(ui.texts().get("sending.fold", ready.company().name()));
        fold.setTooltip(new Tooltip(ui.texts().get("sending.fold.hint")));
        fold.setDisable(ready.drafts().isEmpty() && ready.waiting().isEmpty());
        fold.setGraphic(chevron(drafts.isVisible()));
        fold.setOnAction(_ -> {
            boolean unfolded = !drafts.isVisible();
            fold.setGraphic(chevron(unfolded));
            drafts.setVisible(unfolded);
            if (unfolded) {
                open.add(ready.careflexId());
            } else {
                open.remove(ready.careflexId());
            }
        });
        return fold;
    }

    private static Icon chevron(boolean unfolded) {
        return new Icon(unfolded ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
    }
}
