package org.flexmelder.ui.sending;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A button for all results and one for each state that occurs, with their counts. */
final class ResultsFilter extends HBox {
    private final Texts texts;
    private final Consumer<@Nullable IncidentState> chosen;
    private final ToggleGroup group = new ToggleGroup();
    private @Nullable IncidentState state;

    /**
     * @param chosen
     *            given the state to show, or null for all
     */
    ResultsFilter(Texts texts, Consumer<@Nullable IncidentState> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        setId("results-filter");
    }

    /** Shows the counts; a chosen state that does not occur any more falls back to all. */
    void show(Map<IncidentState, Integer> counts) {
        if (state != null && !counts.containsKey(state)) {
            choose(null);
        }
        List<ToggleButton> buttons = new ArrayList<>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        buttons.add(button(null, texts.get("sending.filter.all"), all));
        counts.forEach((each, count) -> buttons.add(button(each, texts.state(each), count)));
        for (int i = 0; i < buttons.size() && buttons.size() > 1; i++) {
            buttons.get(i).getStyleClass().add(i == 0
                    ? Styles.LEFT_PILL
                    : i == buttons.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
        getChildren().setAll(buttons);
    }

    private void choose(@Nullable IncidentState wanted) {
        state = wanted;
        chosen.accept(wanted);
    }

    private ToggleButton button(@Nullable IncidentState each, String word, int count) {
        ToggleButton button = new ToggleButton(texts.get("sending.filter", word, count));
        button.setId("filter-" + (each == null ? "all" : each.name()));
        button.getStyleClass().add(Styles.SMALL);
        button.setToggleGroup(group);
        button.setSelected(each == state);
        button.setOnAction(_ -> {
            button.setSelected(true);
            choose(each);
        });
        return button;
    }
}
