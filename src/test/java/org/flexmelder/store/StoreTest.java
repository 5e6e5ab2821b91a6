package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.store.Ledger.BatchResult;
import org.flexmelder.store.Ledger.RowResult;
import org.flexmelder.vault.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real database with one company and one invented employee, and the short ways through the ledger. */
abstract class StoreTest {
    static final String COMPANY = "00000000000000A1";
    static final String TAX_ID = "86095742719";
    static final Sealer SEALER = new Sealer(new SecretKeySpec(new byte[32], "AES"));

    @TempDir
    Path folder;

    Database database;
    Companies companies;
    Employees employees;
    Incidents incidents;
    Ledger ledger;
    History history;
    Employee person;

    @BeforeEach
    void begin() {
        open();
        companies.save(new Company(COMPANY, "Erfundene Muster GmbH"));
        person = employees.save(new Employee(0, COMPANY, TAX_ID, named("Wolkenschieber", "Zacharias")));
    }

    @AfterEach
    void end() {
        database.close();
    }

    void open() {
        database = Database.open(folder, SEALER);
        companies = new Companies(database);
        employees = new Employees(database);
        incidents = new Incidents(database);
        ledger = new Ledger(database);
        history = new History(database);
    }

    void reopen() {
        database.close();
        open();
    }

    static MasterData named(String last, String first) {
        return MasterData.EMPTY.with(Field.LAST_NAME, last).with(Field.FIRST_NAME, first);
    }

    Incident blank() {
        return new Incident(0, COMPANY, person.id(), "", "NEW", "", "2026-11-03", "2026-12-01", MasterData.EMPTY,
                Set.of(), 0);
    }

    List<Incident> drafts(int count) {
        List<Incident> blanks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blanks.add(blank());
        }
        return incidents.saveAll(blanks);
    }

    List<Long> queued(int count) {
        List<Incident> drafts = drafts(count);
        ledger.enqueue(drafts);
        return ids(drafts);
    }

    Batch sending(List<Long> ids) {
        return sending(COMPANY, ids, "{\"request\":1}");
    }

    /** Marks just these, whatever else waits. */
    Batch sending(String company, List<Long> ids, String request) {
        return database.transaction(session -> Dispatch.markSending(session, company, ids, request));
    }

    /** One incident in each of the given states, by way of the ledger alone. */
    List<Long> inState(IncidentState state, int count) {
        if (state == DRAFT) {
            return ids(drafts(count));
        }
        List<Long> ids = queued(count);
        if (state == WAITING) {
            return ids;
        }
        Batch batch = sending(ids);
        if (state == REPORTED || state == REJECTED || state == UNCLEAR) {
            record(batch, state, ids);
        }
        return ids;
    }

    void record(Batch batch, IncidentState state, List<Long> ids) {
        ledger.record(batch, result(state), rows(state, ids));
    }

    static BatchResult result(IncidentState state) {
        return switch (state) {
            case REPORTED -> new BatchResult(state, 201, "import-1", Failure.NONE, "{\"answer\":1}");
            case REJECTED -> new BatchResult(state, 400, "", Failure.REFUSED, "{\"refusal\":1}");
            case UNCLEAR -> new BatchResult(state, 502, "", Failure.SERVER_ERROR, "");
            default -> new BatchResult(state, 0, "", Failure.NO_CONNECTION, "");
        };
    }

    static List<RowResult> rows(IncidentState state, List<Long> ids) {
        return ids.stream().map(id -> new RowResult(id, state, state == REPORTED ? "portal-" + id : "",
                state == REJECTED ? "zipCode of Wolkenschieber is wrong" : "")).toList();
    }

    static List<Long> ids(List<Incident> list) {
        return list.stream().map(Incident::id).toList();
    }

    Entry entry(long id) {
        return incidents.find(id).orElseThrow();
    }

    Set<IncidentState> states(List<Long> ids) {
        return ids.stream().map(id -> entry(id).state()).collect(Collectors.toSet());
    }

    List<Entry> everything() {
        return incidents.list(Set.copyOf(Arrays.asList(IncidentState.values())));
    }

    /** Tries to bring one incident along an arrow by every public way there is to it. */
    void bring(long id, IncidentState to) {
        Incident incident = entry(id).incident();
        switch (to) {
            case WAITING -> ledger.enqueue(List.of(incident));
            case SENDING -> sending(List.of(id));
            case DRAFT -> ledger.takeBack(List.of(id));
            case REPORTED -> ledger.settleArrived(Map.of(id, ""));
            case UNCLEAR, REJECTED -> {
                Batch batch = history.batch(entry(id).batch())
                        .orElseThrow(() -> new StateConflict("never sent"));
                record(batch, to, List.of(id));
            }
        }
    }
}
