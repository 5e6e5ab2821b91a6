package org.flexmelder.app;

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

    /**
     * Shows the window: the first start where nothing was set up yet, else the office (or practice where asked for).
     */
    void start(boolean practice) {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> unexpected(e));
        Theme.apply(new SettingsFile(folder).load().theme());
        if (practice) {
            enterPractice();
        } else if (isSetUp()) {
            openReal(Place.OVERVIEW);
        } else {
            firstStart();
        }
        stage.show();
    }

    private boolean isSetUp() {
        return Database.existsIn(folder) || new SettingsFile(folder).load().setUp() || !environment.names().isEmpty();
    }

    private void firstStart() {
        SettingsFile file = new SettingsFile(folder);
        FirstStartView view = new FirstStartView(Texts.of(file.load().language()), this::enterPractice, this::setUp,
                language -> file.save(file.load().withLanguage(language)));
        show(new StackPane(view.node()));
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
        leave(() -> {
            if (isSetUp()) {
                openReal(Place.OVERVIEW);
            } else {
                firstStart();
            }
        });
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
        Thread.ofVirtual().name("opening").start(() -> {
            try {
                Office office = opening.get();
                Platform.runLater(() -> opened(office, place));
            } catch (RuntimeException e) { // whatever keeps the office shut is told, and the window stays usable
                Platform.runLater(() -> failed(e));
            }
        });
    }

    private void opened(Office office, Place place) {
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

    /** Closes what is open beside the UI thread, then goes on. */
    private void leave(Runnable then) {
        Wiring present = wiring;
        wiring = null;
        if (present == null) {
            then.run();
            return;
        }
        present.flush();
        show(new StackPane());
        Thread.ofVirtual().name("closing").start(() -> {
            present.close();
            Platform.runLater(then);
        });
    }

    private void closeRequested(WindowEvent event) {
        Wiring present = wiring;
        if (present == null) {
            ended.run();
            return;
        }
        event.consume();
        Sender sender = present.sender();
        if (!sender.isRunning()) {
            end(present);
            return;
        }
        Texts texts = present.texts();
        present.dialogs().confirm(texts.get("window.closeWhileSending.title"),
                texts.get("window.closeWhileSending.text"), texts.get("window.closeWhileSending.action"), false, () -> {
                    sender.cancel();
                    end(present);
                });
    }

    /** Lets the batch under way be recorded, closes, and ends the program. */
    private void end(Wiring present) {
        present.flush();
        stage.hide();
        Thread.ofVirtual().name("closing").start(() -> {
            awaitEnd(present.sender());
            present.close();
            ended.run();
        });
    }

    private static void awaitEnd(Sender sender) {
        try {
            sender.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The wiring that is open, for tests of the whole window. */
    Optional<Wiring> wiring() {
        return Optional.ofNullable(wiring);
    }
}
