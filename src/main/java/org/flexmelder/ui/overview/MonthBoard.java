package org.flexmelder.ui.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Ui;

/**
 * The board of companies and months, the newest month first. One stop for Tab; the arrows, Home and End go from cell to
 * cell. The names stay in view where the months have to be scrolled.
 */
final class MonthBoard extends ScrollPane {
    private static final double NAME = 176;
    /** In a narrower board the cells show icon and number only, so that all twelve months are seen. */
    private static final double WORDS = 900;
    private static final double TWO_LINES = 38;
    private static final double SCROLL_BAR = 16;

    private final GridPane grid = new GridPane();
    private final List<List<MonthCell>> cells = new ArrayList<>();
    private final List<Text> captions = new ArrayList<>();
    private final BooleanBinding brief = widthProperty().greaterThan(0)
            .and(widthProperty().lessThan(Theme.scaled(WORDS)));
    private int row;
    private int column;

    /**
     * @param years
     *            at least one, each with the same months
     */
    MonthBoard(Ui ui, List<Year> years) {
        getStyleClass().add("month-board");
        setId("month-board");
        setContent(grid);
        setFitToWidth(true);
        setFocusTraversable(false);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        grid.getStyleClass().add("month-grid");
        columns(years.getFirst().months().size());
        names(ui.texts().get("overview.column.company"), 0);
        for (ReportingMonth each : years.getFirst().months()) {
            Text caption = new Text(ui.texts().shortMonth(each.month()));
            caption.getStyleClass().add("month-caption");
            captions.add(caption);
            grid.add(caption, captions.size(), 0);
        }
        years.forEach(year -> add(ui, year));
        brief.addListener((_, _, isBrief) -> show(isBrief));
        show(brief.get());
        cells.getFirst().getFirst().setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(boolean isBrief) {
        captions.forEach(each -> each.setText(each.getText().replace(isBrief ? ' ' : '\n', isBrief ? '\n' : ' ')));
        cells.forEach(line -> line.forEach(cell -> cell.show(isBrief)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? getWidth() : width;
        return grid.prefHeight(-1) + (grid.minWidth(-1) > given ? SCROLL_BAR : 2);
    }

    private void columns(int months) {
        ColumnConstraints names = new ColumnConstraints();
        names.prefWidthProperty().bind(Theme.scaled(NAME));
        names.minWidthProperty().bind(Theme.scaled(NAME));
        grid.getColumnConstraints().add(names);
        for (int each = 0; each < months; each++) {
            ColumnConstraints month = new ColumnConstraints();
            month.setMinWidth(Region.USE_PREF_SIZE);
            month.setHgrow(Priority.ALWAYS);
            month.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(month);
        }
    }

    private void add(Ui ui, Year year) {
        CompanyMark mark = new CompanyMark(year.company());
        mark.setWrapText(true);
        mark.prefHeightProperty().bind(Theme.scaled(TWO_LINES));
        mark.setMinHeight(USE_PREF_SIZE);
        int line = cells.size();
        names(mark, line + 1);
        List<MonthCell> months = new ArrayList<>();
        for (ReportingMonth month : year.months()) {
            MonthCell cell = new MonthCell(ui, year.company(), month);
            int at = months.size();
            cell.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    stop(line, at);
                }
            });
            months.add(cell);
            grid.add(cell, at + 1, line + 1);
        }
        cells.add(months);
    }

    private void names(String caption, int line) {
        names(Panes.label(caption, "small", "muted"), line);
    }

    /** Over the cells that are scrolled below it. */
    private void names(Label words, int line) {
        StackPane box = new StackPane(words);
        box.getStyleClass().add("month-name");
        box.setViewOrder(-1);
        box.translateXProperty().bind(Bindings.createDoubleBinding(
                () -> getHvalue() * Math.max(0, grid.getWidth() - getViewportBounds().getWidth()), hvalueProperty(),
                grid.widthProperty(), viewportBoundsProperty()));
        grid.add(box, 0, line);
    }

    private void stop(int newRow, int newColumn) {
        cells.get(row).get(column).setFocusTraversable(false);
        row = newRow;
        column = newColumn;
        MonthCell cell = cells.get(row).get(column);
        cell.setFocusTraversable(true);
        reveal(cell);
    }

    private void reveal(MonthCell cell) {
        double viewport = getViewportBounds().getWidth();
        double hidden = grid.getWidth() - viewport;
        if (hidden <= 0) {
            return;
        }
        Bounds bounds = cell.getBoundsInParent();
        double from = getHvalue() * hidden;
        double left = bounds.getMinX() - Theme.scaled(NAME).get();
        double right = bounds.getMaxX() - viewport;
        setHvalue(Math.clamp(from, Math.min(right, left), left) / hidden);
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
