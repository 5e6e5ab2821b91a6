package org.flexmelder.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.HttpPortal;
import org.flexmelder.portal.Timeouts;
import org.flexmelder.practice.Fault;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.practice.Received;

/** The practice portal over HTTP with its faults, so that wire and engine are tried together. */
final class WirePortal implements Counterpart {
    private static final Set<Fault> OF_THE_TOKEN = EnumSet.of(Fault.WRONG_CREDENTIALS, Fault.TOKEN_UNREADABLE,
            Fault.TOKEN_DOWN);
    private static final Set<Fault> SLOW = EnumSet.of(Fault.SILENT, Fault.HUGE_ANSWER);
    private static final List<Fault> OF_REPORTS = Arrays.stream(Fault.values())
            .filter(fault -> !OF_THE_TOKEN.contains(fault) && !SLOW.contains(fault)).toList();

    private final Dice dice;
    private final PracticePortal practice;
    private final HttpPortal portal;
    private double trouble;

    WirePortal(Dice dice, double trouble) throws IOException {
        this.dice = dice;
        this.trouble = trouble;
        practice = PracticePortal.start(0);
        portal = new HttpPortal(PortalProfile.DEFAULT.withAddresses(practice.tokenUrl(), practice.reportUrl()),
                new Credentials(practice.user(), practice.secret(), practice.apiToken()),
                new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(1)));
    }

    @Override
    public Request report(String careflexId, List<Incident> incidents) {
        return portal.report(careflexId, incidents);
    }

    @Override
    public Request emptyReport(String careflexId, LocalDate createdAt) {
        return portal.emptyReport(careflexId, createdAt);
    }

    @Override
    public Optional<Outcome.NotSent> flaw() {
        return portal.flaw();
    }

    @Override
    public Optional<Outcome.NotSent> connect() {
        if (dice.chance(trouble)) {
            practice.arm(dice.pick(List.copyOf(OF_THE_TOKEN)));
        }
        Optional<Outcome.NotSent> blocked = portal.connect();
        practice.disarm();
        return blocked.map(WirePortal::hurried);
    }

    @Override
    public Outcome send(Request request) {
        if (dice.chance(trouble)) {
            Fault fault = dice.pick(OF_REPORTS);
            practice.arm(fault);
            if (fault == Fault.TOKEN_EXPIRED && dice.chance(0.5)) {
                practice.arm(dice.pick(List.copyOf(OF_THE_TOKEN)));
            }
        }
        Outcome outcome = portal.send(request);
        practice.disarm();
        return outcome instanceof Outcome.NotSent notSent ? hurried(notSent) : outcome;
    }

    /** Nobody waits for a second here. */
    private static Outcome.NotSent hurried(Outcome.NotSent why) {
        return new Outcome.NotSent(why.failure(), why.httpStatus(), why.raw(), why.retryAfter().map(_ -> Duration.ZERO),
                why.detail());
    }

    @Override
    public List<Taken> taken(String key) {
        return practice.received().stream().filter(received -> key(received).equals(key))
                .map(received -> new Taken(received.incidentId(), received.importId(), said(received))).toList();
    }

    private static String key(Received received) {
        return isEmpty(received) ? Counterpart.empty(received.careflexId()) : received.externalId();
    }

    private static boolean isEmpty(Received received) {
        return received.path().endsWith("none");
    }

    private static String said(Received received) {
        return String.join("|", received.careflexId(), received.externalId(), received.employeeId(), received.type(),
                received.validFrom());
    }

    @Override
    public String said(Incident incident) {
        return String.join("|", incident.careflexId(), incident.externalId(), incident.employeeId(), incident.type(),
                incident.validFrom());
    }

    @Override
    public int size() {
        return practice.received().size();
    }

    @Override
    public void settleDown() {
        // each call is answered, or cut, after its work is done
    }

    @Override
    public void calmDown() {
        trouble = 0;
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return portal.tokenValidUntil();
    }

    @Override
    public void close() {
        portal.close();
        practice.close();
    }
}
