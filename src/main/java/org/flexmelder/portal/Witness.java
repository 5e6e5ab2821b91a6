package org.flexmelder.portal;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges as another does, names included, and shows the certificate that was refused. */
final class Witness extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;

    Witness(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /** A certificate was seen and refused; the message is the reason. */
    static final class Refused extends CertificateException {
        private static final long serialVersionUID = 1;

        private final transient X509Certificate seen;

        Refused(CertificateException why, X509Certificate seen) {
            super(String.valueOf(why.getMessage()), why);
            this.seen = seen;
        }

        X509Certificate seen() {
            return seen;
        }
    }

    @FunctionalInterface
    private interface Judgement {
        void pass() throws CertificateException;
    }

    private static void watch(X509Certificate[] chain, Judgement judgement) throws CertificateException {
        try {
            judgement.pass();
        } catch (CertificateException e) {
            throw new Refused(e, chain[0]);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        watch(chain, () -> judge.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        watch(chain, () -> judge.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        watch(chain, () -> judge.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        judge.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
