package org.flexmelder.ui.overview;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.flexmelder.ui.Texts;

/**
 * Which open companies a person ticked for one common "nothing to report", and the button for them. A tick outlives a
 * new reading of the board as long as its company is open.
 */
final class Ticks {
    private final Texts texts;
    private final Button button = new Button();
    private final Set<String> ticked = new HashSet<>();
    private List<Line> open = List.of();

    /**
     * @param ask
     *            asks whether these companies have nothing to report
     */
    Ticks(Texts texts, Consumer<List<Line>> ask) {
        this.texts = texts;
        button.setId("nothing-ticked");
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> ask.accept(chosen()));
        showButton();
    }

    /** Visible where there is a tick. */
    Button button() {
        return button;
    }

    void read(Board board) {
        open = board.open();
        ticked.retainAll(open.stream().map(Ticks::id).toList());
        showButton();
    }

    /** Only its room is kept where the company is not open, but others are; the reason stands at the end of its row. */
    CheckBox box(Line line) {
        CheckBox box = new CheckBox();
        box.setId("tick-" + id(line));
        box.setAccessibleText(texts.get("overview.tick", line.company().name()));
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.setSelected(ticked.contains(id(line)));
        box.setVisible(line.isOpen());
        box.selectedProperty().addListener((_, _, isTicked) -> {
            if (isTicked) {
                ticked.add(id(line));
            } else {
                ticked.remove(id(line));
            }
            showButton();
        });
        return box;
    }

    private List<Line> chosen() {
        return open.stream().filter(line -> ticked.contains(id(line))).toList();
    }

    private void showButton() {
        button.setVisible(!ticked.isEmpty());
        if (button.isVisible()) {
            button.setText(texts.get("overview.nothing.ticked", ticked.size()));
        }
    }

    private static String id(Line line) {
        return line.company().careflexId();
    }
}
