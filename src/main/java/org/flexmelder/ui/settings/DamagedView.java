package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** In the place of the window where the database is damaged: what that means, and the newest copy to restore. */
public final class DamagedView {
    private static final double WIDTH = 760;

    private final VBox root;

    /**
     * @param copy
     *            until when the copy goes, where there is one
     * @param restore
     *            called once; the button is shut from then on
     * @param details
     *            copies what IT needs
     */
    public DamagedView(Texts texts, String folder, Optional<Instant> copy, Runnable restore, Runnable details,
            Runnable quit) {
        Label title = Panes.label(texts.get("damaged.title"), "screen-title");
        HBox head = new HBox(12, new Icon(Feather.ALERT_TRIANGLE), title);
        head.getStyleClass().add("damaged-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = Panes.card(head, words(texts.get("damaged.text")));
        if (copy.isPresent()) {
            card.getChildren().addAll(Panes.label(texts.get("damaged.means"), "section-title"),
                    point(texts.get("damaged.means.since", texts.time(copy.get()))),
                    point(texts.get("damaged.means.open")), point(texts.get("damaged.means.sending")),
                    point(texts.get("damaged.means.kept")));
        } else {
            card.getChildren().add(words(texts.get("damaged.noCopy")));
        }
        Button ask = Panes.button(texts.get("damaged.details"), Feather.COPY, details, Styles.BUTTON_OUTLINED);
        ask.setId("damaged-details");
        Button leave = Panes.button(texts.get("damaged.quit"), Feather.X, quit);
        leave.setId("damaged-quit");
        HBox buttons = new HBox(8, ask, Panes.spacer(), leave);
        copy.ifPresent(until -> buttons.getChildren().add(restoreButton(texts, until, restore)));
        buttons.getChildren().forEach(each -> ((Region) each).setMinWidth(Region.USE_PREF_SIZE));
        Label where = words(texts.get("damaged.folder", folder));
        where.getStyleClass().addAll("small", "muted");
        card.getChildren().addAll(buttons, where);
        card.setMaxWidth(WIDTH);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setSpacing(12);
        root = new VBox(card);
        root.getStyleClass().addAll("screen", "damaged");
        root.setAlignment(Pos.CENTER);
    }

    public Node node() {
        return root;
    }

    private static Button restoreButton(Texts texts, Instant until, Runnable restore) {
        Button button = Panes.button(texts.get("damaged.restore", texts.time(until)), Feather.ROTATE_CCW, () -> {
        }, Styles.ACCENT);
        button.setId("damaged-restore");
        button.setDefaultButton(true);
        button.setOnAction(_ -> {
            button.setDisable(true);
            restore.run();
        });
        return button;
    }

    private static HBox point(String text) {
        return new HBox(8, new Label("•"), words(text));
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
