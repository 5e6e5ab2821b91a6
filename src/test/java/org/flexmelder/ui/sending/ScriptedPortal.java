package org.flexmelder.ui.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.Portal;

/** A portal that answers as told, and else takes everything in. */
final class ScriptedPortal implements Portal {
    /** What was sent, in order: the CareFlex ID and the incidents (none for an empty report). */
    final List<Sent> sent = new ArrayList<>();
    final Queue<Function<Sent, Outcome>> answers = new ArrayDeque<>();
    final Queue<Outcome.NotSent> obstacles = new ArrayDeque<>();
    /** Thrown while a request is written. */
    final Queue<RuntimeException> faults = new ArrayDeque<>();
    /** Each send waits for it. */
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile Optional<Instant> token = Optional.empty();
    private Sent next = new Sent("", List.of());

    record Sent(String careflexId, List<Incident> incidents) {}

    static Outcome taken(Sent sent, String importId) {
        List<Outcome.Row> rows = IntStream.range(0, sent.incidents().size()).mapToObj(i -> {
            Incident incident = sent.incidents().get(i);
            return new Outcome.Row(i, "V-" + (1000 + incident.id()), incident.externalId(), incident.employeeId(),
                    incident.type());
        }).toList();
        return new Outcome.Accepted(201, importId, rows, "{}");
    }

    static Outcome refused(Sent sent) {
        return new Outcome.Refused(422, "row 0", List.of(
                new Outcome.Remark(0, "employeeId", "Die Steuer-ID ist im Portal nicht bekannt."),
                new Outcome.Remark(-1, "", "Sendung abgewiesen, " + sent.incidents().size() + " Zeilen")));
    }

    static Outcome lacking(Sent sent) {
        Outcome.Accepted all = (Outcome.Accepted) taken(sent, "I-LUECKE");
        return new Outcome.Accepted(201, all.importId(), all.rows().subList(1, all.rows().size()), "{}");
    }

    static Outcome busy(Duration wait) {
        return new Outcome.NotSent(Failure.BUSY, 503, "", Optional.of(wait), "503 Service Unavailable");
    }

    static Outcome.NotSent obstacle(Failure failure, int status) {
        return new Outcome.NotSent(failure, status, "", Optional.empty(), "scripted: " + failure);
    }

    static Outcome unclear(Failure failure, int status) {
        return new Outcome.Unclear(failure, status, "", "scripted: " + failure);
    }

    @Override
    public Request report(String careflexId, List<Incident> incidents) {
        RuntimeException fault = faults.poll();
        if (fault != null) {
            throw fault;
        }
        next = new Sent(careflexId, incidents);
        return new Request("incident/new", "{}", "{}");
    }

    @Override
    public Request emptyReport(String careflexId, LocalDate createdAt) {
        next = new Sent(careflexId, List.of());
        return new Request("incident/none", "{}", "{}");
    }

    @Override
    public Optional<Outcome.NotSent> flaw() {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome.NotSent> connect() {
        Optional<Outcome.NotSent> obstacle = Optional.ofNullable(obstacles.poll());
        if (obstacle.isEmpty()) {
            token = Optional.of(Instant.parse("2026-11-24T20:43:00Z"));
        }
        return obstacle;
    }

    @Override
    public Outcome send(Request request) {
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stayed shut");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        sent.add(next);
        Function<Sent, Outcome> answer = answers.poll();
        return answer == null ? taken(next, "I-" + (500 + sent.size())) : answer.apply(next);
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return token;
    }

    @Override
    public void close() {
        token = Optional.empty();
    }
}
