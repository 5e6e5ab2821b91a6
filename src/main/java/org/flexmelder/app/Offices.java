package org.flexmelder.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.sending.Sender;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.Database;
import org.flexmelder.store.Restore;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.overview.Board;
import org.flexmelder.ui.overview.BoardReader;
import org.flexmelder.vault.Secrets;
import org.jspecify.annotations.Nullable;

/** Opens and closes the office of the window, one at a time. Used on the UI thread; the work is done beside it. */
final class Offices {
    private static final int PRACTICE_DRAFTS = 12;
    private static final CompletableFuture<Optional<Opened>> NOTHING = CompletableFuture
            .completedFuture(Optional.empty());

    private final Path folder;
    private final Environment environment;
    private final Supplier<Clock> clock;
    private CountDownLatch change = new CountDownLatch(0);
    private final AtomicReference<CompletableFuture<Optional<Opened>>> ahead = new AtomicReference<>(NOTHING);

    Offices(Path folder, Environment environment, Supplier<Clock> clock) {
        this.folder = folder;
        this.environment = environment;
        this.clock = clock;
    }

    /** The office to open, real work or practice, and where in it to begin. */
    record Wanted(boolean practice, Place place) {}

    /**
     * An office that was opened.
     *
     * @param texts
     *            in the language of its settings
     * @param board
     *            what the overview shows, read just now, where it is the screen to begin with
     */
    record Opened(Office office, Place place, Texts texts, BoardReader reader, Optional<Board> board) {
        private boolean is(Wanted wanted) {
            return office.isPractice() == wanted.practice() && place == wanted.place();
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * What a start leads to; empty where nothing was set up yet. Whoever practises and has not set up the office goes
     * on practising; the way out leads to the first choice.
     */
    Optional<Wanted> first(boolean practice) {
        boolean setUp = isSetUp();
        if (practice || (!setUp && Database.existsIn(DataFolder.practice(folder)))) {
            return Optional.of(new Wanted(true, Place.OVERVIEW));
        }
        return setUp ? Optional.of(new Wanted(false, Place.OVERVIEW)) : Optional.empty();
    }

    boolean isSetUp() {
        return Database.existsIn(folder) || new SettingsFile(folder).load().setUp() || environment.hasPortal();
    }

    /**
     * Begins to open what a start leads to, so that it is there when it is asked for. Called once, before there is a
     * window; a failure is told by {@link #open}.
     */
    void openAhead(boolean practice) {
        ahead.set(CompletableFuture.supplyAsync(() -> first(practice).map(this::fresh),
                work -> Thread.ofPlatform().daemon().name("opening ahead").start(work)));
    }

    private Optional<Opened> takeAhead() {
        try {
            return ahead.getAndSet(NOTHING).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Opened office(Wanted wanted) {
        Optional<Opened> opened = takeAhead();
        if (opened.isPresent() && opened.get().is(wanted)) {
            return opened.get();
        }
        opened.ifPresent(other -> close(other.office()));
        return fresh(wanted);
    }

    private Opened fresh(Wanted wanted) {
        return read(wanted.practice() ? practice() : Office.real(folder, environment, clock.get()), wanted.place());
    }

    static Opened read(Office office, Place place) {
        BoardReader reader = new BoardReader(office.books(), office.drafts(), office.nothingToReport(),
                office::toSetUp, office.clock());
        Texts texts = Texts.of(office.settings().language());
        return new Opened(office, place, office.isPractice() ? texts.whenPractising() : texts, reader,
                place == Place.OVERVIEW ? board(reader) : Optional.empty());
    }

    /** Empty where it fails: the overview reads it again, and tells why. */
    private static Optional<Board> board(BoardReader reader) {
        try {
            return Optional.of(reader.read());
        } catch (RuntimeException e) { // whatever it is, the office can be opened
            return Optional.empty();
        }
    }

    /** Opens it after the given work, and hands it over on the UI thread. */
    void open(Wanted wanted, Runnable first, Consumer<Opened> opened, Consumer<RuntimeException> failed) {
        beside("opening", () -> {
            first.run();
            return office(wanted);
        }, opened, failed);
    }

    private Office practice() {
        Office office = Office.practice(folder, clock.get());
        if (office.books().companies().list().isEmpty()) {
            SampleOffice.companies().forEach(office.books().companies()::save);
            office.books().employees().saveAll(SampleOffice.employees());
            List<ListRow> some = SampleOffice.incidents(LocalDate.now(office.clock())).subList(0, PRACTICE_DRAFTS);
            Intake intake = new Intake(office);
            intake.draft(intake.check(some, ""));
        }
        return office;
    }

    /** Looks for the newest copy of a database that could not be opened. */
    void findCopy(Wanted wanted, Consumer<Optional<Restore.Copy>> found, Consumer<RuntimeException> failed) {
        beside("looking for copies", () -> Restore.newest(data(wanted), new Secrets(data(wanted)).sealer(true)), found,
                failed);
    }

    void restore(Wanted wanted, Restore.Copy copy, Runnable done, Consumer<RuntimeException> failed) {
        beside("restoring",
                () -> Restore.restore(data(wanted), copy.file(), new Secrets(data(wanted)).sealer(true)),
                _ -> done.run(), failed);
    }

    Path data(Wanted wanted) {
        return wanted.practice() ? DataFolder.practice(folder) : folder;
    }

    /** Lets the batch under way be recorded and closes the office, then goes on on the UI thread. */
    void close(Wiring present, Runnable then) {
        start("closing", () -> {
            try {
                finish(present);
            } finally {
                Platform.runLater(then);
            }
        });
    }

    /** Waits for an opening or closing under way, closes what is open, and says on some thread that all is done. */
    void end(@Nullable Wiring present, Runnable ended) {
        CountDownLatch before = change;
        start("ending", () -> {
            try {
                before.await();
                if (present != null) {
                    finish(present);
                }
                takeAhead().ifPresent(left -> close(left.office()));
            } catch (RuntimeException e) { // of an opening that nobody asked for
                System.getLogger("org.flexmelder.app").log(System.Logger.Level.ERROR, "opening ahead", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.run();
            }
        });
    }

    /** At once where nothing is being sent; else, if the person says so, after the batch under way. */
    static void whenNothingIsSent(Wiring present, String key, Runnable then) {
        Sender sender = present.sender();
        if (!sender.isRunning()) {
            then.run();
            return;
        }
        Texts texts = present.texts();
        present.dialogs().confirm(texts.get(key + "title"), texts.get(key + "text"), texts.get(key + "action"), false,
                () -> {
                    sender.cancel();
                    then.run();
                });
    }

    /** A failure of closing is logged: everything that matters was on disk before. */
    static void close(AutoCloseable office) {
        try {
            office.close();
        } catch (Exception e) { // whatever it is, the program must still come to its end
            System.getLogger("org.flexmelder.app").log(System.Logger.Level.ERROR, "closing", e);
        }
    }

    private static void finish(Wiring present) {
        try {
            present.sender().awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(present);
    }

    private <T> void beside(String name, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        start(name, () -> {
            try {
                T result = work.get();
                Platform.runLater(() -> done.accept(result));
            } catch (RuntimeException e) { // whatever keeps the office shut is told, and the window stays usable
                Platform.runLater(() -> failed.accept(e));
            }
        });
    }

    private void start(String name, Runnable work) {
        CountDownLatch over = new CountDownLatch(1);
        change = over;
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                work.run();
            } finally {
                over.countDown();
            }
        });
    }
}
