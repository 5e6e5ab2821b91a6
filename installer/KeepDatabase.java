import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes the database that a release leaves for the test of later ones, with invented people:
 * {@code java KeepDatabase.java RELEASED/NAME.db COMMAND…}, where COMMAND starts the program of that release without its
 * arguments, and the lists and the key stand beside NAME.db. A portal on this machine accepts the first list, refuses
 * the second, leaves the third unclear and then gives no token, so that there is a report in each state.
 */
final class KeepDatabase {
    private static final String ACCEPTED = "00000000000000a1";
    private static final String REJECTED = "00000000000000b2";
    private static final String UNCLEAR = "00000000000000c3";
    private static final String QUIET = "00000000000000d4";
    private static final Map<String, String> COMPANIES = Map.of(ACCEPTED, "Angenommen GmbH", REJECTED,
            "Abgewiesen & Söhne KG", UNCLEAR, "Unklar OHG", QUIET, "Ruhig AG");

    private final List<String> command;
    private final Path data;
    private final HttpServer portal;
    private volatile boolean known = true;

    private KeepDatabase(List<String> command, Path data) throws IOException {
        this.command = command;
        this.data = data;
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        portal.createContext("/token", call -> answer(call, known ? 200 : 401,
                known ? "{\"access_token\":\"kept-access-token\",\"token_type\":\"Bearer\",\"expires_in\":43200}" : "{}"));
        portal.createContext("/api/incident/none", call -> answer(call, 201, ""));
        portal.createContext("/api/incident/new", this::report);
    }

    static void main(String[] args) throws IOException, InterruptedException {
        Path kept = Path.of(args[0]).toAbsolutePath();
        Path data = Files.createTempDirectory("kept");
        Path lists = kept.getParent();
        Files.copy(lists.resolve("key"), data.resolve("key"));
        KeepDatabase maker = new KeepDatabase(List.of(args).subList(1, args.length), data);
        maker.portal.start();
        try {
            maker.fill(lists);
        } finally {
            maker.portal.stop(0);
        }
        Files.copy(data.resolve("flexmelder.db"), kept, StandardCopyOption.REPLACE_EXISTING);
        delete(data);
    }

    private void fill(Path lists) throws IOException, InterruptedException {
        for (var company : COMPANIES.entrySet()) {
            run(0, "company", "add", "--careflex-id", company.getKey(), "--name", company.getValue());
        }
        run(0, "submit", lists.resolve("accepted.csv").toString());
        run(3, "submit", lists.resolve("rejected.csv").toString());
        run(4, "submit", lists.resolve("unclear.csv").toString());
        run(0, "settle", "K-301", "--arrived", "--incident-id", "portal-K-301");
        run(0, "settle", "K-302", "--not-arrived");
        run(0, "nothing-to-report", "--company", QUIET);
        known = false;
        run(5, "submit", lists.resolve("waiting.csv").toString());
    }

    private void run(int expected, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--data", data.toString()));
        line.addAll(Arrays.asList(arguments));
        String origin = "http://127.0.0.1:" + portal.getAddress().getPort();
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().putAll(Map.of("FLEXMELDER_TOKEN_URL", origin + "/token", "FLEXMELDER_REPORT_URL",
                origin + "/api", "FLEXMELDER_USER", "kept-user", "FLEXMELDER_SECRET", "kept-secret", "FLEXMELDER_API_TOKEN",
                "kept-api-token", "FLEXMELDER_SENDING", "on"));
        int code = builder.start().waitFor();
        if (code != expected) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + code);
        }
    }

    private void report(HttpExchange call) throws IOException {
        String request = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (request.contains(REJECTED)) {
            answer(call, 400, "{\"message\":\"zipCode is wrong\"}");
        } else if (request.contains(UNCLEAR)) {
            answer(call, 502, "<html>Bad Gateway</html>");
        } else {
            answer(call, 201, accepted(request));
        }
    }

    private static String accepted(String request) {
        List<String> ids = values("externalId", request);
        List<String> people = values("employeeId", request);
        List<String> types = values("type", request);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add("{\"rowNumber\":%d,\"incidentId\":\"portal-%s\",\"externalId\":\"%2$s\",\"employeeId\":\"%s\",\"type\":\"%s\"}"
                    .formatted(i, ids.get(i), people.get(i), types.get(i)));
        }
        return "{\"importId\":\"import-1\",\"incidentResponseList\":[" + String.join(",", rows) + "]}";
    }

    private static List<String> values(String name, String json) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json).results()
                .map((MatchResult found) -> found.group(1)).toList();
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        call.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException failure) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
