package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.SENDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.Portal;
import org.flexmelder.sending.Progress;
import org.flexmelder.sending.Sender;
import org.flexmelder.store.StoreException;

/** One run of the engine, watched from both sides: what it asks of the portal, and what it tells of its progress. */
final class Sending implements Portal, Progress {
    private final World world;
    private final Runnable check;
    private final Runnable meanwhile;
    private final Sender sender;
    private Attempt current;
    private boolean canceled;
    private boolean stopped;

    /**
     * @param check
     *            looks at everything that is shown
     * @param meanwhile
     *            what may happen while the run waits for disk or net
     */
    Sending(World world, Runnable check, Runnable meanwhile) {
        this.world = world;
        this.check = check;
        this.meanwhile = meanwhile;
        sender = world.sender();
        world.watched = this;
    }

    void go(boolean emptyReportsAlone, Predicate<String> companies) {
        world.tell("send");
        try {
            Sender.Run run = emptyReportsAlone ? sender.runEmptyReports(this) : sender.run(this, companies);
            assertTrue(!stopped || run.stopped() != Failure.NONE, "an unclear batch stops the run");
            run.batches().forEach(batch -> assertTrue(world.books().history().batch(batch.id()).isPresent()));
        } catch (StoreException e) {
            world.excuse(e);
        }
        Thread.interrupted();
        if (current != null) {
            world.over(current);
            assertTrue(!current.isOpen(world.life()) || world.isKeptAside(current.batch), "an answer is in hand alone");
        }
    }

    void cancel() {
        world.tell("  cancel");
        canceled = true;
        sender.cancel();
    }

    @Override
    public Request report(String careflexId, List<Incident> incidents) {
        assertNotEquals(List.of(), incidents);
        assertTrue(incidents.size() <= world.batchSize);
        return made(careflexId, incidents, world.portal.report(careflexId, incidents));
    }

    @Override
    public Request emptyReport(String careflexId, LocalDate createdAt) {
        return made(careflexId, List.of(), world.portal.emptyReport(careflexId, createdAt));
    }

    private Request made(String careflexId, List<Incident> incidents, Request request) {
        assertFalse(stopped, "nothing is sent after an unclear batch");
        assertFalse(canceled, "nothing is sent after cancel");
        current = new Attempt(careflexId, incidents, request, world.life(), world.mortal().commits());
        world.attempts.add(current);
        return request;
    }

    @Override
    public Optional<Outcome.NotSent> flaw() {
        return world.portal.flaw();
    }

    @Override
    public Optional<Outcome.NotSent> connect() {
        if (current != null && !current.marked) {
            world.over(current); // it was taken back, and no later commit is its own
        }
        Optional<Outcome.NotSent> blocked = world.portal.connect();
        meanwhile.run();
        return blocked;
    }

    @Override
    public Outcome send(Request request) {
        assertTrue(current.marked && current.outcome == null && current.request.equals(request), "marked, once");
        onDisk(request);
        meanwhile.run();
        Outcome outcome = world.portal.send(request);
        sometimes();
        meanwhile.run();
        world.tell("  " + outcome.getClass().getSimpleName() + " " + outcome.httpStatus());
        current.returned(outcome, world.mortal().commits());
        stopped = outcome instanceof Outcome.Unclear;
        if (!world.isQuiet() && world.dice.chance(0.03)) {
            full();
        }
        return outcome;
    }

    /** The disk fills up at the worst moment, sometimes so that not even a file beside the database can be written. */
    private void full() {
        world.tell("  the disk is full");
        world.mortal().failCommits(world.dice.between(4, 12));
        if (world.dice.chance(0.3)) {
            world.blockAside(current.batch);
        }
    }

    /** Before its first byte leaves, the request is on disk with what it holds. */
    private void onDisk(Request request) {
        assertEquals(request.kept(), world.books().history().documents(current.batch).request());
        List<Entry> entries = world.books().history().entries(current.batch);
        assertEquals(current.incidents, entries.stream().map(Entry::incident).toList());
        assertTrue(entries.stream().allMatch(entry -> entry.state() == SENDING));
        sometimes();
    }

    private void sometimes() {
        if (world.dice.chance(0.2)) {
            check.run();
        }
    }

    @Override
    public void started(int batches, int incidents) {
        world.recorded();
        sometimes();
        meanwhile.run();
    }

    @Override
    public void sending(int number, Batch batch) {
        current.marked(batch.id());
        world.marked(current);
        world.tell("  batch of " + batch.size() + " for " + batch.careflexId());
        meanwhile.run();
    }

    @Override
    public void recorded(int number, Batch batch) {
        Thread.interrupted();
        assertEquals(current.batch, batch.id());
        current.written = true;
        sometimes();
        meanwhile.run();
    }

    @Override
    public void pausing(Failure failure, Duration pause) {
        meanwhile.run();
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // the portal is the world's
    }
}
