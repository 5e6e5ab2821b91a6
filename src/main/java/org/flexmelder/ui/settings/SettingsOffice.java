package org.flexmelder.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Outcome;
import org.flexmelder.settings.Settings;

/** What the settings screen needs of the program around it. */
public interface SettingsOffice extends SetUpOffice {

    /** Whether it is asked for newer versions, by the environment or the settings. */
    boolean asksForUpdates();

    /** Whether there is anybody to ask: this build knows where newer versions are announced. */
    boolean knowsWhomToAsk();

    /** Called off the UI thread. */
    void save(Settings settings);

    /** As saved, without what the environment gives. */
    Credentials credentials();

    /** Called off the UI thread. */
    void saveCredentials(Credentials credentials);

    /** Fetches an access token and sends nothing; what stood in the way, or empty. Blocks. */
    Optional<Outcome.NotSent> connect();

    /**
     * The certificates of a PEM file; at least one. Called off the UI thread.
     *
     * @throws IOException
     *             where there is none to be read; the message says why
     */
    List<CaCertificate> certificates(String path) throws IOException;

    boolean practice();

    void enterPractice();

    void leavePractice();

    /** Builds the window anew, after the language changed. */
    void reopen();

    /** The data folder in use. */
    Path folder();

    /** Names of the environment's settings that are set, such as {@code FLEXMELDER_TOKEN_URL}. */
    Set<String> fromEnvironment();

    /** Names of what can go wrong in practice; empty outside of it. Words stand under {@code practice.fault.<NAME>}. */
    List<String> practiceFaults();

    /** Names of the faults that no request has met yet. */
    List<String> armedFaults();

    /** The next request that it fits meets this fault, once. */
    void armFault(String name);
}
