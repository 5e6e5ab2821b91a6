package org.flexmelder.sending;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.flexmelder.sending.Desk.BEISPIEL;
import static org.flexmelder.sending.Desk.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.HttpPortal;
import org.flexmelder.portal.Portal;
import org.flexmelder.portal.Timeouts;
import org.flexmelder.practice.Fault;
import org.flexmelder.practice.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SenderTest {
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void beforeSendingIsSwitchedOnNotOneByteLeavesAndEverythingWaits() {
        List<Long> ids = desk.queue(MUSTER, 3);
        AtomicBoolean on = new AtomicBoolean();
        Sender sender = new Sender(desk::portal, desk.books.ledger(), on::get, () -> 2, Desk.QUICK);

        Sender.Run refused = sender.run(Progress.NONE);

        assertEquals(Failure.NOT_SWITCHED_ON, refused.stopped());
        assertEquals(List.of(), refused.batches());
        assertEquals(Collections.nCopies(3, WAITING), desk.states(ids));
        assertEquals(0, desk.practice.tokensGiven());
        on.set(true);
        assertEquals(Failure.NONE, sender.run(Progress.NONE).stopped());
        assertEquals(3, desk.practice.received().size());
    }

    @Test
    void addressesThatAreMissingAreNamedBeforeTheSwitch() {
        List<Long> ids = desk.queue(MUSTER, 1);
        try (HttpPortal nowhere = new HttpPortal(PortalProfile.DEFAULT, new Credentials("user", "secret", "token"),
                Timeouts.DEFAULT)) {
            Sender sender = new Sender(() -> nowhere, desk.books.ledger(), () -> false, () -> 2, Desk.QUICK);

            Sender.Run refused = sender.run(Progress.NONE);

            assertEquals(Failure.NOT_SET_UP, refused.stopped());
            assertEquals("no token address", refused.detail());
            assertEquals(List.of(WAITING), desk.states(ids));
        }
    }

    @Test
    void sendingThatIsSwitchedOffInTheMiddleStopsBeforeTheNextBatch() {
        desk.queue(MUSTER, 3);
        AtomicBoolean on = new AtomicBoolean(true);
        Sender sender = new Sender(desk::portal, desk.books.ledger(), on::get, () -> 2, Desk.QUICK);

        Sender.Run run = sender.run(new Progress() {
            @Override
            public void recorded(int number, Batch batch) {
                on.set(false);
            }
        });

        assertEquals(Failure.NOT_SWITCHED_ON, run.stopped());
        assertEquals(2, desk.practice.received().size());
    }

    @Test
    void aHundredAndThirtyIncidentsOfOneCompanyGoAsAHundredAndThirty() {
        List<Long> ids = desk.queue(MUSTER, 130);

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(List.of(100, 30), run.batches().stream().map(Batch::size).toList());
        assertEquals(Collections.nCopies(130, REPORTED), desk.states(ids));
        assertEquals(130, new HashSet<>(desk.practice.received().stream().map(Received::incidentId).toList()).size());
        assertEquals(Failure.NONE, run.stopped());
    }

    @Test
    void theShownIncidentIdIsTheOneThatThePortalGave() {
        List<Long> ids = desk.queue(MUSTER, 3);

        desk.sender().run(Progress.NONE);

        for (int i = 0; i < ids.size(); i++) {
            Received received = desk.practice.received().get(i);
            assertEquals(received.incidentId(), desk.entry(ids.get(i)).incidentId());
            assertEquals(received.importId(), desk.entry(ids.get(i)).importId());
            assertEquals(received.externalId(), desk.entry(ids.get(i)).incident().externalId());
        }
    }

    @Test
    void twoCompaniesNeverShareABatch() {
        desk.queue(MUSTER, 2);
        desk.queue(BEISPIEL, 3);

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(List.of(MUSTER, BEISPIEL), run.batches().stream().map(Batch::careflexId).toList());
        assertEquals(List.of(2, 3), run.batches().stream().map(Batch::size).toList());
        assertEquals(2, desk.practice.received().stream().filter(r -> r.careflexId().equals(MUSTER)).count());
    }

    @Test
    void emptyReportsGoAfterTheIncidents() {
        desk.queue(MUSTER, 1);
        EmptyReport report = desk.books.ledger().enqueueEmpty(BEISPIEL, YearMonth.of(2026, 11),
                LocalDate.of(2026, 11, 24));

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(List.of(false, true), run.batches().stream().map(Batch::isEmptyReport).toList());
        assertEquals(REPORTED, emptyState(report));
        assertEquals("2026-11-24", desk.practice.received().getLast().validFrom());
    }

    @Test
    void emptyReportsCanGoWhileIncidentsWait() {
        List<Long> ids = desk.queue(MUSTER, 1);
        EmptyReport report = desk.books.ledger().enqueueEmpty(BEISPIEL, YearMonth.of(2026, 11),
                LocalDate.of(2026, 11, 24));

        desk.sender().runEmptyReports(Progress.NONE);

        assertEquals(REPORTED, emptyState(report));
        assertEquals(List.of(WAITING), desk.states(ids));
    }

    private IncidentState emptyState(EmptyReport report) {
        return desk.books.history().emptyReports(report.month(), report.month()).stream()
                .filter(r -> r.id() == report.id()).findFirst().orElseThrow().state();
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_EXPIRED, REPORTED, NONE", "TOKEN_REFUSED, WAITING, TOKEN_REFUSED",
            "WRONG_CREDENTIALS, WAITING, CREDENTIALS", "TOKEN_UNREADABLE, WAITING, TOKEN_ADDRESS",
            "FORBIDDEN, WAITING, RIGHTS", "NOT_FOUND, WAITING, ADDRESS", "METHOD_REFUSED, WAITING, ADDRESS",
            "REDIRECT, WAITING, ADDRESS", "REJECT, REJECTED, NONE", "CONFLICT, REJECTED, NONE",
            "TOO_LARGE, REJECTED, NONE", "UNSUPPORTED, REJECTED, NONE", "UNPROCESSABLE, REJECTED, NONE",
            "BUSY, REPORTED, NONE", "DOWN, REPORTED, NONE", "SERVER_ERROR, UNCLEAR, SERVER_ERROR",
            "SERVER_ERROR_TAKEN_IN, UNCLEAR, SERVER_ERROR", "BAD_GATEWAY, UNCLEAR, SERVER_ERROR",
            "GATEWAY_TIMEOUT, UNCLEAR, SERVER_ERROR", "CUT_BEFORE_ANSWER, UNCLEAR, CONNECTION_LOST",
            "CUT_BEFORE_TAKING, UNCLEAR, CONNECTION_LOST", "SILENT, UNCLEAR, CONNECTION_LOST",
            "HTML_ANSWER, UNCLEAR, UNREADABLE", "HUGE_ANSWER, UNCLEAR, UNREADABLE", "ROWS_SHUFFLED, REPORTED, NONE"})
    void everyFaultLeavesTheStateThatTheFailureTableSays(Fault fault, IncidentState expected, Failure stopped) {
        List<Long> ids = desk.queue(MUSTER, 3);
        desk.practice.arm(fault);

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(Collections.nCopies(3, expected), desk.states(ids));
        assertEquals(stopped, run.stopped());
        desk.restart();
        assertEquals(Collections.nCopies(3, expected), desk.states(ids), "after a restart");
    }

    @Test
    void anExpiredTokenIsRenewedAndTheBatchSentAgain() {
        List<Long> ids = desk.queue(MUSTER, 2);
        desk.practice.arm(Fault.TOKEN_EXPIRED);

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(List.of(REPORTED), run.batches().stream().map(Batch::state).toList());
        assertEquals(List.of(REPORTED, WAITING), desk.books.history().batches().stream().map(Batch::state).toList());
        assertEquals(Collections.nCopies(2, REPORTED), desk.states(ids));
    }

    @Test
    void cancelWhileTheTokenWasRefusedSendsNothingAgain() {
        List<Long> ids = desk.queue(MUSTER, 2);
        desk.practice.arm(Fault.TOKEN_EXPIRED);
        Sender sender = desk.sender();

        Sender.Run run = sender.run(new Progress() {
            @Override
            public void recorded(int number, Batch batch) {
                sender.cancel();
            }
        });

        assertTrue(run.canceled());
        assertEquals(Failure.NONE, run.stopped());
        assertEquals(Collections.nCopies(2, WAITING), desk.states(ids));
        assertEquals(0, desk.practice.received().size());
    }

    @Test
    void aHalfAnswerIsUnclearAndWhatCameOfItIsKept() {
        List<Long> ids = desk.queue(MUSTER, 3);
        desk.practice.arm(Fault.HALF_ANSWER);

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(Collections.nCopies(3, UNCLEAR), desk.states(ids));
        assertTrue(run.stopped() == Failure.CONNECTION_LOST || run.stopped() == Failure.UNREADABLE);
        assertFalse(desk.books.history().documents(run.batches().getFirst().id()).answer().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"ROW_MISSING", "ROW_DOUBLED", "ROW_CONTRADICTING"})
    void onlyTheRowThatDoesNotFitIsUnclearAndTheRunGoesOn(Fault fault) {
        List<Long> first = desk.queue(MUSTER, 3);
        List<Long> second = desk.queue(BEISPIEL, 1);
        desk.practice.arm(fault);

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(List.of(REPORTED, REPORTED, UNCLEAR), desk.states(first));
        assertEquals(List.of(REPORTED), desk.states(second));
        assertEquals(Failure.CONTRADICTION, run.batches().getFirst().failure());
        assertEquals(UNCLEAR, run.batches().getFirst().state());
    }

    @Test
    void aRefusalStopsNothingAndKeepsThePortalsWords() {
        List<Long> refused = desk.queue(MUSTER, 2);
        List<Long> after = desk.queue(BEISPIEL, 1);
        desk.practice.arm(Fault.REJECT);

        desk.sender().run(Progress.NONE);

        assertEquals(List.of(REJECTED, REJECTED), desk.states(refused));
        assertTrue(desk.entry(refused.getLast()).remark().contains("validFrom"));
        assertEquals(List.of(REPORTED), desk.states(after));
    }

    @Test
    void whatStopsTheRunLeavesTheRestWaiting() {
        List<Long> ids = desk.queue(MUSTER, 130);
        desk.practice.arm(Fault.SERVER_ERROR_TAKEN_IN);

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(1, run.batches().size());
        assertEquals(Collections.nCopies(100, UNCLEAR), desk.states(ids.subList(0, 100)));
        assertEquals(Collections.nCopies(30, WAITING), desk.states(ids.subList(100, 130)));
    }

    @Test
    void whatIsUnclearIsNotSentAgainByTheProgram() {
        List<Long> ids = desk.queue(MUSTER, 2);
        desk.practice.arm(Fault.CUT_BEFORE_ANSWER);
        desk.sender().run(Progress.NONE);

        Sender.Run second = desk.sender().run(Progress.NONE);

        assertEquals(List.of(), second.batches());
        assertEquals(2, desk.practice.received().size());
        assertEquals(List.of(UNCLEAR, UNCLEAR), desk.states(ids));
    }

    @Test
    void withoutAPortalNothingIsMarkedAsSent() {
        List<Long> ids = desk.queue(MUSTER, 2);
        desk.practice.close();

        Sender.Run run = desk.sender().run(Progress.NONE);

        assertEquals(Failure.NO_CONNECTION, run.stopped());
        assertEquals(List.of(WAITING, WAITING), desk.states(ids));
        assertEquals(List.of(), desk.books.history().batches());
    }

    @Test
    void aBusyPortalIsTriedThreeTimesWithPausesAndThenTheRunStops() {
        List<Long> ids = desk.queue(MUSTER, 1);
        for (int i = 0; i < 3; i++) {
            desk.practice.arm(Fault.BUSY);
        }
        List<Duration> pauses = new ArrayList<>();

        Sender.Run run = desk.sender().run(new Progress() {
            @Override
            public void pausing(Failure failure, Duration pause) {
                pauses.add(pause);
            }
        });

        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), pauses);
        assertEquals(Failure.BUSY, run.stopped());
        assertEquals(1, run.batches().size());
        assertEquals(List.of(WAITING), desk.states(ids));
    }

    @Test
    void cancelIsHonouredBetweenBatches() {
        List<Long> ids = desk.queue(MUSTER, 130);
        Sender sender = desk.sender();

        Sender.Run run = sender.run(new Progress() {
            @Override
            public void sending(int number, Batch batch) {
                sender.cancel();
            }
        });

        assertTrue(run.canceled());
        assertEquals(Collections.nCopies(100, REPORTED), desk.states(ids.subList(0, 100)));
        assertEquals(Collections.nCopies(30, WAITING), desk.states(ids.subList(100, 130)));
    }

    @Test
    void cancelWhileTheConnectionIsMadeSendsNothing() {
        List<Long> ids = desk.queue(MUSTER, 1);
        AtomicReference<Sender> sender = new AtomicReference<>();
        InvocationHandler canceling = (_, method, arguments) -> {
            if (method.getName().equals("connect")) {
                sender.get().cancel();
            }
            return method.invoke(desk.portal(), arguments);
        };
        sender.set(desk.sender((Portal) Proxy.newProxyInstance(Portal.class.getClassLoader(),
                new Class<?>[]{Portal.class}, canceling)));

        assertTrue(sender.get().run(Progress.NONE).canceled());

        assertEquals(List.of(WAITING), desk.states(ids));
        assertEquals(List.of(), desk.practice.received());
    }

    @Test
    void cancelEndsAPauseAtOnce() throws Exception {
        desk.queue(MUSTER, 1);
        desk.practice.arm(Fault.BUSY);
        Patience long5Minutes = new Patience(3, Duration.ofMinutes(5), Duration.ofMinutes(5));
        Sender sender = new Sender(desk::portal, desk.books.ledger(), () -> true, () -> 100, long5Minutes);
        desk.practice.close();
        CountDownLatch pausing = new CountDownLatch(1);

        CompletableFuture<Sender.Run> run = CompletableFuture.supplyAsync(() -> sender.run(new Progress() {
            @Override
            public void pausing(Failure failure, Duration pause) {
                pausing.countDown();
            }
        }));
        assertTrue(pausing.await(20, TimeUnit.SECONDS));
        sender.cancel();

        assertTrue(run.get(20, TimeUnit.SECONDS).canceled());
    }

    @Test
    void cancelDoesNotWaitForATokenWhileNothingOfAReportBegan() throws Exception {
        List<Long> ids = desk.queue(MUSTER, 1);
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                Portal slow = desk.portal("http://127.0.0.1:" + silent.getLocalPort() + "/token")) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = silent.accept()) {
                    socket.getInputStream().read();
                    fetching.countDown();
                    late.await();
                } catch (IOException | InterruptedException e) {
                    // the test is over
                }
            });
            Sender sender = desk.sender(slow);
            CompletableFuture<Sender.Run> run = CompletableFuture.supplyAsync(() -> sender.run(Progress.NONE));
            assertTrue(fetching.await(20, TimeUnit.SECONDS));

            sender.cancel();

            Sender.Run ended = run.get(10, TimeUnit.SECONDS);
            assertTrue(ended.canceled());
            assertEquals(List.of(), ended.batches());
            assertEquals(List.of(WAITING), desk.states(ids));
        } finally {
            late.countDown();
        }
    }

    @Test
    void aSecondRunAtTheSameTimeIsRefused() {
        desk.queue(MUSTER, 1);
        Sender sender = desk.sender();
        List<Boolean> refused = new ArrayList<>();

        sender.run(new Progress() {
            @Override
            public void sending(int number, Batch batch) {
                assertThrows(IllegalStateException.class, () -> sender.run(NONE));
                refused.add(true);
            }
        });

        assertEquals(List.of(true), refused);
        assertFalse(sender.isRunning());
    }

    @Test
    void theRequestIsOnDiskBeforeItsFirstByteLeaves() {
        desk.queue(MUSTER, 2);
        Set<String> seen = new HashSet<>();

        desk.sender().run(new Progress() {
            @Override
            public void sending(int number, Batch batch) {
                assertEquals(0, desk.practice.received().size());
                seen.add(desk.books.history().documents(batch.id()).request());
            }
        });

        String request = seen.iterator().next();
        assertTrue(request.contains(MUSTER) && request.contains("49239697103"));
        assertFalse(request.contains(desk.practice.apiToken()));
    }

    @Test
    void aTokenThatEndsDuringTheRunIsFetchedAnewAndTheSameBatchGoesOnce() {
        List<Long> ids = desk.queue(MUSTER, 201);
        desk.practice.arm(Fault.TOKEN_EXPIRED);

        desk.sender().run(Progress.NONE);

        assertEquals(Collections.nCopies(201, REPORTED), desk.states(ids));
        assertEquals(2, desk.practice.tokensGiven());
        assertEquals(201, desk.practice.received().size());
    }

    @Test
    void aShortLivedTokenServesSeveralBatches() {
        desk.practice.tokenLifetime(Duration.ofSeconds(50));
        List<Long> ids = desk.queue(MUSTER, 201);

        desk.sender().run(Progress.NONE);

        assertEquals(Collections.nCopies(201, REPORTED), desk.states(ids));
        assertEquals(1, desk.practice.tokensGiven());
    }

    @Test
    void whatTheClerkSettledAsNotArrivedCanBeSentAgain() {
        List<Long> ids = desk.queue(MUSTER, 1);
        desk.practice.arm(Fault.CUT_BEFORE_TAKING);
        desk.sender().run(Progress.NONE);
        desk.books.ledger().settleNotArrived(ids);
        assertEquals(List.of(DRAFT), desk.states(ids));

        assertEquals(List.of(), desk.drafts().enqueue(ids));
        desk.sender().run(Progress.NONE);

        assertEquals(List.of(REPORTED), desk.states(ids));
        assertEquals(1, desk.practice.received().size());
    }

    @Test
    void aListenerThatFailsDoesNotKeepAnAnswerFromBeingRecorded() {
        List<Long> ids = desk.queue(MUSTER, 2);

        desk.sender().run(new Progress() {
            @Override
            public void sending(int number, Batch batch) {
                throw new IllegalStateException("a listener's own fault");
            }
        });

        assertEquals(List.of(REPORTED, REPORTED), desk.states(ids));
    }

    @Test
    void whatWasTakenBackAndChangedInAPauseGoesOutAsItIsNow() {
        List<Long> ids = desk.queue(MUSTER, 2);
        desk.practice.arm(Fault.BUSY);

        desk.sender().run(new Progress() {
            @Override
            public void pausing(Failure failure, Duration pause) {
                desk.books.ledger().takeBack(ids);
                Incident changed = desk.entry(ids.getFirst()).incident();
                Incident saved = desk.books.incidents()
                        .save(new Incident(changed.id(), MUSTER, changed.employee(), changed.employeeId(), "WIK",
                                changed.externalId(), changed.createdAt(), "2027-05-01", changed.data(), Set.of(), 0));
                desk.books.ledger().enqueue(List.of(saved.with(MasterData.EMPTY)));
            }
        });

        assertEquals(List.of(REPORTED, DRAFT), desk.states(ids));
        assertEquals(List.of("2027-05-01"), desk.practice.received().stream().map(Received::validFrom).toList());
    }

    @Test
    void anEmptyReportThatIsTakenBackDuringTheRunIsNotSentAndStopsNothing() {
        List<Long> ids = desk.queue(MUSTER, 1);
        LocalDate today = LocalDate.now(Desk.CLOCK);
        EmptyReport report = desk.books.ledger().enqueueEmpty(BEISPIEL, YearMonth.from(today), today);

        Sender.Run run = desk.sender().run(new Progress() {
            @Override
            public void sending(int number, Batch batch) {
                desk.books.ledger().takeBackEmpty(report.id());
            }
        });

        assertEquals(List.of(REPORTED), desk.states(ids));
        assertEquals(1, run.batches().size());
        assertEquals(Failure.NONE, run.stopped());
        assertEquals(1, desk.practice.received().size());
    }
}
