package org.flexmelder.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Small pieces of layout that every screen uses the same way. */
public final class Panes {
    private Panes() {}

    /** A screen's frame: title, buttons at its right or below it, content below. The last content grows. */
    public static VBox screen(String title, Node[] actions, Node... content) {
        Label heading = label(title, "screen-title");
        HBox.setHgrow(heading, Priority.ALWAYS);
        WrapRow head = new WrapRow(8, heading);
        head.getChildren().addAll(actions);
        VBox screen = new VBox(head);
        screen.setMinWidth(0);
        screen.getStyleClass().add("screen");
        screen.getChildren().addAll(content);
        if (content.length > 0) {
            VBox.setVgrow(content[content.length - 1], Priority.ALWAYS);
        }
        return screen;
    }

    public static VBox card(Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().add("card");
        return card;
    }

    /** What an empty place says: why it is empty, and what to do. */
    public static VBox emptyState(Feather icon, String title, String text, Node... actions) {
        Label words = label(text, "muted");
        words.setWrapText(true);
        words.setMaxWidth(420);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        VBox box = new VBox(new Icon(icon), label(title, "section-title"), words);
        box.getStyleClass().add("empty-state");
        if (actions.length > 0) {
            HBox buttons = new HBox(8, actions);
            buttons.setAlignment(javafx.geometry.Pos.CENTER);
            box.getChildren().add(buttons);
        }
        return box;
    }

    /** A label with style classes of {@code flexmelder.css}. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A button with an icon; styles are AtlantaFX's ({@code Styles.ACCENT} …). */
    public static Button button(String text, Feather icon, Runnable action, String... styles) {
        Button button = new Button(text, new Icon(icon));
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Two parts side by side that a person can make wider; divided as they were left, else by this share. */
    public static SplitPane split(Splits splits, Place place, double share, Node left, Node right) {
        SplitPane split = new SplitPane(left, right);
        split.setDividerPositions(splits.share(place).orElse(share));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node part && isDivider(part)) {
                splits.keep(place, split.getDividerPositions()[0]);
            }
        });
        return split;
    }

    private static boolean isDivider(Node node) {
        Node parent = node.getParent();
        return node.getStyleClass().contains("split-pane-divider")
                || (parent != null && parent.getStyleClass().contains("split-pane-divider"));
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
