package org.flexmelder.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a field means, with an example, and where its value is found: behind a question mark for the mouse, and by
 * shortcut in the field, so that the mark is no further stop on the way of the Tab key. The sentences stand under
 * {@code help.<name>}, an example under {@code help.<name>.example}.
 */
public final class FieldHelp {
    private static final double WIDTH = 360;
    private static final double GAP = 4;
    private static final String PROPERTY = "org.flexmelder.help";

    private final Texts texts;
    private final String name;
    private final String title;
    private final Button mark;
    private final Popup popup = new Popup();

    private FieldHelp(Texts texts, String name, String title) {
        this.texts = texts;
        this.name = name;
        this.title = title;
        mark = new Button(null, new Icon(Feather.HELP_CIRCLE));
        mark.getStyleClass().add("help-mark");
        mark.setFocusTraversable(false);
        mark.setAccessibleText(texts.get("help.of", title));
        mark.setMinWidth(Button.USE_PREF_SIZE);
        mark.setOnAction(_ -> toggle());
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    }

    /** Gives the input its help, and makes the mark that opens it. */
    public static Button mark(Texts texts, String name, String title, Node input) {
        FieldHelp help = new FieldHelp(texts, name, title);
        input.getProperties().put(PROPERTY, help);
        if (input.getAccessibleHelp() == null || input.getAccessibleHelp().isEmpty()) {
            input.setAccessibleHelp(help.sentences());
        }
        return help.mark;
    }

    /** The input with the mark behind it, for one that carries its own label. */
    public static HBox beside(Texts texts, String name, String title, Node input) {
        HBox line = new HBox(4, input, mark(texts, name, title, input));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** The help of the innermost field around this node, or null where there is none. */
    static @Nullable FieldHelp of(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.hasProperties() && each.getProperties().get(PROPERTY) instanceof FieldHelp help) {
                return help;
            }
        }
        return null;
    }

    /** True where this node, or what it stands in, has help. */
    public static boolean explains(Node node) {
        return of(node) != null;
    }

    /** Everything that is said of the field, as one reads it out. */
    String sentences() {
        String example = "help." + name + ".example";
        String text = texts.get("help." + name);
        return texts.has(example) ? text + " " + texts.get("help.example", texts.get(example)) : text;
    }

    void toggle() {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            show();
        }
    }

    private void show() {
        if (mark.getScene() == null) {
            return;
        }
        Label text = new Label(texts.get("help." + name));
        text.setWrapText(true);
        VBox bubble = new VBox(Panes.label(title, "strong"), text);
        String example = "help." + name + ".example";
        if (texts.has(example)) {
            Label shown = new Label(texts.get("help.example", texts.get(example)));
            shown.setWrapText(true);
            bubble.getChildren().add(shown);
        }
        bubble.getChildren().add(Panes.label(Shortcut.FIELD_HELP.text(texts), "small", "muted"));
        bubble.setId("field-help");
        bubble.getStyleClass().add("help-bubble");
        bubble.prefWidthProperty().bind(Theme.scaled(WIDTH));
        bubble.setAccessibleText(sentences());
        popup.getContent().setAll(bubble);
        popup.getScene().getStylesheets().setAll(mark.getScene().getStylesheets());
        popup.getScene().getRoot().applyCss();
        Point2D place = place(bubble.prefWidth(-1), bubble.prefHeight(bubble.prefWidth(-1)));
        popup.show(mark, place.getX(), place.getY());
    }

    /** Below the mark, or above it where there is no room below; in the window, beside its side bar. */
    private Point2D place(double width, double height) {
        Bounds at = mark.localToScreen(mark.getBoundsInLocal());
        Node root = mark.getScene().getRoot();
        Bounds window = root.localToScreen(root.getBoundsInLocal());
        Node sidebar = root.lookup(".sidebar");
        double left = sidebar == null
                ? window.getMinX()
                : sidebar.localToScreen(sidebar.getBoundsInLocal()).getMaxX();
        double x = Math.max(left + GAP, Math.min(at.getMinX(), window.getMaxX() - GAP - width));
        boolean below = at.getMaxY() + GAP + height <= window.getMaxY();
        return new Point2D(x, below ? at.getMaxY() + GAP : Math.max(window.getMinY(), at.getMinY() - GAP - height));
    }
}
