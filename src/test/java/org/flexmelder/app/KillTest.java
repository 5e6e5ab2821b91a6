package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The program is killed at random moments while it sends, a clerk settles what became unclear by a look at the portal's
 * own ledger, and in the end that ledger and ours say the same. {@code -Dflexmelder.kills=50} for more deaths,
 * {@code -Dflexmelder.seed=N} for the same ones again.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("flexmelder.kills", 3);
    private static final long SEED = Long.getLong("flexmelder.seed", System.nanoTime());
    private static final int BATCH = 3;
    private static final int ROWS = 24;
    private static final String COMPANY = "a1b2c3d4e5f60718";

    private final Random random = new Random(SEED);
    private final Map<String, Integer> figures = new TreeMap<>();
    private int kills;

    @TempDir
    private Path folder;

    @Test
    void whateverDiesWhileSendingEachReportIsThereExactlyOnce() throws Exception {
        Settings defaults = SettingsFile.defaults();
        PortalProfile profile = defaults.profile();
        new SettingsFile(folder.resolve("data")).save(defaults.withProfile(new PortalProfile(profile.tokenUrl(),
                profile.reportUrl(), profile.birthdayPattern(), profile.houseNumberAsString(), BATCH)));
        try (PortalProcess portal = new PortalProcess(folder);
                Program program = new Program(Files.createDirectory(folder.resolve("logs")), portal.environment())) {
            for (int round = 0; kills < KILLS; round++) {
                round(round, portal, program);
            }
        } catch (IOException | AssertionError e) {
            throw new AssertionError("reproduce with -Dflexmelder.seed=" + SEED + " -Dflexmelder.kills=" + KILLS, e);
        }
        System.out.println("kills: " + kills + ", seed " + SEED + ", " + figures);
    }

    private void round(int round, PortalProcess portal, Program program) throws Exception {
        String list = list(round);
        boolean more = true;
        while (more && kills < KILLS) {
            if (random.nextInt(5) == 0) {
                killPortal(portal, program.start(data(), "submit", list));
            } else {
                killProgram(portal, program.start(data(), "submit", list));
            }
            settle(portal, program);
            more = random.nextInt(3) == 0;
        }
        Program.Result end = program.start(data(), "send", "--json").result();
        assertEquals(0, end.code(), end.err());
        assertSame(portal, round, program.here(data(), "submit", list, "--json").json());
    }

    private String list(int round) throws IOException {
        StringBuilder rows = new StringBuilder("careflexId;externalId;type;employeeId;validFrom\n");
        for (int row = 0; row < ROWS; row++) {
            rows.append(COMPANY + ";R" + round + "-" + row + ";WIK;49239697103;2026-12-01\n");
        }
        return Files.writeString(folder.resolve("list.csv"), rows).toString();
    }

    private String data() {
        return "--data=" + folder.resolve("data");
    }

    /** Mostly while it sends; now and then at any moment of its life. */
    private void killProgram(PortalProcess portal, Program.Started victim) throws Exception {
        if (random.nextInt(6) == 0) {
            victim.process().waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
        } else {
            awaitSending(portal, victim);
            victim.process().waitFor(random.nextInt(ROWS / BATCH * 60), TimeUnit.MILLISECONDS);
        }
        count(victim.process().isAlive() ? "program killed" : "program was through");
        victim.process().destroyForcibly().waitFor();
        kills++;
    }

    private void killPortal(PortalProcess portal, Program.Started program) throws Exception {
        awaitSending(portal, program);
        program.process().waitFor(random.nextInt(ROWS / BATCH * 40), TimeUnit.MILLISECONDS);
        count(program.process().isAlive() ? "portal killed" : "program was through");
        portal.dieAndReturn();
        program.result();
        kills++;
    }

    private static void awaitSending(PortalProcess portal, Program.Started program) throws Exception {
        long before = portal.taken();
        while (portal.taken() == before && !program.process().waitFor(2, TimeUnit.MILLISECONDS)) {
            assertTrue(Files.exists(program.out()));
        }
    }

    /** As a clerk would: what stands in the portal has arrived, what does not stand there has not. */
    private void settle(PortalProcess portal, Program program) throws Exception {
        Program.Result status = program.start(data(), "status", "--json").result();
        List<JsonNode> unclear = status.json().get("unclear").valueStream().toList();
        assertEquals(unclear.isEmpty() ? 0 : 4, status.code(), status.err());
        assertTrue(status.json().get("counts").path("SENDING").isMissingNode(), "nothing is left on its way");
        if (unclear.isEmpty()) {
            return;
        }
        count("deaths while SENDING");
        Map<String, String> there = ids(portal.received());
        for (JsonNode row : unclear) {
            String externalId = row.get("externalId").asString();
            String incidentId = there.get(externalId);
            count(incidentId == null ? "unclear rows, not arrived" : "unclear rows, arrived");
            Program.Result settled = incidentId == null
                    ? program.here(data(), "settle", externalId, "--not-arrived", "--json")
                    : program.here(data(), "settle", externalId, "--arrived", "--incident-id", incidentId, "--json");
            assertEquals(0, settled.code(), settled.err());
        }
    }

    private static Map<String, String> ids(List<JsonNode> received) {
        Map<String, String> ids = new HashMap<>();
        received.forEach(line -> ids.put(line.get("externalId").asString(), line.get("incidentId").asString()));
        assertEquals(ids.size(), received.size(), "the portal has a report twice");
        return ids;
    }

    private static void assertSame(PortalProcess portal, int round, JsonNode ours) throws Exception {
        assertEquals(ROWS, ours.get("counts").get("REPORTED").asInt(), ours.get("counts").toString());
        Map<String, String> there = ids(portal.received());
        there.keySet().removeIf(externalId -> !externalId.startsWith("R" + round + "-"));
        assertEquals(there, ids(ours.get("incidents").valueStream().toList()));
    }

    private void count(String what) {
        figures.merge(what, 1, Integer::sum);
    }
}
