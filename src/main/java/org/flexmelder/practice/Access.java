package org.flexmelder.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The service user and the access tokens that were given out. Safe for use from several threads. */
final class Access {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String SCHEME = "Bearer ";

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> tokens = new HashMap<>();
    private String user = "uebung-service-user";
    private String secret = "uebung-service-secret-0815";
    private Duration lifetime = Duration.ofHours(12);
    private int given;

    Access(InstantSource clock) {
        this.clock = clock;
    }

    /** A token and for how many seconds from {@code createdAt} on it is valid. */
    record Token(String value, long expiresIn, Instant createdAt) {}

    synchronized String user() {
        return user;
    }

    synchronized String secret() {
        return secret;
    }

    synchronized void credentials(String newUser, String newSecret) {
        user = newUser;
        secret = newSecret;
    }

    synchronized void lifetime(Duration newLifetime) {
        lifetime = newLifetime;
    }

    synchronized int given() {
        return given;
    }

    synchronized boolean knows(String triedUser, String triedSecret) {
        return same(user, triedUser) && same(secret, triedSecret);
    }

    synchronized Token give() {
        Instant now = clock.instant();
        tokens.values().removeIf(until -> !now.isBefore(until));
        String value = letters(22) + "%§" + letters(14);
        tokens.put(value, now.plus(lifetime));
        given++;
        return new Token(value, lifetime.toSeconds(), now);
    }

    synchronized void revoke(String token) {
        tokens.remove(token);
    }

    /** The valid token in an Authorization header whose bytes were read as ISO-8859-1, whichever way it was written. */
    synchronized Optional<String> valid(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String latin = header.substring(SCHEME.length()).strip();
        String utf8 = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        Instant now = clock.instant();
        return Optional.of(latin).filter(t -> alive(t, now)).or(() -> Optional.of(utf8).filter(t -> alive(t, now)));
    }

    private boolean alive(String token, Instant now) {
        Instant until = tokens.get(token);
        return until != null && now.isBefore(until);
    }

    private String letters(int count) {
        StringBuilder text = new StringBuilder(count);
        random.ints(count, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
