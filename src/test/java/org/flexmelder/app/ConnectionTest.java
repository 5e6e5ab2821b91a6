package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.Portal;
import org.flexmelder.practice.PracticePortal;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void thePortalAndItsTokenLastUntilSomethingChanges() throws IOException {
        try (PracticePortal practice = PracticePortal.start(0)) {
            PortalProfile profile = PortalProfile.DEFAULT.withAddresses(practice.tokenUrl(), practice.reportUrl());
            AtomicReference<Credentials> credentials = new AtomicReference<>(
                    new Credentials(practice.user(), practice.secret(), practice.apiToken()));
            AtomicReference<Network> network = new AtomicReference<>(Network.DEFAULT);
            try (Connection connection = new Connection(() -> profile, credentials::get, network::get)) {
                Portal first = connection.get();
                assertEquals(Optional.empty(), first.connect());
                assertSame(first, connection.get());
                assertTrue(connection.get().tokenValidUntil().isPresent());

                network.set(Network.DEFAULT.withProxying(Network.Proxying.NONE));
                assertNotSame(first, connection.get());
                network.set(Network.DEFAULT);

                credentials.set(new Credentials(practice.user(), "other", practice.apiToken()));

                assertNotSame(first, connection.get());
                assertFalse(connection.get().tokenValidUntil().isPresent());
                assertTrue(connection.get().connect().isPresent(), "the new secret is wrong");
            }
        }
    }

    @Test
    void askingForTheTokenMakesNoPortal() throws IOException {
        try (PracticePortal practice = PracticePortal.start(0)) {
            AtomicInteger asked = new AtomicInteger();
            try (Connection connection = new Connection(() -> {
                asked.incrementAndGet();
                return PortalProfile.DEFAULT.withAddresses(practice.tokenUrl(), practice.reportUrl());
            }, () -> new Credentials(practice.user(), practice.secret(), practice.apiToken()),
                    () -> Network.DEFAULT)) {
                assertEquals(Optional.empty(), connection.tokenValidUntil());
                assertEquals(0, asked.get());
                assertEquals(Optional.empty(), connection.get().connect());
                assertTrue(connection.tokenValidUntil().isPresent());
            }
        }
    }

    @Test
    void closingForgetsTheToken() throws IOException {
        try (PracticePortal practice = PracticePortal.start(0)) {
            PortalProfile profile = PortalProfile.DEFAULT.withAddresses(practice.tokenUrl(), practice.reportUrl());
            Connection connection = new Connection(() -> profile,
                    () -> new Credentials(practice.user(), practice.secret(), practice.apiToken()),
                    () -> Network.DEFAULT);
            Portal portal = connection.get();
            assertEquals(Optional.empty(), portal.connect());
            connection.close();
            assertEquals(Optional.empty(), portal.tokenValidUntil());
        }
    }
}
