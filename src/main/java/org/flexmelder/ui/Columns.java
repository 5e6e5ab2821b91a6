package org.flexmelder.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays its children out in two columns where there is room for them, else in one. */
public final class Columns extends Pane {
    private static final double GAP = 16;
    private static final double ROW_GAP = 12;
    private static final String WIDE = "columns-wide";

    private final double least;
    private final double rowGap;

    /**
     * @param least
     *            width of one column below which there is only one
     */
    public Columns(double least, Node... children) {
        this(least, ROW_GAP, children);
    }

    private Columns(double least, double rowGap, Node... children) {
        this.least = least;
        this.rowGap = rowGap;
        getChildren().addAll(children);
    }

    /** For children that keep room below themselves. */
    public static Columns close(double least) {
        return new Columns(least, 0.0);
    }

    /** Gives this child a line of its own. */
    public static <N extends Node> N wide(N child) {
        child.getProperties().put(WIDE, true);
        return child;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(least, 200);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * least + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = width < 0 ? computePrefWidth(-1) : width;
        double height = 0;
        for (List<Node> line : lines(wanted)) {
            height += lineHeight(line, columnWidth(line, wanted)) + rowGap;
        }
        return Math.max(0, height - rowGap);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (List<Node> line : lines(getWidth())) {
            double width = columnWidth(line, getWidth());
            double x = 0;
            for (Node child : line) {
                child.resizeRelocate(Math.rint(x), Math.rint(y), Math.floor(width), child.prefHeight(width));
                x += width + GAP;
            }
            y += lineHeight(line, width) + rowGap;
        }
    }

    private List<List<Node>> lines(double width) {
        boolean two = width >= 2 * least + GAP;
        List<List<Node>> lines = new ArrayList<>();
        List<Node> open = new ArrayList<>();
        for (Node child : getManagedChildren()) {
            if (!two || child.getProperties().containsKey(WIDE)) {
                if (!open.isEmpty()) {
                    lines.add(open);
                    open = new ArrayList<>();
                }
                lines.add(List.of(child));
            } else {
                open.add(child);
                if (open.size() == 2) {
                    lines.add(open);
                    open = new ArrayList<>();
                }
            }
        }
        if (!open.isEmpty()) {
            lines.add(open);
        }
        return lines;
    }

    private double columnWidth(List<Node> line, double width) {
        boolean whole = width < 2 * least + GAP || line.getFirst().getProperties().containsKey(WIDE);
        return whole ? width : (width - GAP) / 2;
    }

    private static double lineHeight(List<Node> line, double width) {
        return line.stream().mapToDouble(child -> child.prefHeight(width)).max().orElse(0);
    }
}
