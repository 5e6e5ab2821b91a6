package org.flexmelder.portal;

import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.flexmelder.model.Failure;
import org.jspecify.annotations.Nullable;

/** Why a request did not begin, in words that IT can act upon. */
final class Obstacle {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST = 300;

    private Obstacle() {}

    static Exchange.NotBegun of(Exception e, HttpHost host, HttpContext context) {
        HttpHost proxy = ProxyMark.of(context);
        String where = proxy == null ? host.toString() : host + " by proxy " + proxy;
        Optional<CaFile.Unreadable> unread = cause(e, CaFile.Unreadable.class);
        if (unread.isPresent()) {
            return new Exchange.NotBegun(Failure.CA_FILE, "CA file " + line(unread.get().getMessage()));
        }
        Optional<Witness.Refused> refused = cause(e, Witness.Refused.class);
        if (refused.isPresent()) {
            return new Exchange.NotBegun(Failure.CERTIFICATE, "certificate refused, " + where + ": "
                    + line(refused.get().getMessage()) + "; " + describe(refused.get().seen()));
        }
        return new Exchange.NotBegun(failure(e, proxy),
                e.getClass().getSimpleName() + ", " + where + ": " + line(e.getMessage()));
    }

    private static Failure failure(Exception e, @Nullable HttpHost proxy) {
        if (cause(e, UnknownHostException.class).isPresent()) {
            return proxy == null ? Failure.NAME_NOT_FOUND : Failure.PROXY;
        }
        return e instanceof SSLPeerUnverifiedException ? Failure.CERTIFICATE : Failure.NO_CONNECTION;
    }

    /** The proxy answered instead of opening a tunnel. What of the network lies behind it may pass, a refusal not. */
    static Exchange.NotBegun ofProxy(ClassicHttpResponse response, HttpHost host, HttpContext context) {
        int status = response.getCode();
        String asked = Stream.of(response.getHeaders(HttpHeaders.PROXY_AUTHENTICATE)).map(Header::getValue)
                .map(value -> line(value).split(" ", 2)[0]).distinct().collect(Collectors.joining(", "));
        return new Exchange.NotBegun(status / 100 == 5 && status != 511 ? Failure.NO_CONNECTION : Failure.PROXY,
                "proxy " + ProxyMark.of(context) + " answered " + status + " for " + host
                        + (asked.isEmpty() ? "" : ", asks for " + asked));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        return Stream.iterate(e, Throwable::getCause).takeWhile(it -> it != null).limit(20).filter(type::isInstance)
                .map(type::cast).findFirst();
    }

    private static String describe(X509Certificate seen) {
        return "subject " + line(seen.getSubjectX500Principal().getName()) + "; issuer "
                + line(seen.getIssuerX500Principal().getName()) + "; valid " + day(seen.getNotBefore().toInstant())
                + " to " + day(seen.getNotAfter().toInstant()) + "; SHA-256 " + fingerprint(seen);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String fingerprint(X509Certificate seen) {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(seen.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            return "?";
        }
    }

    private static String line(@Nullable String text) {
        String line = CONTROL.matcher(String.valueOf(text)).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
