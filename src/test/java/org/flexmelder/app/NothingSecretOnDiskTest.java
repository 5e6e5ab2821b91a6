package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Progress;
import org.flexmelder.sending.Sender;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a whole run: not in the database, not in its journal, not in the log, nowhere below the data folder. */
class NothingSecretOnDiskTest {
    private static final String TOKEN = "ACCESSTOKEN-P7kmfo8HXItLLOReHq65o4";
    private static final List<String> SECRETS = List.of(TOKEN, "SERVICEUSERSECRET-77", "APITOKEN-ABCDEFGHIJKLMNOP",
            "PROXYPASSWORD-4711");

    @TempDir
    private Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();

    @Test
    void noTokenSecretOrPasswordIsWrittenInClearByARunThatIsAnsweredWithThem() throws IOException {
        HttpServer server = echo();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            Log.to(folder);
            try (Office office = Office.real(folder, new Environment(Map.of()), Clock.systemDefaultZone())) {
                office.save(office.settings()
                        .withProfile(office.settings().profile().withAddresses(base + "/token", base + "/ep3"))
                        .withSending(Settings.Sending.ON));
                office.saveCredentials(new Credentials("user", SECRETS.get(1), SECRETS.get(2), SECRETS.get(3)));
                List<ListRow> some = SampleOffice.incidents(LocalDate.now()).subList(0, 3);
                SampleOffice.companies().forEach(office.books().companies()::save);
                Intake intake = new Intake(office);
                intake.draft(intake.check(some, ""));
                Drafts drafts = office.drafts();
                drafts.enqueue(
                        drafts.all().stream().filter(Drafts.Draft::isReady).map(d -> d.incident().id()).toList());
                Sender.Run run = office.sender().run(Progress.NONE);
                assertTrue(run.has(IncidentState.UNCLEAR), run::toString);
                assertNothingIn(folder);
            }
            assertNothingIn(folder);
            assertEquals(2, requests.size());
            assertTrue(requests.getFirst().contains(SECRETS.get(1)) && requests.getLast().contains(SECRETS.get(2)));
        } finally {
            server.stop(0);
            Log.off();
        }
    }

    /** Answers with everything that it was told. */
    private HttpServer echo() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(body);
            boolean token = exchange.getRequestURI().getPath().equals("/token");
            String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = (token ? "{\"access_token\":\"" + TOKEN + "\"}" : body + bearer)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(token ? 200 : 500, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void assertNothingIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                SECRETS.forEach(secret -> assertFalse(content.contains(secret), secret + " in " + file));
            }
        }
    }
}
