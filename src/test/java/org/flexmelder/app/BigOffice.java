package org.flexmelder.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.settings.TableLook;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.settings.WindowFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Ledger;
import org.flexmelder.vault.Secrets;

/**
 * An office's folder with four companies, so many employees, and so many incidents reported over five years; for what
 * is measured from outside also with settings, credentials, and a window that was left.
 */
final class BigOffice {
    private static final int COMPANIES = 4;
    private static final int BATCH = 100;
    private static final int AT_ONCE = 5_000;

    private BigOffice() {}

    /** {@code BigOffice FOLDER PEOPLE INCIDENTS} */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        fill(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        use(folder);
    }

    /** What an office that is at work has beside its data: settings, credentials, and how the window was left. */
    private static void use(Path folder) {
        Settings settings = SettingsFile.defaults();
        new SettingsFile(folder).save(settings.withSetUp(true).withProfile(settings.profile()
                .withAddresses("https://portal.example/token", "https://portal.example/report")));
        new Secrets(folder).put(Map.of("user", "erfunden", "secret", "erfundenes-secret", "apiToken",
                "erfundenes-token"));
        new WindowFile(folder).save(new WindowFile.Look(new WindowFile.Bounds(40, 40, 1280, 800, false), Map.of()));
        new ViewFile(folder).save("employees", new TableLook(
                List.of(new TableLook.Column("NAME", TableLook.Shown.BY_ROOM, 210)), "", false));
    }

    static void fill(Path folder, int people, int incidents) {
        try (Office office = Office.real(folder, new Environment(Map.of()), Clock.systemDefaultZone())) {
            Books books = office.books();
            List<Employee> employees = new ArrayList<>();
            for (int i = 0; i < COMPANIES; i++) {
                books.companies().save(new Company(company(i), "Erfundene Werke " + (i + 1) + " GmbH"));
            }
            for (int i = 0; i < people; i++) {
                employees.add(new Employee(0, company(i % COMPANIES), "%011d".formatted(i), data(i)));
            }
            employees = books.employees().saveAll(employees);
            LocalDate first = LocalDate.now().minusYears(5);
            for (int from = 0; from < incidents; from += AT_ONCE) {
                List<Incident> drafts = new ArrayList<>();
                for (int i = from; i < Math.min(incidents, from + AT_ONCE); i++) {
                    Employee employee = employees.get(i % people);
                    String created = first.plusDays(i * 1800L / incidents).toString();
                    drafts.add(new Incident(0, employee.careflexId(), employee.id(), employee.employeeId(), "SDB", "",
                            created, created, employee.data(), Set.of(), 0));
                }
                books.ledger().enqueue(books.incidents().saveAll(drafts));
                report(books);
            }
        }
        spread(folder);
    }

    /** A day apart, the newest today. */
    private static void spread(Path folder) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("flexmelder.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update batches set sent_at = replace(sent_at, substr(sent_at, 1, 10),
                    date('now', '-' || age.days || ' days'))
                    from (select id, row_number() over (order by id desc) - 1 as days from batches) as age
                    where age.id = batches.id""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(Books books) {
        for (int i = 0; i < COMPANIES; i++) {
            while (true) {
                var sent = books.ledger().markSending(company(i), BATCH, _ -> "{}", Function.identity());
                if (sent.isEmpty()) {
                    break;
                }
                Batch batch = sent.get().batch();
                List<Ledger.RowResult> rows = new ArrayList<>();
                for (Entry entry : sent.get().entries()) {
                    rows.add(new Ledger.RowResult(entry.incident().id(), IncidentState.REPORTED,
                            "V-" + entry.incident().id(), ""));
                }
                books.ledger().record(batch, new Ledger.BatchResult(IncidentState.REPORTED, 201,
                        "IMP-" + batch.id(), Failure.NONE, "{}"), rows);
            }
        }
    }

    private static String company(int number) {
        return "%016x".formatted(0xa0 + number);
    }

    private static MasterData data(int i) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.FIRST_NAME, "Tora");
        values.put(Field.LAST_NAME, "Test " + i);
        values.put(Field.BIRTHDAY, "1979-01-15");
        values.put(Field.STREET, "Musterweg");
        values.put(Field.HOUSE_NUMBER, Integer.toString(1 + i % 99));
        values.put(Field.ZIP_CODE, "12345");
        values.put(Field.CITY, "Musterstadt");
        values.put(Field.COUNTRY, "DE");
        values.put(Field.EMPLOYMENT_SITE, "Werk " + (1 + i % 3));
        values.put(Field.PERSONNEL_NUMBER, Integer.toString(10_000 + i));
        values.put(Field.START_OF_EMPLOYMENT, "2020-01-01");
        return new MasterData(values);
    }
}
