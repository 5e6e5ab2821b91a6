package org.flexmelder.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.flexmelder.settings.WindowFile;
import org.flexmelder.settings.WindowFile.Bounds;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Splits;
import org.jspecify.annotations.Nullable;

/** Opens the window where it was left, with its screens divided as they were. Used on the UI thread. */
final class WindowMemory implements Splits {
    /** So much of the window's upper edge must be on a screen that a person can take hold of it. */
    private static final double GRIP = 100;

    private final Stage stage;
    private final WindowFile file;
    private final Map<String, Double> shares;
    private @Nullable Bounds bounds;

    /** Call it before the window is shown. */
    WindowMemory(Stage stage, Path folder) {
        this.stage = stage;
        file = new WindowFile(folder);
        WindowFile.Look look = file.load();
        shares = new TreeMap<>(look.shares());
        bounds = look.bounds();
        if (bounds != null) {
            place(bounds);
        }
        stage.xProperty().addListener(_ -> moved());
        stage.yProperty().addListener(_ -> moved());
        stage.widthProperty().addListener(_ -> moved());
        stage.heightProperty().addListener(_ -> moved());
    }

    private void place(Bounds wanted) {
        stage.setWidth(Math.max(stage.getMinWidth(), wanted.width()));
        stage.setHeight(Math.max(stage.getMinHeight(), wanted.height()));
        if (isWithinReach(wanted)) {
            stage.setX(wanted.x());
            stage.setY(wanted.y());
        }
        stage.setMaximized(wanted.maximized());
    }

    /** False where the screen on which it stood is no longer there. */
    private static boolean isWithinReach(Bounds wanted) {
        Rectangle2D grip = new Rectangle2D(wanted.x() + wanted.width() / 2 - GRIP / 2, wanted.y(), GRIP, 1);
        return Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds().contains(grip));
    }

    private void moved() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            bounds = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** Call it before the window is hidden. */
    void save() {
        moved();
        Bounds last = bounds;
        try {
            file.save(new WindowFile.Look(last == null
                    ? null
                    : new Bounds(last.x(), last.y(), last.width(), last.height(), stage.isMaximized()), shares));
        } catch (UncheckedIOException e) {
            System.getLogger(WindowMemory.class.getName()).log(System.Logger.Level.WARNING,
                    "window could not be kept: {0}", e.getClass().getSimpleName());
        }
    }

    @Override
    public OptionalDouble share(Place place) {
        Double share = shares.get(place.name());
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    @Override
    public void keep(Place place, double share) {
        shares.put(place.name(), share);
    }
}
