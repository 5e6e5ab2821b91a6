package org.flexmelder.ui;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The window's content, and what is laid over it for a moment. */
final class Cover extends StackPane {
    private @Nullable Node over;
    private @Nullable Node before;
    private Runnable gone = () -> {
    };

    Cover(Node content) {
        super(content);
    }

    /**
     * Lays the pane over the content, in place of one that lies there.
     *
     * @param whenGone
     *            run once it lies there no more
     */
    void lay(Node pane, Runnable whenGone) {
        Scene scene = getScene();
        if (over == null) {
            before = scene == null ? null : scene.getFocusOwner();
        } else {
            getChildren().remove(over);
            gone.run();
        }
        over = pane;
        gone = whenGone;
        getChildren().add(pane);
    }

    /** Takes away what lies over the content; the focus goes back to where it was. */
    void lift() {
        Node back = before;
        if (over != null) {
            getChildren().remove(over);
            over = null;
            before = null;
            gone.run();
            if (back != null && Objects.equals(back.getScene(), getScene())) {
                back.requestFocus();
            }
        }
    }
}
