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
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
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
 * Posts or gets JSON, one request at a time, each exactly once, and tells whether it began. Every request has a
 * connection of its own: a kept one may have been closed by the other side in the meantime, which would show only after
 * the request was written and leave it unclear; one handshake for 100 incidents is a small price.
 */
final class Wire implements AutoCloseable {
    private final CloseableHttpClient client;
    private final Timeouts timeouts;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable HttpUriRequestBase underWay;
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
        post.setHeader(HttpHeaders.CONTENT_TYPE, contentType);
        if (!bearer.isEmpty()) {
            post.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
        post.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
        return exchange(post, Body.MAX_BYTES);
    }

    /**
     * Gets what stands at an address, saying no more of this program than its name.
     *
     * @param most
     *            bytes of the body; a longer one is flawed
     */
    Exchange get(URI address, int most) {
        HttpGet get = new HttpGet(address);
        get.setHeader(HttpHeaders.USER_AGENT, "FlexMelder");
        return exchange(get, most);
    }

    private Exchange exchange(HttpUriRequestBase request, int most) {
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        request.setHeader(HttpHeaders.CONNECTION, "close");
        one.lock();
        try {
            underWay = request;
            return closed
                    ? new Exchange.NotBegun(Failure.NO_CONNECTION, "closed")
                    : watched(request, HttpClientContext.create(), most);
        } finally {
            underWay = null;
            one.unlock();
        }
    }

    /** Time-outs count silence; what trickles for ever is ended here. */
    private Exchange watched(HttpUriRequestBase request, HttpClientContext context, int most) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("watchdog").start(() -> {
            try {
                if (!done.await(timeouts.whole().toMillis(), TimeUnit.MILLISECONDS)) {
                    request.cancel();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return exchange(request, context, most);
        } finally {
            done.countDown();
        }
    }

    private Exchange exchange(HttpUriRequestBase request, HttpClientContext context, int most) {
        HttpHost host = new HttpHost(request.getScheme(), request.getAuthority());
        try {
            ClassicHttpResponse response = client.executeOpen(host, request, context);
            try {
                return BeginMark.isSet(context)
                        ? answer(request, response, most)
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

    private Exchange answer(HttpUriRequestBase request, ClassicHttpResponse response, int most) {
        Body body = Body.read(response.getEntity(), timeouts.answer(), most);
        if (!body.flaw().isEmpty()) {
            // closing reads the rest, however long it is, unless the connection is gone
            request.cancel();
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
        HttpUriRequestBase request = underWay;
        if (request != null) {
            request.cancel();
        }
        client.close(CloseMode.IMMEDIATE);
    }
}
