package org.flexmelder.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.HttpPortal;
import org.flexmelder.portal.Portal;
import org.flexmelder.portal.Timeouts;
import org.jspecify.annotations.Nullable;

/**
 * The portal as it is set up now; made anew, without its old token, when addresses, credentials or the network change.
 * One that a run still uses then stays open until the end, so that its answer is not lost. After {@link #close} it
 * gives closed ones only.
 */
final class Connection implements Supplier<Portal>, AutoCloseable {
    private final Supplier<PortalProfile> profile;
    private final Supplier<Credentials> credentials;
    private final Supplier<Network> network;
    private final List<Portal> open = new ArrayList<>();
    private @Nullable Made made;
    private boolean closed;

    /** A portal and what it was made with. */
    private record Made(PortalProfile profile, Credentials credentials, Network network, Portal portal) {}

    Connection(Supplier<PortalProfile> profile, Supplier<Credentials> credentials, Supplier<Network> network) {
        this.profile = profile;
        this.credentials = credentials;
        this.network = network;
    }

    @Override
    public synchronized Portal get() {
        PortalProfile wantedProfile = profile.get();
        Credentials wantedCredentials = credentials.get();
        Network wantedNetwork = network.get();
        Made present = made;
        if (present != null && present.profile().equals(wantedProfile)
                && present.credentials().equals(wantedCredentials)
                && present.network().equals(wantedNetwork)) {
            return present.portal();
        }
        if (closed && present != null) {
            return present.portal();
        }
        Portal portal = new HttpPortal(wantedProfile, wantedCredentials, wantedNetwork, Timeouts.DEFAULT);
        if (closed) {
            portal.close();
        } else {
            open.add(portal);
        }
        made = new Made(wantedProfile, wantedCredentials, wantedNetwork, portal);
        return portal;
    }

    /** Of the portal that is made; nothing is made for the sake of it. */
    synchronized Optional<Instant> tokenValidUntil() {
        return made == null ? Optional.empty() : get().tokenValidUntil();
    }

    @Override
    public synchronized void close() {
        open.forEach(Portal::close);
        open.clear();
        closed = true;
    }
}
