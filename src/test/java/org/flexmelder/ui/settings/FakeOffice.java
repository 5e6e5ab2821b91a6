package org.flexmelder.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;

/** The program around the settings screen: keeps what is saved and remembers what was asked of it. */
final class FakeOffice implements SettingsOffice {
    final List<String> asked = new ArrayList<>();
    volatile Settings settings = SettingsFile.defaults();
    volatile Credentials credentials = Credentials.NONE;
    volatile Optional<Outcome.NotSent> obstacle = Optional.empty();
    volatile Set<String> environment = Set.of();
    volatile boolean practice;
    volatile boolean announced;
    volatile Optional<Instant> token = Optional.of(Instant.parse("2026-11-24T20:43:00Z"));
    volatile RuntimeException broken;
    volatile List<CaCertificate> certificates = List.of();
    final List<String> armed = new ArrayList<>();
    int saves;

    @Override
    public boolean sendingOn() {
        return settings.sending() == Settings.Sending.ON;
    }

    @Override
    public boolean asksForUpdates() {
        return settings.askForUpdates();
    }

    @Override
    public boolean knowsWhomToAsk() {
        return announced;
    }

    @Override
    public void save(Settings changed) {
        settings = changed;
        saves++;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public boolean hasCredentials() {
        return credentials.isComplete();
    }

    @Override
    public void saveCredentials(Credentials changed) {
        credentials = changed;
        saves++;
    }

    @Override
    public PortalProfile profile() {
        return practice
                ? settings.profile().withAddresses("http://127.0.0.1:4711/oauth/token", "http://127.0.0.1:4711/api")
                : settings.profile();
    }

    @Override
    public Optional<Outcome.NotSent> connect() {
        if (broken != null) {
            throw broken;
        }
        asked.add("connect " + settings.profile().tokenUrl());
        return obstacle;
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return token;
    }

    @Override
    public List<CaCertificate> certificates(String path) throws IOException {
        if (certificates.isEmpty()) {
            throw new IOException(path + ": CertificateException, no certificate in it");
        }
        return certificates;
    }

    @Override
    public boolean practice() {
        return practice;
    }

    @Override
    public void enterPractice() {
        asked.add("enter");
    }

    @Override
    public void leavePractice() {
        asked.add("leave");
    }

    @Override
    public void reopen() {
        asked.add("reopen");
    }

    @Override
    public Path folder() {
        return Path.of("/home/muster/.local/share/FlexMelder");
    }

    @Override
    public Set<String> fromEnvironment() {
        return environment;
    }

    @Override
    public List<String> practiceFaults() {
        return practice ? List.of("BUSY", "REJECT", "CUT_BEFORE_ANSWER") : List.of();
    }

    @Override
    public List<String> armedFaults() {
        return List.copyOf(armed);
    }

    @Override
    public void armFault(String name) {
        asked.add("arm " + name);
        armed.add(name);
    }
}
