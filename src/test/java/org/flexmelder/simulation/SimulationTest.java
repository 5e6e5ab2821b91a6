package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The invariant of the page of that name, held against thousands of seeded runs full of faults. */
class SimulationTest {
    private static final int RUNS = 3000;

    @Test
    void nothingIsLostNothingIsSentTwiceAndTheStateIsNeverBetterThanWhatIsKnown() throws IOException {
        String only = System.getProperty("flexmelder.seed");
        if (only != null) {
            run(Long.parseLong(only));
            return;
        }
        long start = System.nanoTime();
        int runs = Integer.getInteger("flexmelder.runs", RUNS);
        LongStream.rangeClosed(1, runs).parallel().forEach(SimulationTest::run);
        System.out.println(runs + " runs in " + (System.nanoTime() - start) / 1000000 + " ms");
    }

    private static void run(long seed) {
        Path memory = Path.of("/dev/shm");
        Dice dice = new Dice(seed);
        World world = null;
        try {
            Path base = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "flexmelder")
                    : Files.createTempDirectory("flexmelder");
            world = new World(base, dice, new ModelPortal(dice, dice.pick(List.of(0.0, 0.1, 0.3, 0.6))));
            new Run(world).go();
        } catch (Exception | AssertionError e) {
            throw new AssertionError("seed " + seed + " breaks the invariant; repeat it with: mvn test"
                    + " -Dtest=SimulationTest -Dflexmelder.seed=" + seed + "\n" + (world == null ? "" : world.story),
                    e);
        } finally {
            if (world != null) {
                world.close();
            }
        }
    }
}
