package org.flexmelder.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FxTasksTest {
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private final List<Boolean> onUi = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final FxTasks tasks = new FxTasks(failure -> {
        onUi.add(Platform.isFxApplicationThread());
        failures.add(failure);
    });

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void end() {
        gate.countDown();
        tasks.close();
    }

    @Test
    void workOnTheStoreIsDoneInTheOrderOfTheCalls() {
        List<Integer> worked = new CopyOnWriteArrayList<>();
        List<Integer> done = new CopyOnWriteArrayList<>();
        List<Integer> all = IntStream.range(0, 200).boxed().toList();
        all.forEach(i -> tasks.store(() -> {
            worked.add(i);
            return i;
        }, done::add));
        Shown.await(() -> done.size() == all.size());
        assertEquals(all, worked);
        assertEquals(all, done);
    }

    @Test
    void workOnTheStoreLeavesTheUiThreadAndItsResultComesBackToIt() throws Exception {
        CompletableFuture<String> worker = new CompletableFuture<>();
        CompletableFuture<Boolean> back = new CompletableFuture<>();
        Platform.runLater(() -> tasks.store(() -> Thread.currentThread().getName(), name -> {
            worker.complete(name);
            back.complete(Platform.isFxApplicationThread());
        }));
        assertEquals("store", worker.get(10, SECONDS));
        assertTrue(back.get(10, SECONDS));
    }

    @Test
    void aFailureOfStoreWorkReachesTheHandlerOnTheUiThread() {
        IOException failure = new IOException("disk");
        tasks.<String>store(() -> {
            throw failure;
        }, _ -> failures.add(new IllegalStateException("not done")));
        Shown.await(() -> !failures.isEmpty());
        assertEquals(List.of(failure), failures);
        assertEquals(List.of(true), onUi);
    }

    @Test
    void workAfterAFailureIsStillDone() throws Exception {
        CompletableFuture<String> next = new CompletableFuture<>();
        tasks.<String>store(() -> {
            throw new IllegalStateException("first");
        }, next::complete);
        tasks.store(() -> "second", next::complete);
        assertEquals("second", next.get(10, SECONDS));
    }

    @Test
    void aLongRunGoesOnBesideTheStore() throws Exception {
        CompletableFuture<String> run = new CompletableFuture<>();
        CompletableFuture<String> store = new CompletableFuture<>();
        tasks.run(() -> {
            gate.await();
            return "run";
        }, run::complete, run::completeExceptionally);
        tasks.store(() -> "store", store::complete);
        assertEquals("store", store.get(10, SECONDS));
        assertFalse(run.isDone());
        gate.countDown();
        assertEquals("run", run.get(10, SECONDS));
    }

    @Test
    void twoLongRunsGoOnBesideEachOther() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<Boolean> first = new CompletableFuture<>();
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        for (CompletableFuture<Boolean> each : List.of(first, second)) {
            tasks.run(() -> {
                both.countDown();
                return both.await(10, SECONDS);
            }, each::complete, each::completeExceptionally);
        }
        assertTrue(first.get(15, SECONDS) && second.get(15, SECONDS));
    }

    @Test
    void aFailedRunIsToldToItsOwnHandlerOnTheUiThread() throws Exception {
        CompletableFuture<Exception> told = new CompletableFuture<>();
        CompletableFuture<Boolean> ui = new CompletableFuture<>();
        IOException failure = new IOException("line");
        tasks.run(() -> {
            throw failure;
        }, _ -> told.complete(new IllegalStateException("not done")), each -> {
            ui.complete(Platform.isFxApplicationThread());
            told.complete(each);
        });
        assertSame(failure, told.get(10, SECONDS));
        assertTrue(ui.get(10, SECONDS));
        assertEquals(List.of(), failures, "not to the handler of the store");
    }

    @Test
    void itIsIdleOnlyWhenAllWorkWasHandedBack() {
        assertTrue(tasks.isIdle());
        tasks.store(() -> gate.await(10, SECONDS), _ -> {
        });
        assertFalse(tasks.isIdle());
        gate.countDown();
        Shown.await(tasks::isIdle);
    }

    @Test
    void itIsIdleAgainAfterAFailure() {
        tasks.<String>store(() -> {
            throw new IllegalStateException("broken");
        }, _ -> {
        });
        Shown.await(tasks::isIdle);
        Shown.await(() -> failures.size() == 1);
    }

    @Test
    void workThatLeadsToWorkIsIdleAfterTheLast() throws Exception {
        CompletableFuture<Boolean> between = new CompletableFuture<>();
        tasks.store(() -> 1, _ -> {
            tasks.store(() -> gate.await(10, SECONDS), _ -> {
            });
            between.complete(tasks.isIdle());
        });
        assertFalse(between.get(10, SECONDS));
        gate.countDown();
        Shown.await(tasks::isIdle);
    }

    @Test
    void anActionForTheUiRunsThere() throws Exception {
        CompletableFuture<Thread> where = new CompletableFuture<>();
        tasks.ui(() -> where.complete(Thread.currentThread()));
        assertNotEquals(Thread.currentThread(), where.get(10, SECONDS));
        assertSame(Shown.onFx(Thread::currentThread), where.get());
    }

    @Test
    void closingWaitsForTheWorkThatWasHandedOver() {
        List<Integer> worked = new CopyOnWriteArrayList<>();
        IntStream.range(0, 50).forEach(i -> tasks.store(() -> worked.add(i), _ -> {
        }));
        tasks.close();
        assertEquals(50, worked.size());
    }
}
