package org.flexmelder.ui.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Ui;

/**
 * The board of companies and months, the newest month first. One stop for Tab; the arrows, Home and End go from cell to
 * cell. Where it has no room for words, the cells show sign and number, and a line below says what the signs mean.
 */
final class MonthBoard extends VBox {
    private static final double WORDS = 1400;
    private static final double TWO_LINES = 38;

    private final MonthGrid grid = new MonthGrid();
    private final List<List<MonthCell>> cells = new ArrayList<>();
    private final List<Text> captions = new ArrayList<>();
    private final Map<ReportingMonth.State, MonthCell> first = new EnumMap<>(ReportingMonth.State.class);
    /** Also before the width is known: a usual window has no room for words. */
    private final BooleanBinding brief = widthProperty().lessThan(Theme.scaled(WORDS));
    private int row;
    private int column;

    /**
     * @param years
     *            at least one, each with the same months
     */
    MonthBoard(Ui ui, List<Year> years) {
        getStyleClass().add("month-board");
        setId("month-board");
        for (ReportingMonth each : years.getFirst().months()) {
            Text caption = new Text(ui.texts().shortMonth(each.month()));
            caption.getStyleClass().add("month-caption");
            captions.add(caption);
        }
        grid.add(name(Panes.label(ui.texts().get("overview.column.company"), "small", "muted")), captions);
        years.forEach(year -> add(ui, year));
        getChildren().addAll(grid, legend(ui.texts(), years));
        brief.addListener((_, _, isBrief) -> show(isBrief));
        show(brief.get());
        cells.getFirst().getFirst().setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(boolean isBrief) {
        captions.forEach(each -> each.setText(each.getText().replace(isBrief ? ' ' : '\n', isBrief ? '\n' : ' ')));
        cells.forEach(line -> line.forEach(cell -> cell.show(isBrief)));
    }

    private void add(Ui ui, Year year) {
        CompanyMark mark = new CompanyMark(year.company());
        mark.setWrapText(true);
        mark.prefHeightProperty().bind(Theme.scaled(TWO_LINES));
        mark.setMinHeight(USE_PREF_SIZE);
        int line = cells.size();
        List<MonthCell> months = new ArrayList<>();
        for (ReportingMonth month : year.months()) {
            MonthCell cell = new MonthCell(ui, year.company(), month, first.get(MonthCell.shown(month)));
            first.putIfAbsent(MonthCell.shown(month), cell);
            int at = months.size();
            cell.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    stop(line, at);
                }
            });
            months.add(cell);
        }
        cells.add(months);
        grid.add(name(mark), months);
    }

    private static Label name(Label name) {
        name.getStyleClass().add("month-name");
        name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return name;
    }

    private HBox legend(Texts texts, List<Year> years) {
        Set<ReportingMonth.State> states = EnumSet.noneOf(ReportingMonth.State.class);
        years.forEach(year -> year.months().forEach(month -> states.add(MonthCell.shown(month))));
        HBox legend = new HBox();
        legend.getStyleClass().add("month-legend");
        for (ReportingMonth.State state : states) {
            MonthCell.sign(state).ifPresent(shape -> {
                HBox entry = new HBox(new Icon(shape), new Text(texts.get("overview.month." + state)));
                entry.setAlignment(Pos.CENTER_LEFT);
                MonthCell.dress(entry, "month-meaning", state);
                legend.getChildren().add(entry);
            });
        }
        legend.visibleProperty().bind(Bindings.isNotEmpty(legend.getChildren()).and(brief));
        legend.managedProperty().bind(legend.visibleProperty());
        return legend;
    }

    private void stop(int newRow, int newColumn) {
        cells.get(row).get(column).setFocusTraversable(false);
        row = newRow;
        column = newColumn;
        cells.get(row).get(column).setFocusTraversable(true);
    }

    private void pressed(KeyEvent event) {
        int last = cells.getFirst().size() - 1;
        int toRow = row;
        int toColumn = column;
        switch (event.getCode()) {
            case UP -> toRow--;
            case DOWN -> toRow++;
            case LEFT -> toColumn--;
            case RIGHT -> toColumn++;
            case HOME -> toColumn = 0;
            case END -> toColumn = last;
            case ENTER, SPACE -> cells.get(row).get(column).fire();
            default -> {
                return;
            }
        }
        event.consume();
        cells.get(Math.clamp(toRow, 0, cells.size() - 1)).get(Math.clamp(toColumn, 0, last)).requestFocus();
    }
}
