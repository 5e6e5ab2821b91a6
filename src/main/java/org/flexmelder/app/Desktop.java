package org.flexmelder.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.sending.Sender;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.Database;
import org.flexmelder.store.StoreException;
import org.flexmelder.ui.FxDialogs;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.settings.FirstStartView;
import org.jspecify.annotations.Nullable;

/**
 * The window from start to end: first start, real work or practice, and closing. Used on the UI thread; opening and
 * closing an office happens beside it.
 */
final class Desktop implements Shell {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final int PRACTICE_DRAFTS = 12;
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128, 256);

    private final Stage stage;
    private final Path folder;
    private final Environment environment;
    private final Clock clock;
    private final Runnable ended;
    private @Nullable Wiring wiring;
    private @Nullable Thread change;
    private boolean closing;

    /**
     * @param ended
     *            run on some thread once the window is closed and everything is saved
     */
    Desktop(Stage stage, Path folder, Environment environment, Clock clock, Runnable ended) {
        this.stage = stage;
        this.folder = folder;
        this.environment = environment;
        this.clock = clock;
        this.ended = ended;
        stage.setTitle("FlexMelder");
        ICONS.forEach(size -> stage.getIcons().add(new Image(resource("icon-" + size + ".png"))));
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setOnCloseRequest(this::closeRequested);
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        stage.getScene().getStylesheets().setAll(MainWindow.sheet());
    }

    private static String resource(String name) {
        return String.valueOf(Desktop.class.getResource(name));
    }

    /**
     * Shows the window: the first start where nothing was set up yet, else the office (or practice where asked for).
     */
    void start(boolean practice) {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> unexpected(e));
        stage.show();
        try {
            Theme.apply(new SettingsFile(folder).load().theme());
            if (practice) {
                enterPractice();
            } else {
                openOrFirstStart();
            }
        } catch (UncheckedIOException | StoreException e) {
            Theme.apply(SettingsFile.defaults().theme());
            failed(e);
        }
    }

    private void openOrFirstStart() {
        if (isSetUp()) {
            openReal(Place.OVERVIEW);
        } else {
            firstStart();
        }
    }

    private boolean isSetUp() {
        return Database.existsIn(folder) || new SettingsFile(folder).load().setUp() || environment.hasPortal();
    }

    private void firstStart() {
        SettingsFile file = new SettingsFile(folder);
        FirstStartView view = new FirstStartView(Texts.of(language(file)), this::enterPractice, this::setUp,
                language -> file.save(file.load().withLanguage(language)));
        show(new StackPane(view.node()));
    }

    private static String language(SettingsFile file) {
        try {
            return file.load().language();
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private void setUp() {
        SettingsFile file = new SettingsFile(folder);
        beside(() -> {
            file.save(file.load().withSetUp(true));
            return Office.real(folder, environment, clock);
        }, Place.SETTINGS);
    }

    @Override
    public void enterPractice() {
        leave(() -> beside(this::practice, Place.OVERVIEW));
    }

    @Override
    public void leavePractice() {
        leave(this::openOrFirstStart);
    }

    @Override
    public void reopen() {
        Wiring present = wiring;
        if (present == null) {
            return;
        }
        boolean practising = present.isPractice();
        leave(() -> {
            if (practising) {
                beside(this::practice, Place.SETTINGS);
            } else {
                openReal(Place.SETTINGS);
            }
        });
    }

    private void openReal(Place place) {
        beside(() -> Office.real(folder, environment, clock), place);
    }

    private Office practice() {
        Office office = Office.practice(folder, clock);
        if (office.books().companies().list().isEmpty()) {
            SampleOffice.companies().forEach(office.books().companies()::save);
            office.books().employees().saveAll(SampleOffice.employees());
            List<ListRow> some = SampleOffice.incidents(LocalDate.now(clock)).subList(0, PRACTICE_DRAFTS);
            Intake intake = new Intake(office);
            intake.draft(intake.check(some, ""));
        }
        return office;
    }

    /** Opens an office beside the UI thread, then shows it. */
    private void beside(Supplier<Office> opening, Place place) {
        change = Thread.ofVirtual().name("opening").start(() -> {
            try {
                Office office = opening.get();
                Platform.runLater(() -> opened(office, place));
            } catch (RuntimeException e) { // whatever keeps the office shut is told, and the window stays usable
                Platform.runLater(() -> failed(e));
            }
        });
    }

    private void opened(Office office, Place place) {
        if (closing) {
            close(office::close);
            return;
        }
        Theme.apply(office.settings().theme());
        Wiring opened = new Wiring(stage, office, this);
        wiring = opened;
        Scene scene = opened.window().scene(stage.getScene().getWidth(), stage.getScene().getHeight());
        stage.setScene(scene);
        opened.window().show(place);
    }

    private void failed(RuntimeException e) {
        Texts texts = Texts.of("");
        new FxDialogs(texts, stage).error(Problems.sentence(texts, e), e);
        if (wiring == null) {
            firstStart();
        }
    }

    /** A fault of the program on the UI thread is told and logged; the window goes on. */
    private void unexpected(Throwable e) {
        System.getLogger("org.flexmelder.app").log(System.Logger.Level.ERROR, "on the UI thread", e);
        Texts texts = wiring == null ? Texts.of("") : wiring.texts();
        Exception cause = e instanceof Exception exception ? exception : new IllegalStateException(e);
        new FxDialogs(texts, stage).error(texts.get("error.unexpected"), cause);
    }

    private void show(StackPane root) {
        Scene scene = new Scene(root, stage.getScene().getWidth(), stage.getScene().getHeight());
        scene.getStylesheets().setAll(MainWindow.sheet());
        stage.setScene(scene);
    }

    /** Closes what is open beside the UI thread, then goes on; asks first where something is being sent. */
    private void leave(Runnable then) {
        Wiring present = wiring;
        if (present == null) {
            then.run();
            return;
        }
        whenNothingIsSent(present, "window.leaveWhileSending.", () -> {
            wiring = null;
            present.flush();
            show(new StackPane());
            change = Thread.ofVirtual().name("closing").start(() -> {
                try {
                    close(present);
                } finally {
                    Platform.runLater(then);
                }
            });
        });
    }

    /** At once where nothing is being sent; else, if the person says so, after the batch under way. */
    private static void whenNothingIsSent(Wiring present, String key, Runnable then) {
        Sender sender = present.sender();
        if (!sender.isRunning()) {
            then.run();
            return;
        }
        Texts texts = present.texts();
        present.dialogs().confirm(texts.get(key + "title"), texts.get(key + "text"), texts.get(key + "action"),
                false,
                () -> {
                    sender.cancel();
                    then.run();
                });
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        Wiring present = wiring;
        if (present == null) {
            closing = true;
            stage.hide();
            end(() -> {
            });
            return;
        }
        whenNothingIsSent(present, "window.closeWhileSending.", () -> {
            closing = true;
            present.flush();
            stage.hide();
            end(() -> close(present));
        });
    }

    /** Waits for an opening or closing under way, does the last work, and ends the program. */
    private void end(Runnable last) {
        Thread before = change;
        Thread.ofVirtual().name("ending").start(() -> {
            try {
                if (before != null) {
                    before.join();
                }
                last.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.run();
            }
        });
    }

    /** Lets the batch under way be recorded, then closes the office. */
    private static void close(Wiring present) {
        try {
            present.sender().awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(present::close);
    }

    /** A failure of closing is logged: everything that matters was on disk before. */
    private static void close(Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException e) { // whatever it is, the program must still come to its end
            System.getLogger("org.flexmelder.app").log(System.Logger.Level.ERROR, "closing", e);
        }
    }

    /** The wiring that is open, for tests of the whole window. */
    Optional<Wiring> wiring() {
        return Optional.ofNullable(wiring);
    }
}
