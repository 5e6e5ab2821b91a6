package org.flexmelder.ui.incidents;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Employee;
import org.flexmelder.ui.Chooser;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Below the person of an incident: that what was typed there is nobody, or several, and the way to add somebody. */
final class NobodyPane extends VBox {
    private final Texts texts;
    private final Chooser<Employee> person;
    private final Label words = Panes.label("");
    private final Button add;

    /**
     * @param unknown
     *            told of what was typed for a person that is to be added
     */
    NobodyPane(Texts texts, Chooser<Employee> person, Consumer<String> unknown) {
        super(8);
        this.texts = texts;
        this.person = person;
        setId("nobody-found");
        getStyleClass().addAll("card", "attention-card");
        words.setGraphic(new Icon(Feather.SEARCH));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        add = Panes.button("", Feather.USER_PLUS, () -> add(unknown));
        add.setId("add-person");
        add.setMinWidth(0);
        getChildren().addAll(words, add);
        person.setOnAction(_ -> add.requestFocus()); // which it takes only where it is shown
        person.unsettledProperty().addListener((_, _, open) -> show(open));
        show(person.unsettledProperty().get());
    }

    private void show(Chooser.@Nullable Unsettled open) {
        setVisible(open != null);
        setManaged(open != null);
        if (open == null) {
            return;
        }
        Employee stays = person.valueProperty().get();
        String found = texts.get("incidents.nobody", open.fitting());
        words.setText(stays == null
                ? found
                : found + " " + texts.get("incidents.nobody.stays", stays.displayName()));
        add.setText(texts.get("incidents.nobody.add", open.text()));
        add.setVisible(open.fitting() == 0);
        add.setManaged(open.fitting() == 0);
    }

    private void add(Consumer<String> unknown) {
        Chooser.Unsettled open = person.unsettledProperty().get();
        if (open != null) {
            unknown.accept(open.text());
        }
    }
}
