package org.flexmelder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.vault.Sealer;

/** A store on disk in which so many incidents of one company wait, each with all master data. */
final class Waiting implements AutoCloseable {
    static final String COMPANY = "00000000000000a1";
    private static final int EMPLOYEES = 1000;
    private static final int AT_ONCE = 5000;

    private final Path folder;
    private final Database database;
    private final Books books;

    Waiting(int count) throws IOException {
        folder = Files.createTempDirectory("bench");
        database = Database.open(folder, new Sealer(new SecretKeySpec(new byte[32], "AES")));
        books = Books.of(database);
        books.companies().save(new Company(COMPANY, "Erfundene Muster GmbH"));
        List<Employee> employees = new ArrayList<>();
        for (int i = 0; i < EMPLOYEES; i++) {
            employees.add(new Employee(0, COMPANY, "%011d".formatted(i), data(i)));
        }
        employees = books.employees().saveAll(employees);
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Incident> drafts = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                drafts.add(incident(employees.get(i % EMPLOYEES)));
            }
            books.ledger().enqueue(books.incidents().saveAll(drafts));
        }
    }

    Books books() {
        return books;
    }

    static MasterData data(int i) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Field.masterData().forEach(field -> values.put(field, field.column() + " " + i));
        values.put(Field.BIRTHDAY, "1979-01-15");
        values.put(Field.START_OF_EMPLOYMENT, "2026-12-01");
        values.put(Field.HOUSE_NUMBER, Integer.toString(1 + i % 99));
        values.put(Field.MANAGEMENT, "false");
        return new MasterData(values);
    }

    static Incident incident(Employee employee) {
        return new Incident(0, COMPANY, employee.id(), employee.employeeId(), "NEW", "", "2026-11-24", "2026-12-01",
                employee.data(), Set.of(), 0);
    }

    @Override
    public void close() throws IOException {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
