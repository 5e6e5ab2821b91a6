package org.flexmelder.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A portal that takes everything in, checks nothing and keeps nothing: a process of its own beside a benchmark. */
final class LoopbackPortal {
    private static final JsonFactory JSON = new JsonFactory();
    private static final AtomicLong IDS = new AtomicLong();

    private LoopbackPortal() {}

    /** Prints its port, and ends with its standard input. */
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> answer(exchange, 200,
                "{\"access_token\":\"loopback\",\"token_type\":\"Bearer\",\"expires_in\":43200,\"created_at\":0}"));
        server.createContext("/incident/new", exchange -> answer(exchange, 201, taken(exchange)));
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String taken(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        StringWriter text = new StringWriter(body.length / 4);
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body);
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("importId", "import-" + IDS.incrementAndGet());
            out.writeArrayPropertyStart("incidentResponseList");
            rows(in, out);
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void rows(JsonParser in, JsonGenerator out) {
        int row = 0;
        int depth = 0;
        for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
            if (token == JsonToken.START_OBJECT && ++depth == 2) {
                out.writeStartObject();
                out.writeNumberProperty("rowNumber", row++);
                out.writeStringProperty("incidentId", "incident-" + IDS.incrementAndGet());
            } else if (token == JsonToken.END_OBJECT && depth-- == 2) {
                out.writeEndObject();
            } else if (token == JsonToken.PROPERTY_NAME && depth == 2) {
                String name = in.currentName();
                if (name.equals("externalId") || name.equals("employeeId") || name.equals("type")) {
                    in.nextToken();
                    out.writeStringProperty(name, in.getString());
                }
            }
        }
    }
}
