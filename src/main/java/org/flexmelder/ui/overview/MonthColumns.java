package org.flexmelder.ui.overview;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.flexmelder.ui.Theme;

/**
 * A row of this month's table: company, state, counts, and what can be done, at the right. Each has its share of the
 * width.
 */
class MonthColumns extends Pane {
    private static final List<Double> SHARES = List.of(0.35, 0.17, 0.23, 0.25);
    private static final double LARGE = 120;
    private static final List<Double> LARGE_SHARES = List.of(0.28, 0.22, 0.23, 0.27);
    private static final double GAP = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            height = Math.max(height, getChildren().get(i).prefHeight(width < 0 ? -1 : width(i, width)));
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        for (int i = 0; i < getChildren().size(); i++) {
            Node child = getChildren().get(i);
            double width = width(i, getWidth());
            layoutInArea(child, x, y, width, getHeight() - y - snappedBottomInset(), 0,
                    i == SHARES.size() - 1 ? HPos.RIGHT : HPos.LEFT, VPos.CENTER);
            x += width + GAP;
        }
    }

    private double width(int column, double whole) {
        List<Double> shares = Theme.scaled(100).get() < LARGE ? SHARES : LARGE_SHARES;
        double room = whole - snappedLeftInset() - snappedRightInset() - GAP * (shares.size() - 1);
        return snapSpaceX(Math.max(0, room) * shares.get(column));
    }
}
