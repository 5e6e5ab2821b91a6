package org.flexmelder.ui.settings;

import java.time.Instant;
import java.util.Optional;
import org.flexmelder.model.PortalProfile;

/** What says how far an office is set up, beside what is in its store. On any thread. */
public interface SetUpOffice {

    /** The profile in effect: with what the environment gives, or with the addresses of the practice portal. */
    PortalProfile profile();

    /** Whether all of them are there, also by what the environment gives. */
    boolean hasCredentials();

    /** Until when the access token is valid that was fetched last; empty where there is none. */
    Optional<Instant> tokenValidUntil();

    /** Whether reports may leave, by the environment, the settings, or because they did before. */
    boolean sendingOn();
}
