package org.flexmelder.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.store.Ledger;
import org.flexmelder.vault.Sealer;

/** A real store in a folder, brought into any state through the ledger as the sender would, and what a screen needs. */
public final class Seeded implements AutoCloseable {
    public static final Company MUSTER = new Company("a1b2c3d4e5f60718", "Muster Chemie GmbH", true, true);
    public static final Company BEISPIEL = new Company("0f1e2d3c4b5a6978", "Beispiel Lacke KG");
    public static final Company RUHE = new Company("9a8b7c6d5e4f3021", "Ruhe & Söhne OHG");
    private static final List<String> TAX_IDS = List.of("86095742719", "47036892816", "65929970489", "57549285017",
            "25768131411");

    public final Database database;
    public final Books books;
    public final Clock clock = Clock.systemDefaultZone();
    public final YearMonth month = YearMonth.now(clock);
    public final Settings settings = SettingsFile.defaults();
    public final RecordingDialogs dialogs = new RecordingDialogs();
    public final RecordingNavigation visits = new RecordingNavigation();
    private int next;

    public Seeded(Path folder) {
        database = Database.open(folder, new Sealer(new SecretKeySpec(new byte[32], "AES")));
        books = Books.of(database);
    }

    public Ui ui(String language, Tasks tasks) {
        return new Ui(Texts.of(language), tasks, visits, dialogs, clock, () -> settings);
    }

    public Drafts drafts() {
        return new Drafts(books, settings::catalogue, clock);
    }

    public NothingToReport nothing() {
        return new NothingToReport(books.ledger(), books.history(), clock);
    }

    public Seeded companies(Company... companies) {
        for (Company company : companies) {
            books.companies().save(company);
        }
        return this;
    }

    public Employee employee(Company company, String first, String last) {
        String taxId = TAX_IDS.get(next++ % TAX_IDS.size());
        return books.employees().save(new Employee(0, company.careflexId(), taxId, whole(first, last)));
    }

    /** A draft of this month that is ready to send. */
    public Incident draft(Employee employee, String type) {
        return draft(employee, type, LocalDate.now(clock).toString());
    }

    public Incident draft(Employee employee, String type, String createdAt) {
        return books.incidents().save(new Incident(0, employee.careflexId(), employee.id(), employee.employeeId(),
                type, "", createdAt, month.plusMonths(1).atDay(1).toString(), employee.data(), Set.of(), 0));
    }

    /** Sends these as one batch, up to the moment at which the answer is awaited. */
    public Batch sending(Company company, List<Incident> incidents) {
        books.ledger().enqueue(incidents);
        String request = "{\"careflexId\":\"" + company.careflexId() + "\",\"incidentList\":[]}";
        return books.ledger().markSending(company.careflexId(), incidents.size(), _ -> request, Function.identity())
                .orElseThrow().batch();
    }

    public Batch accepted(Company company, List<Incident> incidents) {
        return record(sending(company, incidents), incidents, IncidentState.REPORTED, 200, Failure.NONE, "");
    }

    public Batch unclear(Company company, List<Incident> incidents) {
        return record(sending(company, incidents), incidents, IncidentState.UNCLEAR, 0, Failure.CONNECTION_LOST, "");
    }

    public Batch rejected(Company company, List<Incident> incidents, String remark) {
        return record(sending(company, incidents), incidents, IncidentState.REJECTED, 422, Failure.REFUSED, remark);
    }

    public Batch notSent(Company company, List<Incident> incidents) {
        return record(sending(company, incidents), incidents, IncidentState.WAITING, 0, Failure.NO_CONNECTION, "");
    }

    /** An empty report of the present month that came to this. */
    public Batch empty(Company company, IncidentState state) {
        return empty(company, month, state);
    }

    public Batch empty(Company company, YearMonth of, IncidentState state) {
        EmptyReport report = books.ledger().enqueueEmpty(company.careflexId(), of, LocalDate.now(clock));
        Batch batch = books.ledger().markSending(report, "{\"careflexId\":\"" + company.careflexId() + "\"}");
        return books.ledger().record(batch, switch (state) {
            case REPORTED -> new Ledger.BatchResult(state, 201, "", Failure.NONE, "");
            case UNCLEAR -> new Ledger.BatchResult(state, 502, "", Failure.SERVER_ERROR, "Bad Gateway");
            case REJECTED -> new Ledger.BatchResult(state, 409, "", Failure.REFUSED, "already reported");
            default -> new Ledger.BatchResult(state, 0, "", Failure.NO_CONNECTION, "");
        }, List.of());
    }

    /** A person ticks everything off that was accepted. */
    public void seenInThePortal() {
        books.ledger().markChecked(books.incidents().list(Set.of(IncidentState.REPORTED)).stream()
                .map(entry -> entry.incident().id()).toList(), "Frau Erfunden");
        books.ledger().markCheckedEmpty(books.history().emptyReports(month, month).stream()
                .filter(report -> report.state() == IncidentState.REPORTED).map(EmptyReport::id).toList(),
                "Frau Erfunden");
    }

    private Batch record(Batch batch, List<Incident> incidents, IncidentState state, int status, Failure failure,
            String remark) {
        String importId = state == IncidentState.REPORTED ? "IMP-%05d".formatted(batch.id() % 100_000) : "";
        List<Ledger.RowResult> rows = incidents.stream().map(incident -> new Ledger.RowResult(incident.id(), state,
                state == IncidentState.REPORTED
                        ? UUID.nameUUIDFromBytes(incident.externalId().getBytes(UTF_8)).toString()
                        : "",
                remark)).toList();
        String answer = state == IncidentState.REPORTED
                ? "{\n  \"importId\": \"" + importId + "\",\n  \"incidentResponseList\": []\n}"
                : remark;
        return books.ledger().record(batch, new Ledger.BatchResult(state, status, importId, failure, answer), rows);
    }

    private static MasterData whole(String first, String last) {
        String mail = (first + "." + last + "@beispiel.example").toLowerCase(Locale.ROOT).replace(" ", "");
        return new MasterData(Map.ofEntries(Map.entry(Field.FIRST_NAME, first), Map.entry(Field.LAST_NAME, last),
                Map.entry(Field.BIRTHDAY, "1980-05-17"), Map.entry(Field.SEX, "w"),
                Map.entry(Field.STREET, "Musterweg"), Map.entry(Field.HOUSE_NUMBER, "9"),
                Map.entry(Field.ZIP_CODE, "12345"), Map.entry(Field.CITY, "Musterstadt"),
                Map.entry(Field.COUNTRY, "DE"), Map.entry(Field.EMPLOYMENT_SITE, "Werk 1"),
                Map.entry(Field.EMPLOYMENT_STATUS, "T"), Map.entry(Field.START_OF_EMPLOYMENT, "2020-01-01"),
                Map.entry(Field.PERSONNEL_NUMBER, "4711"), Map.entry(Field.MANAGEMENT, "false"),
                Map.entry(Field.EMAIL_BUSINESS, mail)));
    }

    @Override
    public void close() {
        database.close();
    }
}
