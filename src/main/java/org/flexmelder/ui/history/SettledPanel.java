package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Who settled what was unclear, and when; with the way back until the next sending. */
final class SettledPanel extends VBox {

    SettledPanel(Texts texts, Actions actions, Details details) {
        super(8);
        setId("settled-panel");
        getStyleClass().add("settled-panel");
        SequencedMap<String, int[]> counts = new TreeMap<>();
        for (Details.Word word : details.words()) {
            String when = texts.get("history.settled", texts.time(word.mark().at().truncatedTo(ChronoUnit.MINUTES)),
                    word.mark().who());
            counts.computeIfAbsent(when, _ -> new int[2])[word.arrived() ? 0 : 1]++;
        }
        counts.forEach((when, count) -> {
            Label line = Panes.label(texts.get("history.settled.what", when, what(texts, count[0], count[1])),
                    "quiet-note");
            line.setGraphic(new Icon(Feather.USER_CHECK));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            getChildren().add(line);
        });
        undo(texts, actions, details);
    }

    private static String what(Texts texts, int arrived, int notArrived) {
        List<String> parts = new ArrayList<>();
        if (arrived > 0) {
            parts.add(texts.get("history.settled.arrived", arrived));
        }
        if (notArrived > 0) {
            parts.add(texts.get("history.settled.notArrived", notArrived));
        }
        return texts.list(parts);
    }

    private void undo(Texts texts, Actions actions, Details details) {
        if (!details.undoable().isEmpty()) {
            List<Long> ids = List.copyOf(details.undoable());
            Button undo = Panes.button(texts.get("history.undo", ids.size()), Feather.ROTATE_CCW,
                    () -> actions.undo(details, ids), Styles.SMALL);
            undo.setId("undo-settling");
            Label means = Panes.label(texts.get("history.undo.means"), "small", "muted");
            means.setWrapText(true);
            getChildren().addAll(undo, means);
        }
    }
}
