package org.flexmelder.ui.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.flexmelder.ui.Theme;

/**
 * Lines of a name and its months. A month is as wide as its widest cell; what is left of the width all months share,
 * and what is missing the names give.
 */
final class MonthGrid extends Pane {
    private static final double NAME = 176;
    private static final double LEAST_NAME = 80;
    private static final double GAP = 4;

    private final List<List<Node>> lines = new ArrayList<>();

    MonthGrid() {
        getStyleClass().add("month-grid");
    }

    /** Each line has as many cells. */
    void add(Node name, List<? extends Node> cells) {
        List<Node> line = new ArrayList<>(cells);
        line.addFirst(name);
        lines.add(line);
        getChildren().addAll(line);
    }

    @Override
    protected double computePrefHeight(double width) {
        double sum = snappedTopInset() + snappedBottomInset() - GAP;
        for (List<Node> line : lines) {
            sum += height(line) + GAP;
        }
        return sum;
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths();
        double y = snappedTopInset();
        for (List<Node> line : lines) {
            double height = height(line);
            double x = snappedLeftInset();
            for (int i = 0; i < widths.length; i++) {
                layoutInArea(line.get(i), x, y, widths[i], height, 0, HPos.CENTER, VPos.CENTER);
                x += widths[i] + GAP;
            }
            y += height + GAP;
        }
    }

    private double[] widths() {
        double[] widths = new double[lines.getFirst().size()];
        int months = widths.length - 1;
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - months * GAP;
        double used = 0;
        for (int i = 1; i <= months; i++) {
            for (List<Node> line : lines) {
                widths[i] = Math.max(widths[i], snapSizeX(line.get(i).prefWidth(-1)));
            }
            used += widths[i];
        }
        widths[0] = Math.clamp(room - used, Theme.scaled(LEAST_NAME).get(), Theme.scaled(NAME).get());
        double more = Math.max(0, room - widths[0] - used) / months;
        for (int i = 1; i <= months; i++) {
            widths[i] += more;
        }
        return widths;
    }

    private double height(List<Node> line) {
        double height = 0;
        for (Node each : line) {
            height = Math.max(height, snapSizeY(each.prefHeight(-1)));
        }
        return height;
    }
}
