package org.flexmelder.ui.incidents;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/**
 * Below the incident type: what of the person was changed since the last report, as long as no type is chosen that
 * reports it.
 */
final class ChangeNote extends Label {
    private final Ui ui;
    private final IncidentEditor editor;

    ChangeNote(Ui ui, IncidentEditor editor) {
        this.ui = ui;
        this.editor = editor;
        setId("incident-change-note");
        getStyleClass().add("change-note");
        setGraphic(new Icon(Feather.ALERT_TRIANGLE));
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        editor.text(Field.TYPE).addListener((_, _, _) -> show());
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        String type = editor.text(Field.TYPE).get();
        boolean open = type.isEmpty() || catalogue().scope(type) == Scope.NONE;
        String words = open ? editor.unreported().map(data -> words(type, data)).orElse("") : "";
        setText(words);
        setVisible(!words.isEmpty());
        setManaged(!words.isEmpty());
    }

    private String words(String type, MasterData data) {
        Texts texts = ui.texts();
        String changed = texts.fields(data.fields());
        if (!type.isEmpty()) {
            return texts.get("incidents.change.notReported", changed);
        }
        String types = catalogue().types().stream().filter(each -> each.scope() == Scope.PART)
                .map(each -> each.label(texts.language())).collect(Collectors.joining(", "));
        return types.isEmpty()
                ? texts.get("incidents.change", changed)
                : texts.get("incidents.change.by", changed, types);
    }

    private Catalogue catalogue() {
        return ui.settings().get().catalogue();
    }
}
