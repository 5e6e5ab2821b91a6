package org.flexmelder.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What keeps a person from reading or hearing what is shown. Used on the UI thread, after layout. */
public final class Legible {
    /** WCAG 2.2, 1.4.3. */
    private static final double WORDS = 4.5;
    /** WCAG 2.2, 1.4.11. */
    private static final double ICONS = 3.0;

    private Legible() {}

    /**
     * Words of the program that do not fit where they stand, and that no tooltip says whole. What stands in the cells
     * of a table is the office's own and as long as that is: its columns can be drawn wider.
     */
    public static List<String> cutOff(Parent root) {
        List<String> found = new ArrayList<>();
        each(root, node -> {
            if (!inCell(node) && node instanceof Labeled label && !isBlank(label.getText())
                    && !isToldWhole(label)
                    && label.lookup(".text") instanceof Text shown && shown.isVisible()
                    && !flat(shown.getText()).equals(flat(label.getText()))) {
                found.add(label.getText() + " as " + shown.getText());
            }
        });
        return found;
    }

    /**
     * Controls of which a part lies beyond the window's sides, where no one can press it; tables with columns beyond
     * their edge.
     */
    public static List<String> beyond(Parent root) {
        List<String> found = new ArrayList<>();
        double width = root.getLayoutBounds().getWidth();
        each(root, node -> {
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (node instanceof Control control && control.isFocusTraversable() && !inCell(node)
                    && (place.getMinX() < -0.5 || place.getMaxX() > width + 0.5)) {
                found.add(path(node) + " from " + place.getMinX() + " to " + place.getMaxX());
            }
            if (node instanceof TableView<?> table) {
                double columns = table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
                if (columns > table.getWidth() + 0.5) {
                    found.add(path(node) + " has columns for " + columns + " and is " + table.getWidth());
                }
            }
        });
        return found;
    }

    /** Controls that can have the focus, but that a screen reader cannot name. */
    public static List<String> unnamed(Parent root) {
        List<Node> labelled = new ArrayList<>();
        each(root, node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        });
        List<String> found = new ArrayList<>();
        each(root, node -> {
            if (node instanceof Control control && control.isFocusTraversable() && isBlank(control.getAccessibleText())
                    && !(control instanceof Labeled own && !isBlank(own.getText())) && !labelled.contains(control)) {
                found.add(path(control));
            }
        });
        return found;
    }

    /** Rows of forms whose label belongs to no input in them. */
    public static List<String> unlabelled(Parent root) {
        List<String> found = new ArrayList<>();
        each(root, node -> {
            if (node instanceof Parent row && node.getStyleClass().contains("field-row")) {
                List<Node> labelled = new ArrayList<>();
                each(row, part -> {
                    if (part instanceof Label label && label.getLabelFor() != null && isIn(label.getLabelFor(), row)) {
                        labelled.add(label.getLabelFor());
                    }
                });
                if (labelled.isEmpty() || labelled.stream().anyMatch(input -> isBlank(input.getAccessibleText()))) {
                    found.add(path(row));
                }
            }
        });
        return found;
    }

    private static boolean isIn(Node node, Node whole) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == whole) {
                return true;
            }
        }
        return false;
    }

    /** Words and icons with too little contrast to what is behind them. */
    public static List<String> pale(Parent root) {
        List<String> found = new ArrayList<>();
        each(root, node -> {
            if (node instanceof Text text && !text.getText().isBlank() && !text.isDisabled()
                    && text.getFill() instanceof Color ink && text.getLayoutBounds().getWidth() > 0) {
                double least = behind(text).stream().mapToDouble(ground -> contrast(over(seen(ink, text), ground),
                        ground)).min().orElse(21);
                boolean spacer = text instanceof Icon && ink.getOpacity() == 0;
                if (!spacer && least < (text instanceof Icon ? ICONS : WORDS)) {
                    String words = text instanceof Icon icon ? icon.shape().getDescription() : text.getText();
                    found.add("%.1f %s on %s: %s in %s".formatted(least, ink, behind(text), words, path(text)));
                }
            }
        });
        return found;
    }

    private static Color seen(Color ink, Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return ink.deriveColor(0, 1, 1, opacity);
    }

    /** Every colour that may lie behind: of a gradient each stop. */
    private static List<Color> behind(Node node) {
        List<Region> backs = new ArrayList<>();
        for (Parent each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof Region region && region.getBackground() != null) {
                backs.addFirst(region);
            }
        }
        List<Color> grounds = List.of(Color.WHITE);
        for (Region region : backs) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getInsets().getTop() < region.getHeight() / 2) {
                    grounds = over(colours(fill.getFill()), grounds);
                }
            }
        }
        return grounds;
    }

    private static List<Color> over(List<Color> upper, List<Color> lower) {
        return upper.stream().flatMap(above -> lower.stream().map(below -> over(above, below))).distinct().toList();
    }

    private static List<Color> colours(Paint paint) {
        return switch (paint) {
            case Color color -> List.of(color);
            case LinearGradient gradient -> gradient.getStops().stream().map(Stop::getColor).distinct().toList();
            case RadialGradient gradient -> gradient.getStops().stream().map(Stop::getColor).distinct().toList();
            default -> List.of(Color.TRANSPARENT);
        };
    }

    private static Color over(Color above, Color below) {
        double alpha = above.getOpacity();
        return Color.color(above.getRed() * alpha + below.getRed() * (1 - alpha),
                above.getGreen() * alpha + below.getGreen() * (1 - alpha),
                above.getBlue() * alpha + below.getBlue() * (1 - alpha));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static void each(Node node, Consumer<Node> seen) {
        if (!node.isVisible()) {
            return;
        }
        seen.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> each(child, seen));
        }
    }

    /** A tooltip that lacks the words is no help to one who cannot read them. */
    private static boolean isToldWhole(Labeled label) {
        for (Node each = label; each != null; each = each.getParent()) {
            if (flat(Tip.said(each)).contains(flat(label.getText()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inCell(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        for (Node each = node; each != null && depth < 5; each = each.getParent(), depth++) {
            path.insert(0, " > " + each.getClass().getSimpleName()
                    + (each.getId() == null ? "" : "#" + each.getId())
                    + (each.getStyleClass().isEmpty() ? "" : "." + String.join(".", each.getStyleClass())));
        }
        return path.substring(3);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
