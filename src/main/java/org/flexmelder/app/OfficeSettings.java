package org.flexmelder.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.CaFile;
import org.flexmelder.practice.Fault;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.sending.Sender;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.settings.CaCertificate;
import org.flexmelder.ui.settings.SettingsOffice;

/** What the settings screen may change, on one open office. */
final class OfficeSettings implements SettingsOffice {
    /** What a clerk can meet; the other faults are for IT and for tests. */
    private static final List<Fault> PRACTISED = List.of(Fault.TOKEN_EXPIRED, Fault.WRONG_CREDENTIALS, Fault.FORBIDDEN,
            Fault.REJECT, Fault.BUSY, Fault.DOWN, Fault.SERVER_ERROR, Fault.SERVER_ERROR_TAKEN_IN,
            Fault.CUT_BEFORE_ANSWER, Fault.HTML_ANSWER, Fault.ROW_MISSING);

    private final Office office;
    private final Sender sender;
    private final Shell shell;

    OfficeSettings(Office office, Sender sender, Shell shell) {
        this.office = office;
        this.sender = sender;
        this.shell = shell;
    }

    @Override
    public boolean sendingOn() {
        return office.sendingOn();
    }

    @Override
    public boolean asksForUpdates() {
        return office.asksForUpdates();
    }

    @Override
    public boolean knowsWhomToAsk() {
        return office.environment().channel().isPresent();
    }

    @Override
    public void save(Settings settings) {
        office.save(settings);
    }

    @Override
    public Credentials credentials() {
        return office.credentials();
    }

    @Override
    public boolean hasCredentials() {
        return office.hasCredentials();
    }

    @Override
    public void saveCredentials(Credentials credentials) {
        office.saveCredentials(credentials);
    }

    @Override
    public PortalProfile profile() {
        return office.profile();
    }

    @Override
    public Optional<Outcome.NotSent> connect() {
        return sender.connect();
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return office.tokenValidUntil();
    }

    @Override
    public List<CaCertificate> certificates(String path) throws IOException {
        return CaFile.read(path).stream().map(it -> new CaCertificate(it.getSubjectX500Principal().getName(),
                it.getNotAfter().toInstant())).toList();
    }

    @Override
    public boolean practice() {
        return office.isPractice();
    }

    @Override
    public void enterPractice() {
        shell.enterPractice();
    }

    @Override
    public void leavePractice() {
        shell.leavePractice();
    }

    @Override
    public void reopen() {
        shell.reopen();
    }

    @Override
    public Path folder() {
        return office.folder();
    }

    @Override
    public Set<String> fromEnvironment() {
        return office.environment().names();
    }

    @Override
    public List<String> practiceFaults() {
        return office.isPractice() ? PRACTISED.stream().map(Fault::name).toList() : List.of();
    }

    @Override
    public List<String> armedFaults() {
        PracticePortal portal = office.practicePortal();
        return portal == null ? List.of() : portal.armed().stream().map(Fault::name).toList();
    }

    @Override
    public void armFault(String name) {
        PracticePortal portal = office.practicePortal();
        if (portal != null) {
            portal.arm(Fault.valueOf(name));
        }
    }
}
