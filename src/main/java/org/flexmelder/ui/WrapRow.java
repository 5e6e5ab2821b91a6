package org.flexmelder.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/**
 * Parts side by side that go on in a further line where there is no room. In each line those that grow
 * ({@link HBox#setHgrow}) share the room that is left.
 */
public final class WrapRow extends Pane {
    private final double gap;

    public WrapRow(double gap, Node... parts) {
        super(parts);
        this.gap = gap;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return edges() + getManagedChildren().stream().mapToDouble(each -> each.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return edges() + length(getManagedChildren());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? computePrefWidth(-1) : width) - edges();
        double height = getInsets().getTop() + getInsets().getBottom();
        List<List<Node>> lines = lines(inner);
        for (List<Node> line : lines) {
            height += height(line, inner);
        }
        return height + gap * Math.max(0, lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - edges();
        double y = getInsets().getTop();
        for (List<Node> line : lines(inner)) {
            double height = height(line, inner);
            double x = getInsets().getLeft();
            for (Node each : line) {
                double width = width(each, line, inner);
                double own = Math.min(height, each.prefHeight(width));
                each.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - own) / 2), width, own);
                x += width + gap;
            }
            y += height + gap;
        }
    }

    private List<List<Node>> lines(double inner) {
        List<List<Node>> lines = new ArrayList<>();
        for (Node each : getManagedChildren()) {
            List<Node> last = lines.isEmpty() ? List.of() : lines.getLast();
            if (last.isEmpty() || length(last) + gap + length(each) > inner + 0.5) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(each);
        }
        return lines;
    }

    private double length(List<Node> line) {
        return line.stream().mapToDouble(this::length).sum() + gap * Math.max(0, line.size() - 1);
    }

    private double height(List<Node> line, double inner) {
        return line.stream().mapToDouble(each -> each.prefHeight(width(each, line, inner))).max().orElse(0);
    }

    private double width(Node each, List<Node> line, double inner) {
        double left = inner - length(line);
        long growing = line.stream().filter(WrapRow::grows).count();
        double wanted = length(each) + (left > 0 && grows(each) ? Math.floor(left / growing) : 0);
        return Math.min(wanted, Math.max(inner, each.minWidth(-1)));
    }

    private double length(Node part) {
        return snapSizeX(Math.max(part.minWidth(-1), part.prefWidth(-1)));
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private double edges() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
