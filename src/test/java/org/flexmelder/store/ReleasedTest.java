package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.vault.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that older programs made of the lists beside them ({@code installer/KeepDatabase.java}): one of each older
 * schema and one of each release.
 */
class ReleasedTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final Map<String, IncidentState> STATES = Map.of("K-101", REPORTED, "K-102", REPORTED, "K-103",
            REPORTED, "K-104", REPORTED, "K-201", REJECTED, "K-301", REPORTED, "K-302", DRAFT, "K-303", UNCLEAR,
            "K-401", WAITING);

    @TempDir
    Path folder;

    private Database database;

    static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".db")).sorted().toList();
        }
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private Books open(Path released) throws IOException {
        Files.copy(released, folder.resolve("flexmelder.db"));
        Files.copy(RELEASED.resolve("key"), folder.resolve("key"));
        database = Database.open(folder, new Secrets(folder).sealer(true));
        return Books.of(database);
    }

    @Test
    void everyOlderSchemaIsAmongThem() throws Exception {
        Set<Integer> versions = new TreeSet<>();
        for (Path file : released()) {
            versions.add(version(file));
        }
        int present = Migrations.shipped().size();
        Set<Integer> older = IntStream.range(1, present).boxed().collect(Collectors.toCollection(TreeSet::new));
        assertTrue(versions.containsAll(older), () -> versions + " lack some of " + older);
    }

    private static int version(Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file.toAbsolutePath()
                + "?immutable=1")) {
            return Migrations.shipped().version(connection);
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void everyPersonIsThereWithEveryField(Path released) throws IOException {
        Map<String, MasterData> expected = new TreeMap<>();
        rows().stream().filter(row -> row.containsKey(Field.LAST_NAME))
                .forEach(row -> expected.put(row.get(Field.EMPLOYEE_ID), data(row)));
        assertEquals(expected, open(released).employees().list().stream()
                .collect(Collectors.toMap(Employee::employeeId, Employee::data, (a, _) -> a, TreeMap::new)));
    }

    @ParameterizedTest
    @MethodSource("released")
    void everyIncidentIsThereInItsStateWithWhatItSaid(Path released) throws IOException {
        Books books = open(released);
        Map<String, Entry> entries = books.incidents().list(Set.of(IncidentState.values())).stream()
                .collect(Collectors.toMap(entry -> entry.incident().externalId(), Function.identity()));
        assertEquals(new TreeMap<>(STATES), entries.values().stream().collect(Collectors
                .toMap(entry -> entry.incident().externalId(), Entry::state, (a, _) -> a, TreeMap::new)));
        for (Map<Field, String> row : rows()) {
            Entry entry = entries.get(row.get(Field.EXTERNAL_ID));
            assertEquals(row.get(Field.EMPLOYEE_ID), entry.incident().employeeId());
            assertEquals(row.get(Field.TYPE), entry.incident().type());
            assertEquals(row.get(Field.VALID_FROM), entry.incident().validFrom());
            assertEquals(entry.state() == REPORTED ? "portal-" + row.get(Field.EXTERNAL_ID) : "", entry.incidentId());
            if (row.containsKey(Field.LAST_NAME)) {
                assertEquals(data(row), entry.incident().data());
            }
        }
        assertEquals("zipCode is wrong", entries.get("K-201").remark());
    }

    @ParameterizedTest
    @MethodSource("released")
    void everyRequestAndAnswerCanBeRead(Path released) throws IOException {
        History history = open(released).history();
        List<Batch> batches = history.batches();
        assertEquals(List.of(REPORTED, UNCLEAR, REJECTED, REPORTED), batches.stream().map(Batch::state).toList());
        List<String> requests = batches.stream().map(batch -> history.documents(batch.id()).request()).toList();
        List<String> answers = batches.stream().map(batch -> history.documents(batch.id()).answer()).toList();
        assertTrue(requests.get(0).contains("00000000000000d4"), requests::toString);
        assertTrue(requests.get(1).contains("Ðorđević-Muster"), requests::toString);
        assertTrue(requests.get(2).contains("Modèle"), requests::toString);
        assertTrue(requests.get(3).contains("Łukasz"), requests::toString);
        assertTrue(answers.get(1).contains("Bad Gateway"), answers::toString);
        assertTrue(answers.get(2).contains("zipCode is wrong"), answers::toString);
        assertTrue(answers.get(3).contains("portal-K-104"), answers::toString);
        assertEquals(List.of("K-101", "K-102", "K-103", "K-104"), history.entries(batches.getLast().id()).stream()
                .map(entry -> entry.incident().externalId()).toList());
    }

    @ParameterizedTest
    @MethodSource("released")
    void companiesAndTheEmptyReportAreThere(Path released) throws IOException {
        Books books = open(released);
        assertEquals(Set.of("Angenommen GmbH", "Abgewiesen & Söhne KG", "Unklar OHG", "Ruhig AG"), books.companies()
                .list().stream().map(company -> company.name()).collect(Collectors.toSet()));
        Batch empty = books.history().batches().getFirst();
        assertTrue(empty.isEmptyReport());
        assertEquals(List.of(REPORTED), books.history().emptyReports(empty.month(), empty.month()).stream()
                .map(report -> report.state()).toList());
    }

    private static List<Map<Field, String>> rows() throws IOException {
        return Stream.of("accepted", "rejected", "unclear", "waiting").flatMap(name -> rows(name).stream()).toList();
    }

    private static List<Map<Field, String>> rows(String name) {
        List<String> lines = lines(name);
        List<Field> titles = Arrays.stream(lines.getFirst().split(";"))
                .map(title -> Field.ofColumn(title).orElseThrow())
                .toList();
        return lines.stream().skip(1).map(line -> {
            String[] cells = line.split(";", -1);
            Map<Field, String> row = new EnumMap<>(Field.class);
            IntStream.range(0, cells.length).filter(i -> !cells[i].isEmpty())
                    .forEach(i -> row.put(titles.get(i), cells[i]));
            return row;
        }).toList();
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(RELEASED.resolve(name + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MasterData data(Map<Field, String> row) {
        EnumMap<Field, String> data = new EnumMap<>(row);
        data.keySet().retainAll(Field.masterData());
        return new MasterData(data);
    }
}
