package org.flexmelder.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Progress;
import org.flexmelder.store.StoreException;

/** Started as another process on a small disk: an office whose disk fills up and is given room again. */
final class SmallDisk {
    private static final String COMPANY = "a1b2c3d4e5f60718";

    private SmallDisk() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path ballast = folder.resolve("ballast");
        try (Office office = Office.real(folder, new Environment(System.getenv()), Clock.systemDefaultZone())) {
            office.books().companies().save(new Company(COMPANY, "Erfundene Muster GmbH"));
            List<Incident> drafts = drafts(office, 4);
            office.books().ledger().enqueue(drafts);
            fill(ballast, 2L << 20);
            say("hardly any room", () -> office.sender().run(new Progress() {
            }));
            fill(ballast, 0);
            say("no room", () -> office.sender().run(new Progress() {
            }));
            say("typing", () -> drafts(office, 2000));
            System.out.println("kept " + office.books().history().counts());
            new Commands(Map.of(), System.out, System.out, Clock::systemDefaultZone, _ -> 99)
                    .run("--data", folder.resolve("another").toString(), "status");
            Files.delete(ballast);
            office.sender().run(new Progress() {
            });
            System.out.println("afterwards " + office.books().history().counts());
            System.out.println("unclear " + office.books().incidents().list(Set.of(IncidentState.UNCLEAR)).size());
        }
    }

    private static List<Incident> drafts(Office office, int count) {
        Employee person = office.books().employees().save(new Employee(0, COMPANY, "49239697103", MasterData.EMPTY));
        List<Incident> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(new Incident(0, COMPANY, person.id(), "49239697103", "WIK", "", "2026-11-24", "2026-12-01",
                    MasterData.EMPTY, Set.of(), 0));
        }
        return office.books().incidents().saveAll(drafts);
    }

    private static void say(String when, Runnable work) {
        try {
            work.run();
            System.out.println(when + ": done");
        } catch (StoreException e) {
            System.out.println(when + ": " + e.kind());
        }
    }

    /** Writes until no more than this is free. */
    private static void fill(Path ballast, long left) throws IOException {
        byte[] lump = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND)) {
            while (Files.getFileStore(ballast).getUsableSpace() > left) {
                out.write(lump);
            }
        }
    }
}
