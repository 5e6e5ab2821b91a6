package org.flexmelder.portal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The access token, kept in memory only. It is used until a minute before its end (a shorter one until half of it is
 * over), counted from when it came, since the two clocks may disagree ({@code created_at} is ignored). By the wall
 * clock, which goes on while the machine sleeps.
 */
final class AccessTokens {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** For a token whose answer does not say how long it is valid: short, so that it is rather fetched once more. */
    private static final int UNSTATED_SECONDS = 300;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Wire wire;
    private final Credentials credentials;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private final Object state = new Object();
    private @Nullable Token token;
    private boolean forgotten;

    AccessTokens(Wire wire, Credentials credentials, InstantSource clock) {
        this.wire = wire;
        this.credentials = credentials;
        this.clock = clock;
    }

    sealed interface Access {}

    record Token(String bearer, Instant usedUntil) implements Access {
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    record Denied(Outcome.NotSent why) implements Access {}

    /** The present token, or a new one; threads that ask meanwhile wait for the same one. */
    Access get(URI address) {
        fetching.lock();
        try {
            Optional<Token> present = present();
            return present.isPresent() ? present.get() : fetch(address);
        } finally {
            fetching.unlock();
        }
    }

    Optional<Token> present() {
        synchronized (state) {
            return Optional.ofNullable(token).filter(t -> clock.instant().isBefore(t.usedUntil()));
        }
    }

    /** Forgets this token, unless another one has taken its place. */
    void discard(Token refused) {
        synchronized (state) {
            if (refused.equals(token)) {
                token = null;
            }
        }
    }

    /** Forgets the token and keeps no later one. Waits for nothing. */
    void forget() {
        synchronized (state) {
            token = null;
            forgotten = true;
        }
    }

    private Access fetch(URI address) {
        String body = Json.MAPPER.writeValueAsString(Json.MAPPER.createObjectNode().put("grant_type", "password")
                .put("username", credentials.user()).put("password", credentials.secret()));
        return switch (wire.post(address, "application/json", "", body)) {
            case Exchange.NotBegun(String detail) -> denied(Failure.NO_CONNECTION, "token address: " + detail);
            case Exchange.Lost(String detail) -> denied(Failure.NO_CONNECTION, "token address: lost, " + detail);
            case Exchange.Answer answer -> read(answer);
        };
    }

    private Access read(Exchange.Answer answer) {
        Hiding hiding = new Hiding(credentials.secret());
        Failure failure = Meaning.ofToken(answer.status());
        if (failure != Failure.NONE) {
            return new Denied(new Outcome.NotSent(failure, answer.status(), hiding.in(answer.text()),
                    RetryAfter.of(answer, clock.instant()),
                    "token address: " + OAuthError.detail(hiding.in(answer))));
        }
        JsonNode document = Json.read(answer.text()).orElse(Json.MAPPER.missingNode());
        String bearer = Json.text(document.path("access_token"));
        if (bearer.isBlank() || CONTROL.matcher(bearer).find()) {
            String flaw = answer.flaw().isEmpty() ? "no readable access_token" : answer.flaw();
            // not with its text: a token may be somewhere in it
            return new Denied(new Outcome.NotSent(Failure.TOKEN_ADDRESS, answer.status(), "", Optional.empty(),
                    "token address: " + answer.status() + ", " + flaw));
        }
        OptionalInt seconds = Json.integer(document.path("expires_in"));
        Duration life = Duration.ofSeconds(seconds.orElse(UNSTATED_SECONDS));
        Duration margin = life.compareTo(MARGIN) > 0 ? MARGIN : life.dividedBy(2);
        return keep(new Token(bearer, clock.instant().plus(life.minus(margin))));
    }

    private Token keep(Token fresh) {
        synchronized (state) {
            token = forgotten ? null : fresh;
        }
        return fresh;
    }

    private static Denied denied(Failure failure, String detail) {
        return new Denied(new Outcome.NotSent(failure, 0, "", Optional.empty(), detail));
    }
}
