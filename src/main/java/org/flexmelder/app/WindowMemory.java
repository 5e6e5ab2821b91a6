package org.flexmelder.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.flexmelder.settings.WindowFile;
import org.flexmelder.settings.WindowFile.Bounds;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Splits;
import org.jspecify.annotations.Nullable;

/**
 * Opens the window where it was left, with its screens divided as they were; never larger than the screen has room for,
 * nor with a part beyond its edge. Used on the UI thread.
 */
final class WindowMemory implements Splits {
    private final Stage stage;
    private final List<Rectangle2D> rooms;
    private final WindowFile file;
    private final Map<String, Double> shares;
    private @Nullable Bounds bounds;

    /**
     * Call it before the window is shown.
     *
     * @param width
     *            of a window that was never left, where the screen has room for it
     * @param height
     *            as above
     * @param rooms
     *            what the screens have room for, at least one, the main screen first; {@link #screens()}
     */
    WindowMemory(Stage stage, Path folder, double width, double height, List<Rectangle2D> rooms) {
        this.stage = stage;
        this.rooms = List.copyOf(rooms);
        file = new WindowFile(folder);
        WindowFile.Look look = file.load();
        shares = new TreeMap<>(look.shares());
        bounds = look.bounds();
        if (bounds == null) {
            size(width, height, rooms.getFirst());
            centre(rooms.getFirst());
        } else {
            place(bounds);
        }
        stage.xProperty().addListener(_ -> moved());
        stage.yProperty().addListener(_ -> moved());
        stage.widthProperty().addListener(_ -> moved());
        stage.heightProperty().addListener(_ -> moved());
    }

    /** What each screen has room for beside the bars of the system, the main screen first. */
    static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream()).distinct()
                .map(Screen::getVisualBounds).toList();
    }

    /** Where the screen on which it stood is no longer there, on the main one. */
    private void place(Bounds wanted) {
        Optional<Rectangle2D> room = room(new Rectangle2D(wanted.x(), wanted.y(), wanted.width(), wanted.height()));
        size(wanted.width(), wanted.height(), room.orElse(rooms.getFirst()));
        room.ifPresentOrElse(screen -> {
            stage.setX(inside(wanted.x(), stage.getWidth(), screen.getMinX(), screen.getMaxX()));
            stage.setY(inside(wanted.y(), stage.getHeight(), screen.getMinY(), screen.getMaxY()));
        }, () -> centre(rooms.getFirst()));
        stage.setMaximized(wanted.maximized());
    }

    /** Of the screen on which most of the window lies. */
    private Optional<Rectangle2D> room(Rectangle2D window) {
        return rooms.stream().filter(window::intersects)
                .max((one, other) -> Double.compare(shared(window, one), shared(window, other)));
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        return (Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()))
                * (Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()));
    }

    private void size(double width, double height, Rectangle2D room) {
        stage.setMinWidth(Math.min(stage.getMinWidth(), room.getWidth()));
        stage.setMinHeight(Math.min(stage.getMinHeight(), room.getHeight()));
        stage.setWidth(Math.clamp(width, stage.getMinWidth(), room.getWidth()));
        stage.setHeight(Math.clamp(height, stage.getMinHeight(), room.getHeight()));
    }

    private void centre(Rectangle2D room) {
        stage.setX(room.getMinX() + (room.getWidth() - stage.getWidth()) / 2);
        stage.setY(room.getMinY() + (room.getHeight() - stage.getHeight()) / 2);
    }

    private static double inside(double start, double length, double least, double end) {
        return Math.max(least, Math.min(start, end - length));
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
