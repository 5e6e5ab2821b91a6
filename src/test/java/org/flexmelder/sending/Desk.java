package org.flexmelder.sending;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.HttpPortal;
import org.flexmelder.portal.Portal;
import org.flexmelder.portal.Timeouts;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.settings.CatalogueFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.vault.Secrets;

/** An office with two companies, a real store and a practice portal over HTTP, for tests of the engine. */
final class Desk implements AutoCloseable {
    static final String MUSTER = "a1b2c3d4e5f60718";
    static final String BEISPIEL = "0f1e2d3c4b5a6978";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    static final Patience QUICK = new Patience(3, Duration.ofMillis(5), Duration.ofSeconds(5));

    final PracticePortal practice;
    final Path folder;
    private final Portal portal;
    private Database database;
    Books books;

    Desk(Path folder) throws IOException {
        this.folder = folder;
        practice = PracticePortal.start(0);
        portal = new HttpPortal(PortalProfile.DEFAULT.withAddresses(practice.tokenUrl(), practice.reportUrl()),
                new Credentials(practice.user(), practice.secret(), practice.apiToken()),
                new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofSeconds(20)));
        database = open();
        books = Books.of(database);
        books.companies().save(new Company(MUSTER, "Muster Chemie GmbH"));
        books.companies().save(new Company(BEISPIEL, "Beispiel Lacke KG"));
    }

    private Database open() {
        return Database.open(folder, new Secrets(folder).sealer(Database.existsIn(folder)));
    }

    /** Ends the program as far as the store is concerned, and starts it again. */
    void restart() {
        database.close();
        database = open();
        books = Books.of(database);
    }

    static Catalogue catalogue() {
        return CatalogueFile.shipped();
    }

    Portal portal() {
        return portal;
    }

    /** One that has all the time in the world for its token, which it fetches elsewhere. */
    Portal portal(String tokenUrl) {
        return new HttpPortal(PortalProfile.DEFAULT.withAddresses(tokenUrl, practice.reportUrl()),
                new Credentials(practice.user(), practice.secret(), practice.apiToken()), Timeouts.DEFAULT);
    }

    Sender sender() {
        return sender(portal);
    }

    Sender sender(Portal other) {
        return new Sender(() -> other, books.ledger(), () -> true, () -> PortalProfile.MAX_BATCH_SIZE, QUICK);
    }

    Drafts drafts() {
        return new Drafts(books, Desk::catalogue, CLOCK);
    }

    Employee employee(String company, String taxId) {
        return books.employees().save(new Employee(0, company, taxId,
                new MasterData(Map.of(Field.FIRST_NAME, "Erika", Field.LAST_NAME, "Erfunden"))));
    }

    /** A new draft without master data. */
    Incident draft(Employee employee, String validFrom) {
        return books.incidents().save(new Incident(0, employee.careflexId(), employee.id(), employee.employeeId(),
                "WIK", "", LocalDate.now(CLOCK).toString(), validFrom, employee.data(), Set.of(), 0));
    }

    /** So many incidents of one company, queued. */
    List<Long> queue(String company, int count) {
        Employee employee = employee(company, "49239697103");
        List<Incident> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(new Incident(0, company, employee.id(), employee.employeeId(), "WIK", "",
                    LocalDate.now(CLOCK).toString(), LocalDate.of(2026, 12, 1).plusDays(i).toString(),
                    MasterData.EMPTY, Set.of(), 0));
        }
        List<Incident> saved = books.incidents().saveAll(drafts);
        books.ledger().enqueue(saved.stream().map(incident -> incident.with(MasterData.EMPTY)).toList());
        return saved.stream().map(Incident::id).toList();
    }

    List<IncidentState> states(List<Long> ids) {
        return ids.stream().map(this::entry).map(Entry::state).toList();
    }

    Entry entry(long id) {
        return books.incidents().find(id).orElseThrow();
    }

    @Override
    public void close() {
        portal.close();
        database.close();
        practice.close();
    }
}
