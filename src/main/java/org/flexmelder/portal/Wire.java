package org.flexmelder.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.flexmelder.model.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON, one request at a time, each exactly once, and tells whether it began. Every request has a connection of
 * its own: a kept one may have been closed by the other side in the meantime, which would show only after the request
 * was written and leave it unclear; one handshake for 100 incidents is a small price.
 */
final class Wire implements AutoCloseable {
    private final CloseableHttpClient client;
    private final Timeouts timeouts;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable HttpPost underWay;
    private volatile boolean closed;

    Wire(Timeouts timeouts, WayOut way) {
        client = WireClient.create(timeouts, way);
        this.timeouts = timeouts;
    }

    /**
     * Posts and waits for the answer.
     *
     * @param bearer
     *            the access token, or ""; it goes to this address only
     */
    Exchange post(URI address, String contentType, String bearer, String body) {
        HttpPost post = new HttpPost(address);
        post.setHeader(HttpHeaders.ACCEPT, "application/json");
        post.setHeader(HttpHeaders.CONTENT_TYPE, contentType);
        post.setHeader(HttpHeaders.CONNECTION, "close");
        if (!bearer.isEmpty()) {
            post.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
        post.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
        one.lock();
        try {
            underWay = post;
            return closed
                    ? new Exchange.NotBegun(Failure.NO_CONNECTION, "closed")
                    : watched(post, HttpClientContext.create());
        } finally {
            underWay = null;
            one.unlock();
        }
    }

    /** Time-outs count silence; what trickles for ever is ended here. */
    private Exchange watched(HttpPost post, HttpClientContext context) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("watchdog").start(() -> {
            try {
                if (!done.await(timeouts.whole().toMillis(), TimeUnit.MILLISECONDS)) {
                    post.cancel();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return exchange(post, context);
        } finally {
            done.countDown();
        }
    }

    private Exchange exchange(HttpPost post, HttpClientContext context) {
        HttpHost host = new HttpHost(post.getScheme(), post.getAuthority());
        try {
            ClassicHttpResponse response = client.executeOpen(host, post, context);
            try {
                return BeginMark.isSet(context)
                        ? answer(post, response)
                        : Obstacle.ofProxy(response, host, context);
            } finally {
                // what closing throws does not matter any more: the answer is read
                Closer.closeQuietly(response);
            }
        } catch (IOException e) {
            return broken(e, host, context);
        } catch (IllegalStateException e) {
            // the client was closed between two of its steps
            return broken(e, host, context);
        }
    }

    private Exchange answer(HttpPost post, ClassicHttpResponse response) {
        Body body = Body.read(response.getEntity(), timeouts.answer());
        if (!body.flaw().isEmpty()) {
            // closing reads the rest, however long it is, unless the connection is gone
            post.cancel();
        }
        return new Exchange.Answer(response.getCode(), headers(response), body.text(), body.flaw());
    }

    private static Exchange broken(Exception e, HttpHost host, HttpClientContext context) {
        // after the beginning its message may hold what came over the wire
        return BeginMark.isSet(context)
                ? new Exchange.Lost(e.getClass().getSimpleName() + ", " + host)
                : Obstacle.of(e, host, context);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT),
                    header.getValue() == null ? "" : header.getValue());
        }
        return headers;
    }

    /** Ends a request under way; later ones do not begin. */
    @Override
    public void close() {
        closed = true;
        HttpPost post = underWay;
        if (post != null) {
            post.cancel();
        }
        client.close(CloseMode.IMMEDIATE);
    }
}
