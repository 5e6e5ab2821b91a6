package org.flexmelder.portal;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Marks in the context that a request began. All requests are written here and nowhere else, on a connection that is
 * open and whose TLS handshake is done. Without the mark no byte of it was written, whatever was thrown; a request to a
 * proxy to open a tunnel is written here too, but is not ours: it alone carries the log-in at the proxy.
 */
final class BeginMark extends HttpRequestExecutor {
    private static final String BEGUN = "org.flexmelder.begun";

    private final String proxyLogin;

    /**
     * @param proxyLogin
     *            value of {@code Proxy-Authorization}, or ""
     */
    BeginMark(String proxyLogin) {
        this.proxyLogin = proxyLogin;
    }

    static boolean isSet(HttpContext context) {
        return context.getAttribute(BEGUN) != null;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, HttpClientConnection connection,
            HttpResponseInformationCallback information, HttpContext context) throws IOException, HttpException {
        if (!Method.CONNECT.isSame(request.getMethod())) {
            context.setAttribute(BEGUN, true);
        } else if (!proxyLogin.isEmpty()) {
            request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, proxyLogin);
        }
        return super.execute(request, connection, information, context);
    }
}
