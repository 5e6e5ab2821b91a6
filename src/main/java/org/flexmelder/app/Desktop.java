package org.flexmelder.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.Restore;
import org.flexmelder.store.StoreException;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.FxDialogs;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Spot;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.guide.GuideWindow;
import org.flexmelder.ui.settings.DamagedView;
import org.flexmelder.ui.settings.FirstStartView;
import org.jspecify.annotations.Nullable;

/** The window from start to end: first start, real work or practice, a damaged database, closing. On the UI thread. */
final class Desktop implements Shell {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final int LAYOUTS = 3;
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128, 256);

    private final Stage stage;
    private final Path folder;
    private final Offices offices;
    private final Runnable ended;
    private final WindowMemory memory;
    private final GuideWindow guide = new GuideWindow();
    private @Nullable Wiring wiring;
    private Place left = Place.OVERVIEW;
    private boolean closing;

    /**
     * @param offices
     *            which may be opening one already
     * @param screens
     *            what the screens have room for, the main screen first
     * @param ended
     *            run on some thread once the window is closed and everything is saved
     */
    Desktop(Stage stage, Offices offices, List<Rectangle2D> screens, Runnable ended) {
        this.stage = stage;
        this.offices = offices;
        folder = offices.folder();
        this.ended = ended;
        stage.setTitle("FlexMelder");
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setOnCloseRequest(this::closeRequested);
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        stage.getScene().getStylesheets().setAll(MainWindow.sheet());
        memory = new WindowMemory(stage, folder, WIDTH, HEIGHT, screens);
    }

    private static String resource(String name) {
        return String.valueOf(Desktop.class.getResource(name));
    }

    /**
     * Shows the window: the first start where nothing was set up yet, else the office (or practice where asked for).
     */
    void start(boolean practice) {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> unexpected(e));
        try {
            dress(new SettingsFile(folder).load());
            stage.show();
            offices.first(practice).ifPresentOrElse(this::open, this::firstStart);
        } catch (UncheckedIOException | StoreException e) {
            dress(SettingsFile.defaults());
            stage.show();
            failed(e);
        }
    }

    /** Shows a scene, then what can come after the first picture. */
    private void show(Scene scene) {
        stage.setScene(scene);
        if (stage.getIcons().isEmpty()) {
            AfterPainting.of(scene, () -> ICONS
                    .forEach(size -> stage.getIcons().add(new Image(resource("icon-" + size + ".png")))));
        }
    }

    /** What is all there: labels ask for a second layout from within the first, and it would be painted twice. */
    private static void layOut(Parent root) {
        root.applyCss();
        for (int pass = 0; pass < LAYOUTS; pass++) {
            root.layout();
        }
    }

    private static void dress(Settings settings) {
        Theme.textSize(settings.textSize());
        Theme.apply(settings.theme());
    }

    /** The program was started a second time: this is the window. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private void openOrFirstStart() {
        if (offices.isSetUp()) {
            open(new Offices.Wanted(false, left));
        } else {
            firstStart();
        }
    }

    private void firstStart() {
        SettingsFile file = new SettingsFile(folder);
        FirstStartView view = new FirstStartView(texts(), this::enterPractice, this::setUp,
                language -> file.save(file.load().withLanguage(language)));
        show(new StackPane(view.node()), Chapter.FIRST_START);
    }

    private Texts texts() {
        try {
            return Texts.of(new SettingsFile(folder).load().language());
        } catch (UncheckedIOException e) {
            return Texts.of("");
        }
    }

    private void setUp() {
        SettingsFile file = new SettingsFile(folder);
        open(new Offices.Wanted(false, Place.SETTINGS), () -> file.save(file.load().withSetUp(true)));
    }

    @Override
    public void enterPractice() {
        Wiring present = wiring;
        if (present != null && !present.isPractice()) {
            left = Objects.requireNonNullElse(present.window().place(), Place.OVERVIEW);
        }
        leave(() -> open(new Offices.Wanted(true, Place.OVERVIEW)));
    }

    @Override
    public void leavePractice() {
        leave(this::openOrFirstStart);
    }

    @Override
    public void reopen() {
        Wiring present = wiring;
        if (present != null) {
            Offices.Wanted again = new Offices.Wanted(present.isPractice(), Place.SETTINGS);
            Optional<Spot> spot = present.settings().spot();
            leave(() -> offices.open(again, () -> {
            }, opened -> {
                opened(opened);
                spot.ifPresent(was -> wiring().ifPresent(now -> now.settings().back(was)));
            }, e -> failed(again, e)));
        }
    }

    private void open(Offices.Wanted wanted) {
        open(wanted, () -> {
        });
    }

    private void open(Offices.Wanted wanted, Runnable first) {
        offices.open(wanted, first, this::opened, e -> failed(wanted, e));
    }

    private void opened(Offices.Opened opened) {
        if (closing) {
            Offices.close(opened.office());
            return;
        }
        dress(opened.office().settings());
        Wiring present = new Wiring(stage, opened, this, memory);
        wiring = present;
        Scene scene = present.window().scene(stage.getScene().getWidth(), stage.getScene().getHeight());
        show(scene);
        present.window().show(opened.place());
        if (opened.board().isPresent()) {
            layOut(scene.getRoot());
        }
        present.lookForNewVersion(scene);
    }

    private void failed(Offices.Wanted wanted, RuntimeException e) {
        if (e instanceof StoreException store && store.kind() == StoreException.Kind.DAMAGED) {
            offices.findCopy(wanted, copy -> damaged(wanted, copy, e), this::failed);
        } else {
            failed(e);
        }
    }

    /** Offers the copy where there is one. */
    private void damaged(Offices.Wanted wanted, Optional<Restore.Copy> copy, RuntimeException cause) {
        Texts texts = texts();
        FxDialogs dialogs = new FxDialogs(texts, stage);
        Runnable restore = () -> copy.ifPresent(
                found -> offices.restore(wanted, found,
                        () -> open(new Offices.Wanted(wanted.practice(), Place.OVERVIEW)),
                        e -> dialogs.error(Problems.sentence(texts, e), e)));
        show(new StackPane(new DamagedView(texts, offices.data(wanted).toString(), copy.map(Restore.Copy::until),
                restore, () -> dialogs.copy(Problems.details(offices.data(wanted), cause)), this::close).node()),
                Chapter.DAMAGED);
    }

    private void failed(RuntimeException e) {
        Texts texts = texts();
        new FxDialogs(texts, stage).error(Problems.sentence(texts, e), e);
        if (wiring == null) {
            firstStart();
        }
    }

    /** A fault of the program on the UI thread is told and logged; the window goes on. */
    private void unexpected(Throwable e) {
        System.getLogger("org.flexmelder.app").log(System.Logger.Level.ERROR, "on the UI thread", e);
        Texts texts = wiring == null ? texts() : wiring.texts();
        Exception cause = e instanceof Exception exception ? exception : new IllegalStateException(e);
        new FxDialogs(texts, stage).error(texts.get("error.unexpected"), cause);
    }

    private void show(Parent root, Chapter chapter) {
        Scene scene = new Scene(root, stage.getScene().getWidth(), stage.getScene().getHeight());
        scene.getStylesheets().setAll(MainWindow.sheet());
        scene.getAccelerators().put(Shortcut.HELP.keys(), () -> openGuide(texts(), chapter));
        show(scene);
    }

    @Override
    public void openGuide(Texts texts, Chapter chapter) {
        guide.open(texts, chapter);
    }

    /** Closes what is open beside the UI thread, then goes on; asks first where something is being sent. */
    private void leave(Runnable then) {
        Wiring present = wiring;
        if (present == null) {
            then.run();
            return;
        }
        Offices.whenNothingIsSent(present, "window.leaveWhileSending.", () -> {
            wiring = null;
            present.flush();
            show(new StackPane(), Chapter.FIRST_START);
            offices.close(present, then);
        });
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        close();
    }

    private void close() {
        Wiring present = wiring;
        if (present == null) {
            close(null);
        } else {
            Offices.whenNothingIsSent(present, "window.closeWhileSending.", () -> {
                present.flush();
                close(present);
            });
        }
    }

    private void close(@Nullable Wiring present) {
        closing = true;
        guide.close();
        memory.save();
        stage.hide();
        offices.end(present, ended);
    }

    /** The wiring that is open. */
    Optional<Wiring> wiring() {
        return Optional.ofNullable(wiring);
    }
}
