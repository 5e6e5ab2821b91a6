package org.flexmelder.portal;

import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** An HTTP client that does nothing of its own accord: no redirect, repetition, cookie, log-in or compression. */
final class WireClient {
    private WireClient() {}

    static CloseableHttpClient create(Timeouts timeouts, WayOut way) {
        String version = System.getProperty("flexmelder.version", "");
        RequestConfig request = RequestConfig.custom().setResponseTimeout(Timeout.of(timeouts.answer()))
                .setAuthenticationEnabled(false).setProtocolUpgradeEnabled(false).setExpectContinueEnabled(false)
                .build();
        return HttpClientBuilder.create().setRequestExecutor(new BeginMark(way.proxyLogin()))
                .setConnectionManager(connections(timeouts, way.trust())).setConnectionReuseStrategy((_, _, _) -> false)
                .setRoutePlanner(new ProxyMark(way.proxies())).setDefaultRequestConfig(request)
                .setUserAgent(version.isEmpty() ? "FlexMelder" : "FlexMelder/" + version).disableRedirectHandling()
                .disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression()
                .disableConnectionState().build();
    }

    private static HttpClientConnectionManager connections(Timeouts timeouts, Trust trust) {
        Timeout connect = Timeout.of(timeouts.connect());
        // a bearer may hold any character; a header of the answer that is not UTF-8 must not break it
        CharCodingConfig chars = CharCodingConfig.custom().setCharset(StandardCharsets.UTF_8)
                .setMalformedInputAction(CodingErrorAction.REPLACE)
                .setUnmappableInputAction(CodingErrorAction.REPLACE).build();
        Http1Config limits = Http1Config.custom().setMaxLineLength(64 << 10).setMaxHeaderCount(200).build();
        ConnectionConfig connection = ConnectionConfig.custom().setConnectTimeout(connect)
                .setSocketTimeout(Timeout.of(timeouts.answer())).build();
        return PoolingHttpClientConnectionManagerBuilder.create().setMaxConnTotal(1).setMaxConnPerRoute(1)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().charCodingConfig(chars)
                        .http1Config(limits).build())
                .setDefaultConnectionConfig(connection)
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setTlsSocketStrategy(new LazyTls(trust)).build();
    }
}
