package org.flexmelder.ui.incidents;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.flexmelder.model.DoubleReason;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Doubles;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/**
 * A likely double, side by side with the draft. It may be sent all the same: that can be wanted, and one reason, said
 * once, is kept with it.
 */
final class DuplicatesPane extends VBox {
    private static final int MOST = 3;

    private final Ui ui;
    private final Texts texts;
    private final IncidentEditor editor;
    private final DraftAnswers answers;
    private List<Entry> compared = List.of();
    private long asked;

    DuplicatesPane(Ui ui, IncidentEditor editor, DraftAnswers answers) {
        super(12);
        this.ui = ui;
        texts = ui.texts();
        this.editor = editor;
        this.answers = answers;
        setId("incident-double");
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    /** Puts the focus on the first reason. */
    void focus(ScrollPane around) {
        Focus.show(around, this);
        Focus.back(this, "double-" + DoubleReason.BOTH);
    }

    private void show() {
        Known known = editor.knownProperty().get();
        Incident draft = editor.incident();
        boolean doubled = draft != null && !known.alike().isEmpty();
        setVisible(doubled);
        setManaged(doubled);
        if (draft == null || !doubled) {
            getChildren().clear();
            asked = 0;
            return;
        }
        if (known.meant().isPresent()) {
            getStyleClass().setAll("card");
            getChildren().setAll(meant(known.meant().get()));
        } else if (draft.id() != asked || !known.alike().equals(compared)) {
            asked = draft.id();
            getStyleClass().setAll("card", "attention-card");
            getChildren().setAll(wrapped(texts.get("incidents.double"), Feather.ALERT_TRIANGLE));
            known.alike().stream().limit(MOST).map(other -> comparison(draft, other)).forEach(getChildren()::add);
            getChildren().add(question());
        }
        compared = known.meant().isPresent() ? List.of() : known.alike();
    }

    /** One reason, confirmed once. */
    private VBox question() {
        ToggleGroup group = new ToggleGroup();
        Label why = Panes.label(texts.get("incidents.double.why"), "strong");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        VBox lines = new VBox(6, why);
        for (DoubleReason reason : DoubleReason.values()) {
            RadioButton choice = new RadioButton(texts.get("incidents.double." + reason));
            choice.setId("double-" + reason);
            choice.setWrapText(true);
            choice.setUserData(reason);
            choice.setToggleGroup(group);
            lines.getChildren().add(choice);
        }
        Button confirm = Panes.button(texts.get("incidents.double.confirm"), Feather.CHECK, () -> {
            if (group.getSelectedToggle() != null
                    && group.getSelectedToggle().getUserData() instanceof DoubleReason reason) {
                answers.confirmDouble(reason);
            }
        });
        confirm.setId("double-confirm");
        confirm.disableProperty().bind(group.selectedToggleProperty().isNull());
        confirm.setAccessibleHelp(texts.get("incidents.double.why"));
        lines.getChildren().add(confirm);
        return lines;
    }

    private VBox meant(Doubles.Confirmed confirmed) {
        Label words = wrapped(texts.get("incidents.double.meant", texts.get("incidents.double." + confirmed.reason())),
                Feather.CHECK);
        Label who = Panes.label(texts.get("incidents.double.who", texts.time(confirmed.mark().at()),
                confirmed.mark().who()), "muted", "small");
        Hyperlink back = new Hyperlink(texts.get("incidents.double.withdraw"));
        back.setId("double-withdraw");
        back.setOnAction(_ -> answers.withdrawDouble());
        return new VBox(4, words, who, back);
    }

    private static Label wrapped(String text, Feather icon) {
        Label label = new Label(text, new Icon(icon));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("strong");
        return label;
    }

    /** The draft beside one of those that it looks like. */
    private Comparison comparison(Incident draft, Entry entry) {
        Incident other = entry.incident();
        Hyperlink link = new Hyperlink(texts.get("incidents.double.other"));
        link.setOnAction(_ -> open(entry));
        Comparison lines = new Comparison();
        lines.add("", Panes.label(texts.get("incidents.double.this"), "strong"), link);
        lines.add(texts.field(Field.TYPE), TypeTexts.label(ui, draft.type()), TypeTexts.label(ui, other.type()));
        lines.add(texts.field(Field.VALID_FROM), texts.date(draft.validFrom()), texts.date(other.validFrom()));
        lines.add(texts.field(Field.CREATED_AT), texts.date(draft.createdAt()), texts.date(other.createdAt()));
        lines.add(texts.field(Field.EXTERNAL_ID), draft.externalId(), other.externalId());
        lines.add(texts.get("incidents.incidentId"), "", entry.incidentId());
        lines.add(texts.get("incidents.column.state"), new StateBadge(texts, IncidentState.DRAFT),
                new StateBadge(texts, entry.state()));
        return lines;
    }

    private void open(Entry entry) {
        if (entry.batch() == 0) {
            ui.navigation().showIncident(entry.incident().id(), null);
        } else {
            ui.navigation().showBatch(entry.batch());
        }
    }
}
