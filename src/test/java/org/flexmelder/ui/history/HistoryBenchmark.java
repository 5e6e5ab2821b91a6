package org.flexmelder.ui.history;

import static org.flexmelder.ui.Seeded.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.Seeded;
import org.flexmelder.ui.Tasks;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history over 100,000 reported incidents of 5,000 people. Prints figures and judges none. */
class HistoryBenchmark {
    private static final int PEOPLE = 5_000;
    private static final int INCIDENTS = 100_000;
    private static final int BATCH = 20;

    @TempDir
    Path folder;

    @Test
    void readingAndSearchingManyBatches() {
        try (Seeded seeded = new Seeded(folder).companies(MUSTER)) {
            fill(seeded);
            Timed tasks = new Timed();
            HistoryModel model = new HistoryModel(tasks, seeded.books, Texts.of("de"));
            for (int i = 0; i < 3; i++) {
                tasks.time("first piece", model::refresh);
            }
            tasks.time("next piece", model::more);
            tasks.time("first search for a name, to the end", () -> model.query().set("Person4711"));
            assertEquals(INCIDENTS / PEOPLE, model.items().size());
            tasks.time("another letter taken away", () -> model.query().set("Person471"));
            tasks.time("a date", () -> model.query().set("17.3.2020"));
            tasks.time("nothing found", () -> model.query().set("gibt es nicht"));
            tasks.time("a month of a company",
                    () -> model.openMonth(MUSTER.careflexId(), YearMonth.of(2020, 3)));
            tasks.time("still to check in the portal", model::openToCheck);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(Locale.ROOT, "%d MB in use%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static void fill(Seeded seeded) {
        List<Employee> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(seeded.employee(MUSTER, "Person" + i, "Ausgedacht"));
        }
        for (int done = 0; done < INCIDENTS; done += BATCH) {
            YearMonth month = YearMonth.of(2015, 1).plusMonths(done / 1_000);
            List<Incident> drafts = new ArrayList<>();
            for (int i = done; i < done + BATCH; i++) {
                Employee employee = people.get(i % PEOPLE);
                drafts.add(new Incident(0, employee.careflexId(), employee.id(), employee.employeeId(), "NEW", "",
                        month.atDay(17).toString(), month.plusMonths(1).atDay(1).toString(), employee.data(), Set.of(),
                        0));
            }
            seeded.accepted(MUSTER, seeded.books.incidents().saveAll(drafts));
        }
    }

    /** Works at once and tells how long the whole took, and the longest piece of it. */
    private static final class Timed implements Tasks {
        private long longest;
        private int pieces;

        void time(String what, Runnable work) {
            longest = 0;
            pieces = 0;
            long begin = System.nanoTime();
            work.run();
            System.out.printf(Locale.ROOT, "%s: %d ms in %d pieces, the longest %d ms%n", what,
                    (System.nanoTime() - begin) / 1_000_000, pieces, longest / 1_000_000);
        }

        @Override
        public <T> void store(Callable<T> work, Consumer<T> done) {
            long begin = System.nanoTime();
            T result;
            try {
                result = work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) { // a Callable may throw any
                throw new IllegalStateException(e);
            }
            longest = Math.max(longest, System.nanoTime() - begin);
            pieces++;
            done.accept(result);
        }

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            store(work, done);
        }

        @Override
        public void ui(Runnable action) {
            action.run();
        }
    }
}
