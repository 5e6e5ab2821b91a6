package org.flexmelder.portal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
 * over), counted from when it came, since the portal's clock may disagree ({@code created_at} is ignored). Of this
 * machine's two clocks the one decides that says first that it is over: a machine that slept or was set forward knows
 * by the wall clock, one that was set back by the other.
 */
final class AccessTokens {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** For a token whose answer does not say how long it is valid: short, so that it is rather fetched once more. */
    private static final int UNSTATED_SECONDS = 300;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Wire wire;
    private final Credentials credentials;
    private final Clocks clocks;
    private final ReentrantLock fetching = new ReentrantLock();
    private final Object state = new Object();
    private @Nullable Token token;
    private boolean forgotten;

    AccessTokens(Wire wire, Credentials credentials, Clocks clocks) {
        this.wire = wire;
        this.credentials = credentials;
        this.clocks = clocks;
    }

    sealed interface Access {}

    /** Used for so long, from these points of the two clocks on. */
    record Token(String bearer, Duration life, Instant came, long cameNanos) implements Access {

        /** What is left by the clock that leaves less; negative where it is over. */
        Duration left(Clocks clocks) {
            Duration byWall = life.minus(Duration.between(came, clocks.wall().instant()));
            Duration byCount = life.minusNanos(clocks.nanos().getAsLong() - cameNanos);
            return byWall.compareTo(byCount) < 0 ? byWall : byCount;
        }

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
            return Optional.ofNullable(token).filter(present -> present.left(clocks).isPositive());
        }
    }

    /** Until when the present token is used, by the wall clock as it stands now. */
    Optional<Instant> usedUntil() {
        return present().map(present -> clocks.wall().instant().plus(present.left(clocks)));
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
            case Exchange.NotBegun(Failure failure, String detail) -> denied(failure, "token address: " + detail);
            case Exchange.Lost(String detail) -> denied(Failure.NO_CONNECTION, "token address: lost, " + detail);
            case Exchange.Answer answer -> read(answer);
        };
    }

    private Access read(Exchange.Answer answer) {
        Hiding hiding = new Hiding(credentials.secret());
        Failure failure = Meaning.ofToken(answer.status(), OAuthError.code(answer));
        if (failure != Failure.NONE) {
            return new Denied(new Outcome.NotSent(failure, answer.status(), hiding.in(answer.text()),
                    RetryAfter.of(answer, clocks.wall().instant()),
                    "token address: " + OAuthError.detail(hiding.in(answer))));
        }
        JsonNode document = Json.read(answer.text()).orElse(Json.MAPPER.missingNode());
        String bearer = Json.text(document.path("access_token"));
        if (bearer.isBlank() || CONTROL.matcher(bearer).find()) {
            String flaw = answer.flaw().isEmpty()
                    ? answer.text().stripLeading().startsWith("<") ? "a web page" : "no readable access_token"
                    : answer.flaw();
            // not with its text: a token may be somewhere in it
            return new Denied(new Outcome.NotSent(Failure.TOKEN_ADDRESS, answer.status(), "", Optional.empty(),
                    "token address: " + answer.status() + ", " + flaw));
        }
        OptionalInt seconds = Json.integer(document.path("expires_in"));
        Duration life = Duration.ofSeconds(seconds.orElse(UNSTATED_SECONDS));
        Duration margin = life.compareTo(MARGIN) > 0 ? MARGIN : life.dividedBy(2);
        return keep(new Token(bearer, life.minus(margin), clocks.wall().instant(), clocks.nanos().getAsLong()));
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
