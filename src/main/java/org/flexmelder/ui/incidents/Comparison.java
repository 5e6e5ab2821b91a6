package org.flexmelder.ui.incidents;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Theme;

/** Two columns line by line, whole words; where there is little room each title stands above its line. */
final class Comparison extends GridPane {
    private static final double ROOM_FOR_TITLES = 440;

    private record Line(Label title, Node here, Node there) {}

    private final ObservableDoubleValue room = Theme.scaled(ROOM_FOR_TITLES);
    private final List<Line> lines = new ArrayList<>();

    Comparison() {
        super(12, 4);
        setMinWidth(0);
        widthProperty().addListener((_, before, now) -> {
            if (isNarrow(before.doubleValue()) != isNarrow(now.doubleValue())) {
                arrange();
            }
        });
    }

    void add(String title, Node here, Node there) {
        Label name = Panes.label(title, "muted", "small");
        name.setMinWidth(USE_PREF_SIZE);
        lines.add(new Line(name, here, there));
        arrange();
    }

    void add(String title, String here, String there) {
        add(title, value(here), value(there));
    }

    private boolean isNarrow(double width) {
        return width < room.get();
    }

    private void arrange() {
        boolean narrow = isNarrow(getWidth());
        getChildren().clear();
        getColumnConstraints().clear();
        if (!narrow) {
            getColumnConstraints().add(new ColumnConstraints());
        }
        ColumnConstraints column = new ColumnConstraints(0, 120, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(column, column);
        int row = 0;
        for (Line line : lines) {
            GridPane.setValignment(line.title(), VPos.TOP);
            if (narrow) {
                if (!line.title().getText().isEmpty()) {
                    add(line.title(), 0, row++, 2, 1);
                }
                addRow(row++, line.here(), line.there());
            } else {
                add(line.title(), 0, row, 1, 1);
                add(line.here(), 1, row);
                add(line.there(), 2, row++);
            }
        }
    }

    private static Label value(String text) {
        Label label = new Label(text.isEmpty() ? "–" : text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
