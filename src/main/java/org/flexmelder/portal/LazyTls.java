package org.flexmelder.portal;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.jspecify.annotations.Nullable;

/** TLS 1.2 or 1.3, the name always checked. Whom to trust is read at the first handshake, again where that failed. */
final class LazyTls implements TlsSocketStrategy {
    private final Trust trust;
    private @Nullable TlsSocketStrategy made;

    LazyTls(Trust trust) {
        this.trust = trust;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() throws CaFile.Unreadable {
        TlsSocketStrategy present = made;
        if (present == null) {
            present = ClientTlsStrategyBuilder.create().setSslContext(trust.context())
                    .setTlsVersions(TLS.V_1_3, TLS.V_1_2).setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                    .buildClassic();
            made = present;
        }
        return present;
    }
}
