package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;
import org.flexmelder.sending.Reported;
import org.flexmelder.ui.Columns;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** "Was gemeldet wird": the master data that the report will carry; for a type that carries a part, the choice. */
final class ReportedPane extends VBox {
    private static final List<Field.Section> SECTIONS = List.of(Field.Section.PERSON, Field.Section.ADDRESS,
            Field.Section.JOB, Field.Section.CONTACT);

    private final Texts texts;
    private final IncidentEditor editor;
    private final FieldValues values;

    ReportedPane(Ui ui, IncidentEditor editor) {
        super(16);
        texts = ui.texts();
        this.editor = editor;
        values = new FieldValues(ui);
        setId("incident-reported");
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Incident draft = editor.incident();
        boolean typed = draft != null && !draft.type().isEmpty();
        setVisible(typed);
        setManaged(typed);
        if (draft == null || !typed) {
            return;
        }
        getChildren().setAll(Panes.label(texts.get("incidents.reported"), "section-title"));
        Scope scope = editor.scope();
        getChildren().add(sentence(scope));
        if (scope == Scope.PART) {
            Set<Field> ticked = EnumSet.noneOf(Field.class);
            ticked.addAll(editor.chosen());
            ticked.removeAll(editor.needed());
            getChildren().addAll(shortcuts(ticked.isEmpty()), carried(ticked.size()));
        }
        if (scope != Scope.NONE) {
            SECTIONS.forEach(section -> section(section, scope, draft.data()));
        }
    }

    private Label sentence(Scope scope) {
        Label sentence = Panes.label(texts.get("incidents.reported." + scope.name()), "muted");
        sentence.setWrapText(true);
        return sentence;
    }

    private VBox shortcuts(boolean nameAlone) {
        Button all = new Button(texts.get("incidents.reported.all"));
        all.setId("choose-all");
        all.getStyleClass().add(Styles.SMALL);
        all.setOnAction(_ -> editor.choose(Set.of()));
        Button changed = new Button(texts.get("incidents.reported.changed"));
        changed.setId("choose-changed");
        changed.getStyleClass().add(Styles.SMALL);
        changed.setOnAction(_ -> editor.chooseChanged());
        changed.setDisable(!Reported.any(earlier()));
        VBox lines = new VBox(8, new FlowPane(8, 8, all, changed));
        if (changed.isDisabled()) {
            lines.getChildren().add(either(nameAlone,
                    Panes.label(texts.get("incidents.reported.never"), "muted", "small"),
                    Panes.label(texts.get("incidents.reported.never.chosen"), "muted", "small")));
        }
        return lines;
    }

    /** Nothing but the name, as long as nothing is ticked; without a word that would pass for done. */
    private StackPane carried(int ticked) {
        Label choose = new Label(texts.get("incidents.reported.choose"), new Icon(Feather.INFO));
        choose.setId("choose-hint");
        choose.getStyleClass().add("ready-line");
        Label carried = new Label(texts.get("incidents.reported.carried", ticked), new Icon(Feather.CHECK));
        carried.setId("carried");
        return either(ticked == 0, choose, carried);
    }

    /** In the room of both, so that the boxes below stay where they are when the first is ticked. */
    private static StackPane either(boolean first, Label one, Label other) {
        one.setVisible(first);
        other.setVisible(!first);
        for (Label each : List.of(one, other)) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        StackPane both = new StackPane(one, other);
        both.setAlignment(Pos.TOP_LEFT);
        return both;
    }

    private void section(Field.Section section, Scope scope, MasterData data) {
        Columns columns = new Columns(190);
        Field.masterData().stream().filter(field -> field.section() == section)
                .filter(field -> scope == Scope.PART || data.has(field))
                .forEach(field -> columns.getChildren()
                        .add(scope == Scope.PART ? choice(field, data) : readOut(field, data)));
        if (!columns.getChildren().isEmpty()) {
            getChildren().add(new VBox(8, Panes.label(texts.get("section." + section.name()), "strong"), columns));
        }
    }

    private Node readOut(Field field, MasterData data) {
        String value = values.shown(field, data.get(field));
        Label shown = new Label(value);
        shown.setTooltip(new Tooltip(value));
        return new VBox(Panes.label(texts.field(field), "muted", "small"), shown);
    }

    private Node choice(Field field, MasterData data) {
        Set<Field> needed = editor.needed();
        CheckBox box = new CheckBox(texts.field(field));
        box.setId("choose-" + field.column());
        box.setSelected(data.has(field) && (needed.contains(field) || editor.chosen().contains(field)));
        box.setDisable(!data.has(field) || needed.contains(field));
        box.setOnAction(_ -> editor.choose(field, box.isSelected()));
        String value = data.has(field) ? values.shown(field, data.get(field)) : texts.get("incidents.reported.noValue");
        Label below = Panes.label(needed.contains(field) && data.has(field)
                ? texts.get("incidents.reported.needed", value)
                : value, "muted", "small");
        below.setTooltip(new Tooltip(below.getText()));
        VBox choice = new VBox(2, box, new HBox(6, below, changed(field, data)));
        choice.getStyleClass().add("choice");
        return choice;
    }

    private Label changed(Field field, MasterData data) {
        Optional<String> before = Reported.value(field, earlier());
        boolean changed = data.has(field) && Reported.any(earlier())
                && Reported.differs(field, data, earlier());
        Label label = Panes.label(texts.get("incidents.reported.differs"), "changed-mark");
        label.setTooltip(
                new Tooltip(before.map(value -> texts.get("incidents.reported.before", values.shown(field, value)))
                        .orElse(texts.get("incidents.reported.notBefore"))));
        label.setMinWidth(USE_PREF_SIZE);
        label.setVisible(changed);
        label.setManaged(changed);
        return label;
    }

    private List<Entry> earlier() {
        return editor.knownProperty().get().earlier();
    }
}
