package org.flexmelder.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A caller on a bare socket, that sees each byte of an answer. */
final class Caller {
    static final String JSON = "application/json;charset=UTF-8";
    private final PracticePortal portal;

    Caller(PracticePortal portal) {
        this.portal = portal;
    }

    /** An answer; the status is 0 where the connection ended without one. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        JsonNode json() {
            return Json.read(ByteBuffer.wrap(body)).orElseThrow();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Whether as much came as the answer promised. */
        boolean whole() {
            return String.valueOf(body.length).equals(headers.get("content-length"));
        }
    }

    String token() throws IOException {
        return token(portal.user(), portal.secret()).json().path("access_token").stringValue();
    }

    Answer token(String user, String secret) throws IOException {
        String body = Json.text(
                Json.object().put("grant_type", "password").put("username", user).put("password", secret));
        return call("POST", portal.tokenUrl(), Map.of("Content-Type", "application/json"), body);
    }

    Answer report(String token, String path, String body) throws IOException {
        return report(token, StandardCharsets.UTF_8, path, JSON, body);
    }

    Answer report(String token, Charset tokenAs, String path, String type, String body) throws IOException {
        String header = new String(("Bearer " + token).getBytes(tokenAs), StandardCharsets.ISO_8859_1);
        return call("POST", portal.reportUrl() + path, Map.of("Authorization", header, "Content-Type", type), body);
    }

    /** Header values go out as ISO-8859-1, the body as UTF-8. */
    Answer call(String method, String url, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + URI.create(url).getRawPath() + " HTTP/1.1\r\n");
        if (!headers.containsKey("Connection")) {
            head.append("Connection: close\r\n");
        }
        head.append("Host: 127.0.0.1\r\nContent-Length: ").append(bytes.length).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(bytes);
        return send(URI.create(url).getPort(), all.toByteArray());
    }

    /** Sends these bytes as they are and reads until the portal ends the connection. */
    static Answer send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
            } catch (SocketException _) {
                // what was answered before can still be read
            }
            return parse(readAll(socket.getInputStream()));
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException _) {
            // a reset ends the answer as well
        }
        return all.toByteArray();
    }

    private static Answer parse(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = latin.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), bytes);
        }
        String[] lines = latin.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
        }
        byte[] body = latin.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }
}
