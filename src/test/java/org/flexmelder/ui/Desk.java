package org.flexmelder.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Drafts;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.store.Ledger;
import org.flexmelder.vault.Sealer;

/**
 * What a clerk's screen stands on: a real store with two companies, the shipped settings, the 24th of November 2026.
 */
public final class Desk implements AutoCloseable {
    public static final Company MUSTER = new Company("a1b2c3d4e5f60718", "Muster Chemie GmbH", true, true);
    public static final Company LACKE = new Company("0f1e2d3c4b5a6978", "Beispiel Lacke KG");
    public static final String TAX_ID = "86095742719";
    public static final String OTHER_TAX_ID = "47036892816";

    public final Database database;
    public final Books books;
    public final Settings settings = SettingsFile.defaults();
    public final RecordingDialogs dialogs = new RecordingDialogs();
    /** Where the person was taken, such as {@code employee 3 ZIP_CODE}. */
    private final RecordingNavigation navigation = new RecordingNavigation();
    public final List<String> went = navigation.went;
    public final ViewFile view;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    public Desk(Path folder) {
        database = Database.open(folder, new Sealer(new SecretKeySpec(new byte[32], "AES")));
        books = Books.of(database);
        view = new ViewFile(folder);
    }

    public Desk withCompanies() {
        books.companies().save(MUSTER);
        books.companies().save(LACKE);
        return this;
    }

    public Ui ui(String language, Tasks tasks) {
        return new Ui(Texts.of(language), tasks, navigation, dialogs, clock, () -> settings);
    }

    public Drafts drafts() {
        return new Drafts(books, settings::catalogue, clock);
    }

    /** A saved employee with all master data, changed by pairs of field and text. */
    public Employee employee(Company company, String taxId, String first, String last) {
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(Map.ofEntries(Map.entry(Field.FIRST_NAME, first), Map.entry(Field.LAST_NAME, last),
                Map.entry(Field.BIRTHDAY, "1980-05-17"), Map.entry(Field.SEX, "w"),
                Map.entry(Field.STREET, "Musterweg"), Map.entry(Field.HOUSE_NUMBER, "9"),
                Map.entry(Field.ZIP_CODE, "12345"), Map.entry(Field.CITY, "Musterstadt"),
                Map.entry(Field.COUNTRY, "DE"), Map.entry(Field.EMPLOYMENT_SITE, "Werk 1"),
                Map.entry(Field.EMPLOYMENT_STATUS, "T"), Map.entry(Field.START_OF_EMPLOYMENT, "2020-01-01"),
                Map.entry(Field.PERSONNEL_NUMBER, "4711"), Map.entry(Field.MANAGEMENT, "false"),
                Map.entry(Field.EMAIL_BUSINESS, "person@muster.example")));
        return books.employees().save(new Employee(0, company.careflexId(), taxId, new MasterData(values)));
    }

    public Employee change(Employee employee, Field field, String text) {
        Employee present = books.employees().find(employee.id()).orElseThrow();
        return books.employees().save(new Employee(present.id(), present.careflexId(), present.employeeId(),
                present.data().with(field, text)));
    }

    public Incident draft(Employee employee, String type, String validFrom) {
        return books.incidents().save(new Incident(0, employee.careflexId(), employee.id(), employee.employeeId(),
                type, "", "2026-11-24", validFrom, employee.data(), Set.of(), 0));
    }

    /** Brings drafts through one batch to their end, as the sender does. */
    public Batch sent(IncidentState end, String remark, Incident... drafts) {
        List<Incident> all = List.of(drafts);
        books.ledger().enqueue(all);
        Batch batch = books.ledger().markSending(drafts[0].careflexId(), all.size(), _ -> "{}", Function.identity())
                .orElseThrow().batch();
        boolean arrived = end == IncidentState.REPORTED;
        return books.ledger().record(batch,
                new Ledger.BatchResult(end, arrived ? 201 : 422, arrived ? "IMP-1" : "",
                        arrived ? Failure.NONE : Failure.REFUSED, ""),
                all.stream()
                        .map(each -> new Ledger.RowResult(each.id(), end, arrived ? "V-" + each.id() : "", remark))
                        .toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
