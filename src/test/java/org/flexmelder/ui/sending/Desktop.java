package org.flexmelder.ui.sending;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.app.SampleOffice;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Patience;
import org.flexmelder.sending.Sender;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.Tasks;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.flexmelder.vault.Sealer;

/** The sample office in a real database, a scripted portal, and all that the screen is given. */
final class Desktop implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String BIG = SampleOffice.companies().getFirst().careflexId();
    static final String SMALL = SampleOffice.companies().get(1).careflexId();
    static final String QUIET = SampleOffice.companies().get(2).careflexId();

    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/Berlin"));
    final RecordingDialogs dialogs = new RecordingDialogs();
    final RecordingNavigation navigation = new RecordingNavigation();
    final ScriptedPortal portal = new ScriptedPortal();
    final Database database;
    final Books books;
    final Drafts drafts;
    final Sender sender;
    final Ui ui;
    volatile boolean switchedOn = true;
    volatile Settings settings = SettingsFile.defaults();

    Desktop(Path folder, String language, Tasks tasks) {
        database = Database.open(folder, new Sealer(new SecretKeySpec(new byte[32], "AES")));
        books = Books.of(database);
        drafts = new Drafts(books, () -> settings.catalogue(), clock);
        sender = new Sender(() -> portal, books.ledger(), () -> switchedOn, () -> settings.profile().batchSize(),
                new Patience(2, Duration.ofMillis(1), Duration.ofMinutes(1)));
        ui = new Ui(Texts.of(language), tasks, navigation, dialogs, clock, () -> settings);
        SampleOffice.companies().forEach(books.companies()::save);
        books.employees().saveAll(SampleOffice.employees());
    }

    /** The whole sample office's 130 incidents as drafts, or the first so many of them. */
    List<Incident> draft(int most) {
        Map<String, Employee> people = books.employees().list().stream()
                .collect(Collectors.toMap(Employee::employeeId, Function.identity()));
        return books.incidents().saveAll(SampleOffice.incidents(TODAY).stream().limit(most)
                .map(row -> draft(people, row.values())).toList());
    }

    /** A draft that lacks its date. */
    Incident unready() {
        Employee person = books.employees().list().getFirst();
        return books.incidents().save(new Incident(0, person.careflexId(), person.id(), person.employeeId(), "NEW",
                "", TODAY.toString(), "", person.data(), Set.of(), 0));
    }

    private static Incident draft(Map<String, Employee> people, Map<Field, String> values) {
        Employee person = people.get(values.get(Field.EMPLOYEE_ID));
        return new Incident(0, person.careflexId(), person.id(), person.employeeId(), values.get(Field.TYPE),
                values.get(Field.EXTERNAL_ID), values.get(Field.CREATED_AT), values.get(Field.VALID_FROM),
                MasterData.EMPTY, Set.of(), 0);
    }

    @Override
    public void close() {
        database.close();
    }
}
