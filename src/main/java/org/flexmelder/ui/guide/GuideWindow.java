package org.flexmelder.ui.guide;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.jspecify.annotations.Nullable;

/** The window in which the guide is read beside the work. Used on the UI thread. */
public final class GuideWindow {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 760;

    private @Nullable Stage stage;
    private @Nullable GuideView view;
    private String language = "";

    /** Opens the guide, or brings it to the front, at this chapter. */
    public void open(Texts texts, Chapter chapter) {
        GuideView shown = view(texts);
        Stage window = stage();
        if (!window.isShowing()) {
            window.show();
        }
        window.setIconified(false);
        window.toFront();
        window.requestFocus();
        shown.open(chapter.anchor());
    }

    /** Closes it where it is open. */
    public void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    private Stage stage() {
        if (stage == null) {
            throw new IllegalStateException("no view yet");
        }
        return stage;
    }

    private GuideView view(Texts texts) {
        GuideView present = view;
        if (present != null && language.equals(texts.language())) {
            return present;
        }
        Guide guide = Guide.of(texts.language());
        GuideView made = new GuideView(texts, guide);
        Scene scene = new Scene(made, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(Theme.sheet());
        scene.getAccelerators().put(Shortcut.SEARCH.keys(), made::search);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !made.clearSearch()) {
                close();
            }
        });
        Stage window = stage;
        if (window == null) {
            window = new Stage();
            window.setMinWidth(720);
            window.setMinHeight(480);
            stage = window;
        }
        window.setScene(scene);
        window.setTitle(guide.title());
        view = made;
        language = texts.language();
        return made;
    }
}
