package org.flexmelder.sending;

import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.flexmelder.sending.Desk.BEISPIEL;
import static org.flexmelder.sending.Desk.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.portal.Portal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyPortalTest {
    @TempDir
    Path folder;

    static Stream<Throwable> faults() {
        return Stream.of(new IllegalArgumentException("words of the wire"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverSendingThrowsItsReportsAreUnclearAndTheRunStops(Throwable fault) throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<Long> ids = desk.queue(MUSTER, 2);
            List<Long> later = desk.queue(BEISPIEL, 1);

            Sender.Run run = desk.sender(faulty(desk.portal(), fault)).run(Progress.NONE);

            assertEquals(List.of(UNCLEAR, UNCLEAR), desk.states(ids));
            assertEquals(List.of(WAITING), desk.states(later));
            assertEquals(List.of(UNCLEAR), run.batches().stream().map(Batch::state).toList());
            assertEquals(Failure.CONNECTION_LOST, run.stopped());
            assertEquals(fault.getClass().getSimpleName(), run.detail());
        }
    }

    private static Portal faulty(Portal portal, Throwable fault) {
        return (Portal) Proxy.newProxyInstance(Portal.class.getClassLoader(), new Class<?>[]{Portal.class},
                (_, method, args) -> {
                    if (method.getName().equals("send")) {
                        throw fault;
                    }
                    return method.invoke(portal, args);
                });
    }
}
