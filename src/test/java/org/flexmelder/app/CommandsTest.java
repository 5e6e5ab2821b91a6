package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.practice.Fault;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command line as its contract says, each command as a run of its own on the same folder. */
@Timeout(60)
class CommandsTest {
    private static final String MUSTER = "a1b2c3d4e5f60718";
    private static final String OTHER = "0f1e2d3c4b5a6978";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;
    private PracticePortal portal;
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        portal = PracticePortal.start(0);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Map<String, String> environment() {
        return Map.of("FLEXMELDER_TOKEN_URL", portal.tokenUrl(), "FLEXMELDER_REPORT_URL", portal.reportUrl(),
                "FLEXMELDER_USER", portal.user(), "FLEXMELDER_SECRET", portal.secret(), "FLEXMELDER_API_TOKEN",
                portal.apiToken());
    }

    private int run(Map<String, String> environment, String... args) {
        List<String> all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(args));
        return run(environment, _ -> 99, all.toArray(new String[0]));
    }

    private int run(Map<String, String> environment, Commands.Window window, String... args) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = new Commands(environment, new PrintStream(stdout, true, StandardCharsets.UTF_8),
                new PrintStream(stderr, true, StandardCharsets.UTF_8), () -> CLOCK, window).run(args);
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int run(String... args) {
        return run(environment(), args);
    }

    private JsonNode json() {
        return Console.JSON.readTree(out);
    }

    private String list(String... rows) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "careflexId;externalId;type;employeeId;validFrom;firstName;lastName\n"
                + String.join("\n", rows) + "\n");
        return file.toString();
    }

    private List<String> states() {
        return json().get("incidents").valueStream().map(node -> node.get("state").asString()).toList();
    }

    @Test
    void theWindowOpensOnTheFolderThatIsGivenWithAndWithoutMore() {
        List<String> opened = new ArrayList<>();
        Commands.Window window = options -> {
            opened.add(options.folder() + " " + options.isPractice());
            return 99;
        };
        assertEquals(99, run(environment(), window, "--data", folder.toString()));
        assertEquals(99, run(environment(), window, "--data", folder.toString(), "--practice"));
        assertEquals(99, run(environment(), window, "--data=" + folder));
        assertEquals(List.of(folder + " false", folder + " true", folder + " false"), opened);
        assertEquals(ExitCode.FAILED.number(), run(environment(), window, "--data", "--"));
        assertEquals(3, opened.size());
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertEquals(99, run());
    }

    @Test
    void withoutAnyWordTheWindowOpensOrItIsSaidWhyNot() {
        assertEquals(99, run(Map.of(), _ -> 99));

        assertEquals(ExitCode.FAILED.number(), run(Map.of(), _ -> {
            throw new UncheckedIOException(new IOException("flexmelder.db"));
        }));
        assertTrue(err.contains("flexmelder.db"), err);
    }

    @Test
    void theVersionIsTheSameWithAndWithoutOtherOptions() {
        assertEquals(0, run(Map.of(), _ -> 99, "--version"));
        String alone = out;
        assertEquals(0, run("--version"));
        assertEquals(out, alone);
        assertTrue(alone.startsWith("FlexMelder "), alone);
    }

    @Test
    void thePracticeRunReportsAHundredAndThirtyIncidentsAndOneEmptyReport() {
        assertEquals(0, run("practice-run", "--json"));

        Set<String> ids = new HashSet<>();
        json().get("incidents").valueStream().forEach(node -> ids.add(node.get("incidentId").asString()));
        assertEquals(130, ids.size());
        assertEquals(130, json().get("counts").get("REPORTED").asInt());
        assertEquals(List.of(100, 4, 26, 0),
                json().get("batches").valueStream().map(node -> node.get("size").asInt()).toList());
        assertEquals("REPORTED", json().get("reports").get(0).get("state").asString());
        assertTrue(portal.received().isEmpty(), "practice never reaches the office's own portal");
    }

    @Test
    void aSecondPracticeRunOnTheSameFolderSendsNothingTwice() {
        run("practice-run", "--json");
        assertEquals(0, run("practice-run", "--json"));
        assertEquals(0, json().get("batches").size());
        assertEquals(130, json().get("counts").get("REPORTED").asInt());
    }

    @Test
    void submitReportsEveryRowWithItsIncidentId() throws IOException {
        String file = list(MUSTER + ";1000;WIK;49239697103;2026-12-01;;",
                OTHER + ";;SDB;49239697103;01.12.2026;Erika;Erfunden");
        assertEquals(0, run("submit", file, "--json"));

        assertEquals(List.of("REPORTED", "REPORTED"), states());
        JsonNode first = json().get("incidents").get(0);
        assertEquals(2, first.get("line").asInt());
        assertEquals("1000", first.get("externalId").asString());
        assertEquals(portal.received().getFirst().incidentId(), first.get("incidentId").asString());
        assertFalse(json().get("incidents").get(1).get("externalId").asString().isEmpty());
        assertEquals("careflexId.new", first.get("findings").get(0).get("key").asString());
    }

    @Test
    void theSameListASecondTimeIsNotSentAgainUnlessSaidSo() throws IOException {
        String file = list(MUSTER + ";1000;WIK;49239697103;2026-12-01;;", MUSTER + ";;WIK;49239697103;2027-01-01;;");
        run("submit", file, "--json");

        assertEquals(0, run("submit", file, "--json"));
        assertEquals(2, portal.received().size());
        json().get("incidents").valueStream().forEach(node -> assertEquals("incident.duplicate",
                node.get("findings").get(0).get("key").asString()));
        assertEquals(List.of("REPORTED", "REPORTED"), states());

        assertEquals(0, run("submit", file, "--json", "--again"));
        assertEquals(4, portal.received().size());
    }

    @Test
    void theSameRowTwiceInOneListIsSentOnce() throws IOException {
        String row = MUSTER + ";;WIK;49239697103;2026-12-01;;";
        assertEquals(0, run("submit", list(row, row), "--json"));
        assertEquals(1, portal.received().size());
        assertEquals(List.of("REPORTED", "REPORTED"), states());
    }

    @Test
    void aListWithAnErrorIsNotTakenInAtAll() throws IOException {
        String file = list(MUSTER + ";1;WIK;49239697103;2026-12-01;;", MUSTER + ";2;WIK;123;2026-12-01;;");
        assertEquals(2, run("submit", file, "--json"));
        assertEquals(List.of("DRAFT", "INVALID"), states());
        assertEquals(List.of(), portal.received());

        assertEquals(0, run("status", "--json"));
        assertEquals(0, json().get("counts").size());
    }

    @Test
    void aMonthBeforeTheCompanyWasKnownIsNotInTheStatus() {
        run("company", "add", "--careflex-id", MUSTER, "--name", "Muster GmbH");
        assertEquals(0, run("status", "--json"));
        assertEquals(1, json().get("months").size());
        assertEquals("OPEN", json().get("months").get(0).get("state").asString());
    }

    @Test
    void checkSendsNothingAndTellsEveryFinding() throws IOException {
        assertEquals(0, run("check", list(";1;WIK;12345678901;2026-12-01;;"), "--company", MUSTER, "--json"));
        assertEquals("DRAFT", states().getFirst());
        assertTrue(out.contains("employeeId.checkDigit"));
        assertEquals(List.of(), portal.received());
    }

    @Test
    void aListThatCannotBeReadIsAnErrorOfTheInput() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "no;titles\n1;2\n");
        assertEquals(2, run("submit", file.toString(), "--json"));
        assertTrue(err.contains("type"));
        assertEquals(0, json().get("incidents").size());
    }

    @Test
    void aRefusalEndsWithThreeAndKeepsThePortalsWords() throws IOException {
        portal.arm(Fault.REJECT);
        assertEquals(3, run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"), "--json"));
        assertEquals("REJECTED", states().getFirst());
        assertTrue(json().get("incidents").get(0).get("remark").asString().contains("validFrom"));
        assertEquals(400, json().get("batches").get(0).get("httpStatus").asInt());
    }

    @Test
    void anUnclearReportEndsWithFourAndCanBeSettledAsArrived() throws IOException {
        portal.arm(Fault.CUT_BEFORE_ANSWER);
        assertEquals(4, run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"), "--json"));
        assertEquals(4, run("status", "--json"));
        assertEquals("1", json().get("unclear").get(0).get("externalId").asString());

        assertEquals(0, run("settle", "1", "--arrived", "--incident-id", "from-the-portal", "--json"));
        assertEquals("from-the-portal", json().get("incidents").get(0).get("incidentId").asString());
        assertEquals(0, run("send", "--json"));
        assertEquals(1, portal.received().size());
    }

    @Test
    void aWholeBatchCanBeSettledAsNotArrivedAndIsSentAgain() throws IOException {
        portal.arm(Fault.CUT_BEFORE_TAKING);
        run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;", MUSTER + ";2;WIK;49239697103;2027-01-01;;"));
        run("status", "--json");
        String batch = json().get("unclear").get(0).get("batch").asString();

        assertEquals(0, run("settle", "--batch", batch, "--not-arrived", "--json"));
        assertEquals(List.of("DRAFT", "DRAFT"), states());
        assertEquals(0, run("send", "--json"));
        assertEquals(List.of("REPORTED", "REPORTED"), states());
        assertEquals(2, portal.received().size());
    }

    @Test
    void withoutAPortalNothingIsLostAndTheSameListGoesOutLater() throws IOException {
        String file = list(MUSTER + ";1;WIK;49239697103;2026-12-01;;");
        Map<String, String> nowhere = Map.of("FLEXMELDER_TOKEN_URL", "http://127.0.0.1:1/token",
                "FLEXMELDER_REPORT_URL", "http://127.0.0.1:1/", "FLEXMELDER_USER", "u", "FLEXMELDER_SECRET", "s",
                "FLEXMELDER_API_TOKEN", "t");
        assertEquals(5, run(nowhere, "submit", file, "--json"));
        assertEquals("WAITING", states().getFirst());

        assertEquals(0, run("submit", file, "--json"));
        assertEquals("REPORTED", states().getFirst());
        assertEquals(1, portal.received().size());
    }

    @Test
    void withoutAddressesAndCredentialsReportsWait() throws IOException {
        assertEquals(5, run(Map.of(), "submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"), "--json"));
        assertEquals("WAITING", states().getFirst());
        String missing = Texts.of("").get("failure.NOT_SET_UP");
        assertTrue(err.contains(missing), err);
        assertEquals(5, run(Map.of("FLEXMELDER_SENDING", "off"), "send", "--json"));
        assertTrue(err.contains(missing), "what is missing comes before the switch: " + err);
    }

    @Test
    void beforeSendingIsSwitchedOnTheCommandSaysSo() throws IOException {
        Map<String, String> off = new HashMap<>(environment());
        off.put("FLEXMELDER_SENDING", "off");
        assertEquals(5, run(off, "submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"), "--json"));
        assertTrue(err.contains(Texts.of("").get("failure.NOT_SWITCHED_ON")), err);
        assertEquals(0, portal.tokensGiven());
    }

    @Test
    void nothingToReportIsSentOncePerMonth() {
        run("company", "add", "--careflex-id", MUSTER, "--name", "Muster GmbH");
        assertEquals(0, run("nothing-to-report", "--company", MUSTER, "--json"));
        JsonNode report = json().get("reports").get(0);
        assertEquals("2026-11", report.get("month").asString());
        assertEquals("REPORTED", report.get("state").asString());
        assertEquals(201, report.get("httpStatus").asInt());

        assertEquals(0, run("nothing-to-report", "--company", MUSTER, "--json"));
        assertEquals(1, portal.received().size());
    }

    @Test
    void nothingToReportIsRefusedWhereThereIsAnIncidentUnlessSaidSo() throws IOException {
        run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"));
        assertEquals(2, run("nothing-to-report", "--company", MUSTER, "--json"));
        assertEquals(1, portal.received().size());
        assertEquals(0, run("nothing-to-report", "--company", MUSTER, "--anyway", "--json"));
        assertEquals(2, portal.received().size());
    }

    @Test
    void nothingToReportForAllLeavesOutThoseWithIncidents() throws IOException {
        run("company", "add", "--careflex-id", OTHER, "--name", "Ruhe GmbH");
        run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"));
        assertEquals(0, run("nothing-to-report", "--all", "--json"));
        assertEquals(1, json().get("reports").size());
        assertEquals(OTHER, json().get("reports").get(0).get("careflexId").asString());
    }

    @Test
    void aSlipInTheCompanyIsRefused() {
        run("company", "add", "--careflex-id", MUSTER, "--name", "Muster GmbH");
        assertEquals(2, run("nothing-to-report", "--company", "a1b2c3d4e5f60719"));
        assertEquals(List.of(), portal.received());
    }

    @Test
    void theBoardTellsTheMonths() {
        run("company", "add", "--careflex-id", MUSTER, "--name", "Muster GmbH");
        run("nothing-to-report", "--company", MUSTER);
        assertEquals(0, run("status", "--json"));
        JsonNode last = json().get("months").get(json().get("months").size() - 1);
        assertEquals("2026-11", last.get("month").asString());
        assertEquals("EMPTY", last.get("state").asString());
    }

    @Test
    void companiesAreListed() {
        run("company", "add", "--careflex-id", MUSTER, "--name", "Muster GmbH");
        assertEquals(0, run("company", "list", "--json"));
        assertEquals("Muster GmbH", json().get("companies").get(0).get("name").asString());
    }

    @Test
    void theTemplateIsReadBackAsAnEmptyListAndNeverOverwritten() {
        String file = folder.resolve("template.csv").toString();
        assertEquals(0, run("template", file));
        assertEquals(1, run("template", file));
        assertEquals(2, run("check", file));
    }

    @Test
    void wrongUsageEndsWithOne() {
        assertEquals(1, run("submit"));
        assertEquals(1, run("nonsense"));
        assertEquals(1, run("nothing-to-report"));
        assertEquals(1, run("settle", "1"));
    }

    @Test
    void aFolderThatIsInUseIsToldInOneSentence() {
        try (Office office = Office.real(folder.resolve("data"), new Environment(Map.of()), CLOCK)) {
            assertFalse(office.isPractice());
            assertEquals(1, run("status"));
        }
        assertTrue(err.startsWith("FlexMelder ist mit diesem Datenordner schon geöffnet"));
    }

    @Test
    void withJsonNothingElseStandsOnStandardOutput() throws IOException {
        run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"), "--json");
        assertTrue(out.startsWith("{"));
        assertEquals(1, out.lines().count());
    }

    @Test
    void secretsAreNeverPrinted() throws IOException {
        portal.arm(Fault.FORBIDDEN);
        run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"));
        assertFalse((out + err).contains(portal.secret()));
        assertFalse((out + err).contains(portal.apiToken()));
    }

    @Test
    void whatStillWaitsGoesOutOnceEvenWithAgain() throws IOException {
        String file = list(MUSTER + ";1;WIK;49239697103;2026-12-01;;");
        run(Map.of(), "submit", file);
        assertEquals(0, run("submit", file, "--again", "--json"));
        assertEquals(1, portal.received().size());
    }

    @Test
    void whatIsUnclearIsNotSentAgainByAListEvenWithAgain() throws IOException {
        String file = list(MUSTER + ";1;WIK;49239697103;2026-12-01;;");
        portal.arm(Fault.CUT_BEFORE_ANSWER);
        run("submit", file);
        assertEquals(4, run("submit", file, "--again", "--json"));
        assertEquals(List.of("UNCLEAR"), states());
        assertEquals(1, portal.received().size());
    }

    @Test
    void anEmptyReportThatWaitedFromBeforeIsToldWithItsOwnState() {
        run("company", "add", "--careflex-id", MUSTER, "--name", "Muster GmbH");
        run("company", "add", "--careflex-id", OTHER, "--name", "Ruhe GmbH");
        run(Map.of(), "nothing-to-report", "--company", OTHER);
        portal.arm(Fault.SERVER_ERROR);
        assertEquals(4, run("nothing-to-report", "--company", MUSTER, "--json"));
        assertEquals(List.of("WAITING", "UNCLEAR"),
                json().get("reports").valueStream().map(node -> node.get("state").asString()).toList());
    }

    @Test
    void withJsonThereIsADocumentWhateverHappens() {
        for (List<String> line : List.of(List.of("settle", "nope", "--arrived", "--json"), List.of("submit", "--json"),
                List.of("nothing-to-report", "--all", "--json"),
                List.of("settle", "x", "--not-arrived", "--incident-id", "1", "--json"))) {
            run(line.toArray(new String[0]));
            assertTrue(json().isObject(), line.toString());
        }
    }

    @Test
    void aDataFolderThatIsAFileIsToldInOneSentence() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");
        assertEquals(1, run("status", "--json"));
        assertFalse(err.contains("\tat "));
        assertTrue(json().has("error"));
    }

    @Test
    void aChangedRowThatIsNotSentIsSaidLoudly() throws IOException {
        run("submit", list(MUSTER + ";1;WIK;49239697103;2026-12-01;;"));
        run("submit", list(MUSTER + ";1;WIK;49239697103;2027-01-01;;"), "--json");
        assertEquals(1, portal.received().size());
        assertTrue(err.contains("NICHT gemeldet"), err);
        assertTrue(out.contains("incident.changed"));
    }

    @Test
    void anUnchangedListASecondTimeSaysThatNothingWasSentAgain() throws IOException {
        String file = list(MUSTER + ";1;WIK;49239697103;2026-12-01;;");
        run("submit", file);
        run("submit", file);
        assertTrue(err.contains("nicht noch einmal gesendet"), err);
        assertFalse(err.contains("NICHT gemeldet"), err);
    }

    @Test
    void aDamagedDatabaseIsRestoredAndSendsNothingUntilSomebodyHasLooked() throws IOException {
        String file = list(MUSTER + ";1000;WIK;49239697103;2026-12-01;;");
        run("submit", file, "--json");
        assertEquals(1, run("restore"), "it is in order");
        assertTrue(err.contains("in Ordnung"), err);
        Files.writeString(folder.resolve("data").resolve("flexmelder.db"), "no database at all".repeat(100));
        assertEquals(1, run("send"));
        assertTrue(err.contains("flexmelder restore"), err);

        assertEquals(0, run("restore", "--json"));
        assertTrue(Files.exists(Path.of(json().get("aside").asString(), "flexmelder.db")));
        assertEquals(1, run("submit", list(MUSTER + ";1001;WIK;49239697103;2026-12-01;;"), "--json"));
        assertTrue(err.contains("--checked"), err);
        assertEquals(1, portal.received().size());

        assertEquals(0, run("restore", "--checked"));
        assertEquals(0, run("send", "--json"));
        assertEquals(2, portal.received().size());
    }
}
