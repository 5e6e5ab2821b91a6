package org.flexmelder.ui.incidents;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.sending.DataChange;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** What of the person was changed since the draft was written, from what to what, and one button that takes it over. */
final class ChangedPane extends VBox {
    private final Texts texts;
    private final IncidentEditor editor;
    private final DraftAnswers answers;
    private final FieldValues values;

    ChangedPane(Ui ui, IncidentEditor editor, DraftAnswers answers) {
        super(8);
        texts = ui.texts();
        this.editor = editor;
        this.answers = answers;
        values = new FieldValues(ui);
        setId("incident-changed");
        getStyleClass().addAll("card", "attention-card");
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        List<DataChange> changes = editor.knownProperty().get().checked().map(draft -> draft.changes())
                .orElse(List.of());
        setVisible(!changes.isEmpty());
        setManaged(!changes.isEmpty());
        if (changes.isEmpty()) {
            getChildren().clear();
            return;
        }
        Label title = wrapped(texts.get("incidents.changed.title"), "strong");
        title.setGraphic(new Icon(Feather.REFRESH_CW));
        getChildren().setAll(title);
        changes.forEach(change -> getChildren().add(wrapped(texts.get("incidents.changed.line",
                texts.field(change.field()), shown(change, change.from()), shown(change, change.to())))));
        boolean kept = changes.stream().anyMatch(DataChange::kept);
        boolean allSent = changes.stream().allMatch(DataChange::sent);
        getChildren().add(wrapped(kept
                ? texts.get("incidents.changed.kept")
                : allSent ? texts.get("incidents.changed.sent") : texts.get("incidents.changed.notSent"), "muted"));
        Button take = Panes.button(allSent ? texts.get("incidents.changed.seen") : texts.get("incidents.changed.take"),
                Feather.CHECK, answers::takeOver);
        take.setId("take-over-data");
        getChildren().add(take);
    }

    private String shown(DataChange change, String stored) {
        return stored.isEmpty() ? texts.get("incidents.changed.nothing") : values.shown(change.field(), stored);
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Panes.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
