package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.StoreException;
import org.flexmelder.ui.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

@Timeout(60)
class OfficesTest {
    private static final Environment NONE = new Environment(Map.of());

    @TempDir
    private Path folder;
    private Offices offices;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        offices = new Offices(folder, NONE, Clock::systemUTC);
    }

    @Test
    void aStartLeadsToWhatWasSetUpElseToThePracticeThatWasBegun() {
        assertEquals(Optional.empty(), offices.first(false));
        Office.practice(folder, Clock.systemUTC()).close();
        assertTrue(offices.first(false).orElseThrow().practice());
        SettingsFile file = new SettingsFile(folder);
        file.save(file.load().withSetUp(true));
        assertFalse(offices.first(false).orElseThrow().practice());
        assertTrue(offices.first(true).orElseThrow().practice());
    }

    @Test
    void whatWasOpenedAheadIsHandedOverOnceAndOpenedAnewTheNextTime() throws Exception {
        offices.openAhead(true);
        Office first = open(true);
        assertEquals(25, first.books().employees().list().size());
        Offices.close(first);
        Offices.close(open(true));
    }

    @Test
    void theBoardIsReadWithAnOfficeThatBeginsWithTheOverview() throws Exception {
        Offices.Opened overview = open(new Offices.Wanted(true, Place.OVERVIEW));
        assertEquals(overview.reader().read(), overview.board().orElseThrow());
        Offices.close(overview.office());
        offices.openAhead(true);
        Offices.Opened settings = open(new Offices.Wanted(true, Place.SETTINGS));
        assertEquals(Optional.empty(), settings.board());
        Offices.close(settings.office());
    }

    @Test
    void whatWasOpenedAheadAndIsNotWantedIsClosed() throws Exception {
        offices.openAhead(true);
        Offices.close(open(false));
        Office.practice(folder, Clock.systemUTC()).close();
    }

    @Test
    void whatWasOpenedAheadAndNeverAskedForIsClosedAtTheEnd() throws Exception {
        offices.openAhead(true);
        end();
        Office.practice(folder, Clock.systemUTC()).close();
    }

    @Test
    void whyNothingCouldBeOpenedAheadIsToldWhenItIsAskedFor() throws Exception {
        Office other = Office.practice(folder, Clock.systemUTC());
        offices.openAhead(true);
        ExecutionException failure = assertThrows(ExecutionException.class, () -> open(true));
        StoreException cause = assertInstanceOf(StoreException.class, failure.getCause());
        assertEquals(StoreException.Kind.IN_USE, cause.kind());
        other.close();
    }

    private Office open(boolean practice) throws Exception {
        return open(new Offices.Wanted(practice, Place.OVERVIEW)).office();
    }

    private Offices.Opened open(Offices.Wanted wanted) throws Exception {
        CompletableFuture<Offices.Opened> opened = new CompletableFuture<>();
        offices.open(wanted, () -> {
        }, opened::complete, opened::completeExceptionally);
        return opened.get(30, TimeUnit.SECONDS);
    }

    private void end() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        offices.end(null, ended::countDown);
        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }
}
