package org.flexmelder.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Reads requests and sends answers, whole or broken as the reply says. */
final class Wire implements HttpHandler {
    /** A caller that sends more than this is cut off instead of answered. */
    private static final long MOST_READ = 64L * 1024 * 1024;

    private final Function<Call, Reply> desk;
    private final CountDownLatch closing;

    Wire(Function<Call, Reply> desk, CountDownLatch closing) {
        this.desk = desk;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            send(exchange, desk.apply(read(exchange)));
        } catch (IOException _) {
            // the caller has gone: there is nobody left to tell
            exchange.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(Call.LIMIT + 1);
        boolean tooLarge = body.length > Call.LIMIT;
        if (tooLarge) {
            discard(in);
        }
        return new Call(exchange.getRequestMethod(), Objects.requireNonNullElse(exchange.getRequestURI().getPath(), ""),
                exchange.getRequestHeaders(),
                ByteBuffer.wrap(tooLarge ? new byte[0] : body), tooLarge);
    }

    /** A caller reads no answer before it has sent all. */
    private static void discard(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long rest = MOST_READ;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            rest -= n;
            if (rest < 0) {
                throw new IOException("endless request");
            }
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        switch (reply.ending()) {
            case CUT -> {
                return;
            }
            case SILENT -> {
                closing.await();
                return;
            }
            case HALF, WHOLE -> reply.headers().forEach(exchange.getResponseHeaders()::set);
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bare ? -1 : body.length);
        if (bare) {
            return;
        }
        OutputStream out = exchange.getResponseBody();
        out.write(reply.ending() == Reply.Ending.HALF ? Arrays.copyOf(body, body.length / 2) : body);
        out.flush();
        if (reply.ending() == Reply.Ending.WHOLE) {
            out.close();
        }
    }
}
