package org.flexmelder.simulation;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.IncidentState;
import org.flexmelder.portal.Portal;
import org.flexmelder.sending.Patience;
import org.flexmelder.sending.Sender;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.store.Mortal;
import org.flexmelder.store.StoreException;
import org.flexmelder.vault.Sealer;

/** One office with its program, which lives several lives, and the portal; and what an onlooker knows of both. */
final class World implements AutoCloseable {
    private static final Sealer SEALER = new Sealer(new SecretKeySpec(new byte[32], "AES"));
    private static final Patience QUICK = new Patience(3, Duration.ZERO, Duration.ofMinutes(5));
    private static final byte[] FRESH = fresh();

    final Dice dice;
    final Counterpart portal;
    final Map<Long, Thing> incidents = new LinkedHashMap<>();
    final Map<Long, Thing> emptyReports = new LinkedHashMap<>();
    final List<Attempt> attempts = new ArrayList<>();
    final int batchSize;
    /** The portal as the engine sees it. */
    Portal watched;
    private final StringBuilder story;
    private final List<Runnable> looks = new ArrayList<>();
    private final Path base;
    private boolean quiet;
    private int life;
    private Path folder;
    private Database database;
    private Mortal mortal;
    private Books books;
    private Sender sender;

    /**
     * @param base
     *            an empty folder
     */
    World(Path base, Dice dice, Counterpart portal, StringBuilder story) {
        this.base = base;
        this.dice = dice;
        this.portal = portal;
        this.story = story;
        batchSize = dice.between(1, 7);
        folder = base.resolve("life-0");
        if (dice.chance(0.95)) {
            moveIn();
        }
        open();
    }

    /** Mostly a database is there already, since making one takes longer than all the rest of a run. */
    private void moveIn() {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("flexmelder.db"), FRESH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that the program keeps in reserve is there without being written: it would cost half of a run. */
    private void reserve() throws IOException {
        Files.createDirectories(folder);
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("reserve").toFile(), "rw")) {
            file.setLength(1 << 20);
        }
    }

    private static byte[] fresh() {
        try {
            Path folder = Files.createTempDirectory("flexmelder");
            new Mortal(folder, folder).open(SEALER).close();
            byte[] content = Files.readAllBytes(folder.resolve("flexmelder.db"));
            delete(folder);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        try {
            reserve();
            mortal = new Mortal(folder, base.resolve("life-" + (life + 1)));
            if (!quiet && dice.chance(0.05)) {
                mortal.dieAtCommit(1, dice.chance(0.5));
            }
            database = mortal.open(SEALER);
            books = Books.of(database);
            sender = new Sender(() -> Objects.requireNonNull(watched), books.ledger(), () -> true, () -> batchSize,
                    QUICK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Mortal.Death _) {
            tell("dies while opening");
            life++;
            folder = base.resolve("life-" + life);
            open();
        }
    }

    Books books() {
        return books;
    }

    Sender sender() {
        return sender;
    }

    Mortal mortal() {
        return mortal;
    }

    int life() {
        return life;
    }

    IncidentState expected(Thing thing) {
        return thing.expected(life, portal);
    }

    List<Thing> incidents(IncidentState state) {
        return incidents.values().stream().filter(thing -> expected(thing) == state).toList();
    }

    List<Thing> emptyReports(IncidentState state) {
        return emptyReports.values().stream().filter(thing -> expected(thing) == state).toList();
    }

    /** Ends the program in good order and starts it again. */
    void restart() {
        tell("restart");
        int before = mortal.commits();
        try {
            sender.awaitEnd();
        } catch (InterruptedException e) {
            throw new IllegalStateException("no run is under way", e);
        }
        if (mortal.commits() > before) {
            recorded();
        }
        database.close();
        soundDisk();
        nextLife(folder);
    }

    /** Every answer of this life is in the database now. */
    void recorded() {
        attempts.stream().filter(attempt -> attempt.isOpen(life)).forEach(attempt -> attempt.written = true);
    }

    /** From now on not even a file beside the database can be written for this batch. */
    void blockAside(long batch) {
        try {
            Files.createDirectories(folder.resolve("answer-" + batch).resolve("in-the-way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing goes wrong any more. */
    void calmDown() {
        quiet = true;
        portal.calmDown();
        mortal.calmDown();
        soundDisk();
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Whether the answer lies in a file beside the database, or such a file cannot be written. */
    boolean isKeptAside(long batch) {
        File file = folder.resolve("answer-" + batch).toFile();
        return file.isDirectory() || file.length() > 0;
    }

    private void soundDisk() {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isDirectory).forEach(World::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept beside the database is in it from the start. */
    private void nextLife(Path next) {
        folder = next;
        List<Attempt> kept = attempts.stream().filter(attempt -> attempt.isOpen(life))
                .filter(attempt -> Files.isRegularFile(folder.resolve("answer-" + attempt.batch))).toList();
        life++;
        open();
        kept.forEach(attempt -> attempt.written = true);
    }

    /** Starts the program anew after a death. */
    void reborn() {
        tell("dead");
        Thread.interrupted();
        attempts.forEach(this::over);
        database.close();
        nextLife(base.resolve("life-" + (life + 1)));
        looks.forEach(Runnable::run);
        looks.clear();
    }

    /** Looks at what a change made, now or, where the program died of it, when it lives again. */
    void look(Runnable look) {
        if (mortal.isDead()) {
            looks.add(look);
        } else {
            look.run();
        }
    }

    /** The things that an attempt is about: of empty reports the newest, for it took the place of those refused. */
    List<Thing> things(Attempt attempt) {
        return attempt.isEmptyReport()
                ? emptyReports.values().stream()
                        .filter(thing -> thing.careflexId.equals(attempt.careflexId)
                                && thing.place == Thing.Place.ENGINE)
                        .reduce((_, newer) -> newer).stream().toList()
                : attempt.incidents.stream().map(incident -> incidents.get(incident.id())).toList();
    }

    /** Settles what is known of an attempt when nothing more can come of it in this life. */
    void over(Attempt attempt) {
        if (attempt.life == life) {
            boolean before = attempt.marked;
            attempt.over(mortal.commits());
            if (attempt.marked && !before) {
                marked(attempt);
            }
        }
    }

    /** From now on it may be on its way, and no earlier word of the clerk can be taken back. */
    void marked(Attempt attempt) {
        things(attempt).forEach(thing -> thing.last = attempt);
        incidents.values().forEach(thing -> thing.unsettled = null);
        emptyReports.values().forEach(thing -> thing.unsettled = null);
    }

    /** Does what makes one commit, and remembers the effect if that commit went through, whatever happens then. */
    void commit(String what, Runnable work, Runnable effect) {
        tell(what);
        int before = mortal.commits();
        try {
            work.run();
        } catch (StoreException e) {
            excuse(e);
        } finally {
            if (mortal.commits() > before) {
                effect.run();
            }
        }
    }

    /** A write may fail where the disk was full, and nowhere else. */
    void excuse(StoreException e) {
        Thread.interrupted();
        if (!mortal.hasFailed()) {
            throw e;
        }
        tell("  told: " + e.getMessage());
    }

    void tell(String line) {
        story.append("  ").append(line).append('\n');
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            delete(base);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
