package org.flexmelder.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The invariant of the page of that name, held against thousands of seeded runs full of faults. {@code
 * -Dflexmelder.runs=N} makes it longer, {@code -Dflexmelder.seed=N} repeats one run.
 */
class SimulationTest {
    private static final int RUNS = 1500;
    private static final int RUNS_OVER_HTTP = 40;
    private static final List<Double> TROUBLE = List.of(0.1, 0.3, 0.6, 0.9);

    /** Makes the portal of one run. */
    @FunctionalInterface
    private interface Maker {
        Counterpart make(Dice dice, double trouble) throws IOException;
    }

    @Test
    void againstAModelOfThePortal() {
        runs("againstAModelOfThePortal", Integer.getInteger("flexmelder.runs", RUNS), ModelPortal::new);
    }

    @Test
    void overHttpAgainstThePracticePortal() {
        runs("overHttpAgainstThePracticePortal", RUNS_OVER_HTTP, WirePortal::new);
    }

    private static void runs(String name, int number, Maker portal) {
        Long only = Long.getLong("flexmelder.seed");
        if (only == null) {
            LongStream.rangeClosed(1, number).parallel().forEach(seed -> run(name, seed, portal));
        } else {
            run(name, only, portal);
        }
    }

    private static void run(String name, long seed, Maker maker) {
        Dice dice = new Dice(seed);
        StringBuilder story = new StringBuilder();
        try (Counterpart portal = maker.make(dice, dice.pick(TROUBLE));
                World world = new World(folder(), dice, portal, story)) {
            new Run(world).go();
        } catch (Exception | AssertionError e) {
            throw new AssertionError("seed " + seed + " breaks the invariant; repeat it with: mvn test -Dtest='"
                    + "SimulationTest#" + name + "' -Dflexmelder.seed=" + seed + "\n" + story, e);
        }
    }

    /** In memory, where there is a place for that. */
    private static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "flexmelder")
                : Files.createTempDirectory("flexmelder");
    }
}
