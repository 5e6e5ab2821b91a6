package org.flexmelder.portal;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Network;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;

/**
 * The portal over HTTP: TLS 1.2 or newer (plain HTTP on this machine alone), by the proxy and trusting the certificates
 * that {@link Network} names. One request at a time, each sent once; redirects are not followed. May be called from any
 * thread.
 */
public final class HttpPortal implements Portal {
    private static final String NEW = "incident/new";
    private static final String NONE = "incident/none";
    private static final String REPORT_TYPE = "application/json;charset=UTF-8";

    private final Addresses addresses;
    private final RequestJson json;
    private final Wire wire;
    private final AccessTokens tokens;
    private final String apiToken;
    private final InstantSource clock;

    /** Connects to nothing yet. What is not set up, or cannot be used, is said by the first call. */
    public HttpPortal(PortalProfile profile, Credentials credentials, Network network, Timeouts timeouts) {
        this(setUp(profile, credentials, network), new RequestJson(profile, credentials.apiToken()), credentials,
                new Wire(timeouts, WayOut.of(network, credentials.proxyPassword())), Clocks.SYSTEM);
    }

    /** By the system's proxy, trusting whom the system trusts. */
    public HttpPortal(PortalProfile profile, Credentials credentials, Timeouts timeouts) {
        this(profile, credentials, Network.DEFAULT, timeouts);
    }

    HttpPortal(PortalProfile profile, Credentials credentials, Timeouts timeouts, Clocks clocks, WayOut way) {
        this(setUp(profile, credentials, Network.DEFAULT), new RequestJson(profile, credentials.apiToken()),
                credentials, new Wire(timeouts, way), clocks);
    }

    private HttpPortal(Addresses addresses, RequestJson json, Credentials credentials, Wire wire, Clocks clocks) {
        this.addresses = addresses;
        this.json = json;
        this.wire = wire;
        apiToken = credentials.apiToken();
        tokens = new AccessTokens(wire, credentials, clocks);
        clock = clocks.wall();
    }

    private static Addresses setUp(PortalProfile profile, Credentials credentials, Network network) {
        if (!network.isUsable()) {
            return new Addresses.Unusable(Failure.PROXY, "the own proxy has no host, or a wrong port");
        }
        if (!credentials.isComplete()) {
            return new Addresses.Unusable(Failure.NOT_SET_UP, "credentials are not complete");
        }
        if (RequestJson.birthdays(profile.birthdayPattern()).isEmpty()) {
            return new Addresses.Unusable(Failure.NOT_SET_UP, "the pattern of the birthday cannot write a date");
        }
        return Addresses.of(profile);
    }

    @Override
    public Request report(String careflexId, List<Incident> incidents) {
        if (incidents.isEmpty() || incidents.size() > PortalProfile.MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("incidents in one request: " + incidents.size());
        }
        return json.report(careflexId, incidents);
    }

    @Override
    public Request emptyReport(String careflexId, LocalDate createdAt) {
        return json.emptyReport(careflexId, createdAt);
    }

    @Override
    public Optional<Outcome.NotSent> flaw() {
        return addresses instanceof Addresses.Unusable unusable ? Optional.of(notSetUp(unusable)) : Optional.empty();
    }

    @Override
    public Optional<Outcome.NotSent> connect() {
        return switch (addresses) {
            case Addresses.Unusable unusable -> Optional.of(notSetUp(unusable));
            case Addresses.Usable usable -> switch (tokens.get(usable.token())) {
                case AccessTokens.Denied(Outcome.NotSent why) -> Optional.of(why);
                case AccessTokens.Token _ -> Optional.empty();
            };
        };
    }

    @Override
    public Outcome send(Request request) {
        if (!NEW.equals(request.path()) && !NONE.equals(request.path())) {
            throw new IllegalArgumentException("no path of the portal: " + request.path());
        }
        return switch (addresses) {
            case Addresses.Unusable unusable -> notSetUp(unusable);
            case Addresses.Usable usable -> send(request, usable);
        };
    }

    private Outcome send(Request request, Addresses.Usable usable) {
        return switch (tokens.get(usable.token())) {
            case AccessTokens.Denied(Outcome.NotSent why) -> why;
            case AccessTokens.Token token -> {
                URI address = usable.report(request.path());
                Exchange exchange = wire.post(address, REPORT_TYPE, token.bearer(), request.body());
                if (exchange instanceof Exchange.Answer answer && answer.status() == 401) {
                    tokens.discard(token);
                }
                Hiding hiding = new Hiding(apiToken, token.bearer());
                yield hiding.in(outcome(request, exchange, hiding));
            }
        };
    }

    private Outcome outcome(Request request, Exchange exchange, Hiding hiding) {
        return switch (exchange) {
            case Exchange.NotBegun(Failure failure, String detail) -> notSent(failure, detail);
            case Exchange.Lost(String detail) -> new Outcome.Unclear(Failure.CONNECTION_LOST, 0, "", detail);
            case Exchange.Answer answer -> outcome(request, answer, hiding);
        };
    }

    private Outcome outcome(Request request, Exchange.Answer answer, Hiding hiding) {
        Failure failure = Meaning.of(answer.status());
        if (failure == Failure.NONE) {
            return accepted(request, answer);
        }
        if (failure == Failure.REFUSED) {
            return new Outcome.Refused(answer.status(), answer.text(), Remarks.of(answer.text()));
        }
        // hidden before it is shortened, which could leave a part of a secret
        String detail = detail(hiding.in(answer));
        return Meaning.isUnclear(failure)
                ? new Outcome.Unclear(failure, answer.status(), answer.text(), detail)
                : new Outcome.NotSent(failure, answer.status(), answer.text(), RetryAfter.of(answer, clock.instant()),
                        detail);
    }

    /** Only what is said of the token: other words may hold personal data, and stand in the raw answer. */
    private static String detail(Exchange.Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> OAuthError.detail(answer);
            default -> Integer.toString(answer.status());
        };
    }

    private static Outcome accepted(Request request, Exchange.Answer answer) {
        if (NONE.equals(request.path()) && answer.status() == 201) {
            // the status that the interface names, and it promises no body
            return new Outcome.Accepted(answer.status(), "", List.of(), answer.text());
        }
        if (!answer.flaw().isEmpty()) {
            return new Outcome.Unclear(Failure.UNREADABLE, answer.status(), answer.text(), answer.flaw());
        }
        return NONE.equals(request.path())
                ? acceptedEmpty(answer)
                : AnswerJson.read(answer.status(), answer.text());
    }

    /** Another 2xx may come from a login page or a proxy, which answer with words of their own. */
    private static Outcome acceptedEmpty(Exchange.Answer answer) {
        return answer.text().isBlank() || Json.read(answer.text()).isPresent()
                ? new Outcome.Accepted(answer.status(), "", List.of(), answer.text())
                : new Outcome.Unclear(Failure.UNREADABLE, answer.status(), answer.text(), "not JSON");
    }

    private static Outcome.NotSent notSetUp(Addresses.Unusable unusable) {
        return notSent(unusable.failure(), unusable.detail());
    }

    private static Outcome.NotSent notSent(Failure failure, String detail) {
        return new Outcome.NotSent(failure, 0, "", Optional.empty(), detail);
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return tokens.usedUntil();
    }

    @Override
    public void close() {
        wire.close();
        tokens.forget();
    }
}
