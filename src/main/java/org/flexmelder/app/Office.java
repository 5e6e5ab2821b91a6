package org.flexmelder.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.Download;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.sending.Patience;
import org.flexmelder.sending.Sender;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.settings.UpdatesFile;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.ui.settings.SetUp;
import org.flexmelder.ui.settings.SetUpOffice;
import org.flexmelder.update.NewVersions;
import org.flexmelder.vault.OwnerOnly;
import org.flexmelder.vault.Sealer;
import org.flexmelder.vault.Secrets;
import org.jspecify.annotations.Nullable;

/** One data folder, open: everything below the screens and the commands, built by hand. */
final class Office implements SetUpOffice, AutoCloseable {
    private final Path folder;
    private final Environment environment;
    private final Secrets secrets;
    private final SettingsFile settingsFile;
    private final ViewFile view;
    private final SettingsFile looks;
    private final Database database;
    private final Books books;
    private final @Nullable PracticePortal practice;
    private final Connection connection;
    private final boolean sentBefore;
    private final Clock clock;
    private volatile Settings settings;
    private volatile Credentials credentials;

    /**
     * @param looks
     *            the settings of the real work: they say language, theme and text size of practice too
     */
    private Office(Path folder, SettingsFile looks, Environment environment, Clock clock,
            @Nullable PracticePortal practice) {
        this.folder = folder;
        this.environment = environment;
        this.clock = clock;
        this.practice = practice;
        secrets = new Secrets(folder);
        this.looks = looks;
        settingsFile = practice == null ? looks : new SettingsFile(folder);
        Settings saved = settingsFile.load();
        settings = practice == null ? saved : saved.withLooksOf(looks.load());
        view = new ViewFile(folder);
        Sealer sealer = secrets.sealer(Database.existsIn(folder));
        credentials = new Credentials(secrets.get("user"), secrets.get("secret"), secrets.get("apiToken"),
                secrets.get("proxyPassword"));
        database = Database.open(folder, sealer, clock);
        books = Books.of(database);
        sentBefore = books.history().hasSent();
        connection = new Connection(this::profile, this::effectiveCredentials, this::network);
    }

    /** The office's own data, and the portal that its settings name. */
    static Office real(Path folder, Environment environment, Clock clock) {
        return new Office(folder, new SettingsFile(folder), environment, clock, null);
    }

    /** The practice data below this folder, and a practice portal that starts and ends with it. */
    static Office practice(Path folder, Clock clock) {
        Path own = DataFolder.practice(folder);
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.folder(own);
            PracticePortal portal = PracticePortal.start(0, own.resolve("portal.jsonl"));
            try {
                return new Office(own, new SettingsFile(folder), new Environment(Map.of()), clock, portal);
            } catch (RuntimeException e) {
                portal.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Environment environment() {
        return environment;
    }

    Clock clock() {
        return clock;
    }

    Database database() {
        return database;
    }

    Books books() {
        return books;
    }

    /** The practice portal, or null in real work. */
    @Nullable
    PracticePortal practicePortal() {
        return practice;
    }

    boolean isPractice() {
        return practice != null;
    }

    Settings settings() {
        return settings;
    }

    /** How tables were left. */
    ViewFile view() {
        return view;
    }

    Catalogue catalogue() {
        return settings.catalogue();
    }

    /** What is changed of the looks in practice is changed for the real work too. */
    void save(Settings changed) {
        settingsFile.save(changed);
        if (isPractice()) {
            looks.save(looks.load().withLooksOf(changed));
        }
        settings = changed;
    }

    /** As saved, without what the environment gives. */
    Credentials credentials() {
        return credentials;
    }

    void saveCredentials(Credentials changed) {
        secrets.put(Map.of("user", changed.user(), "secret", changed.secret(), "apiToken", changed.apiToken(),
                "proxyPassword", changed.proxyPassword()));
        credentials = changed;
    }

    /** Where reports go: the practice portal, or what the settings and the environment say. */
    @Override
    public PortalProfile profile() {
        PortalProfile saved = settings.profile();
        return practice == null
                ? environment.over(saved)
                : saved.withAddresses(practice.tokenUrl(), practice.reportUrl());
    }

    /** The way out, as settings and environment say; practice stays on this machine. */
    private Network network() {
        return practice == null ? environment.over(settings.network()) : Network.DEFAULT;
    }

    private Credentials effectiveCredentials() {
        return practice == null
                ? environment.over(credentials)
                : new Credentials(practice.user(), practice.secret(), practice.apiToken());
    }

    @Override
    public boolean hasCredentials() {
        return effectiveCredentials().isComplete();
    }

    /** True where addresses and credentials are there. */
    boolean isSetUp() {
        PortalProfile profile = profile();
        return !profile.tokenUrl().isEmpty() && !profile.reportUrl().isEmpty() && hasCredentials();
    }

    @Override
    public Optional<Instant> tokenValidUntil() {
        return connection.tokenValidUntil();
    }

    /** How many steps of setting up are open; 0 where reports can leave, as in practice. Not on the UI thread. */
    int toSetUp() {
        SetUp setUp = SetUp.read(books, this);
        return isPractice() || setUp.isFinished() ? 0 : setUp.open().size();
    }

    /**
     * Whether reports may leave: in practice always; else as the environment says, or the settings. Where nobody has
     * said, an office that has sent before goes on, and so does one whose whole portal comes from the environment.
     */
    @Override
    public boolean sendingOn() {
        return isPractice() || environment.sending().orElseGet(() -> switch (settings.sending()) {
            case ON -> true;
            case OFF -> false;
            case NOT_SAID -> sentBefore || environment.hasWholePortal();
        });
    }

    /** Whether it is asked for newer versions, as the environment says, or the settings; never in practice. */
    boolean asksForUpdates() {
        return !isPractice() && environment.updates().orElse(settings.askForUpdates());
    }

    /** What newer versions there are; empty where nobody is to be asked. */
    Optional<NewVersions> newVersions() {
        return asksForUpdates()
                ? environment.channel()
                        .map(it -> new NewVersions(it, Commands.version(), new UpdatesFile(folder), clock))
                : Optional.empty();
    }

    /** By the way out that leads to the portal. To be closed by the caller. */
    Download download() {
        return new Download(network(), effectiveCredentials().proxyPassword());
    }

    Connection connection() {
        return connection;
    }

    Sender sender() {
        return new Sender(connection, books.ledger(), this::sendingOn, () -> profile().batchSize(),
                Patience.DEFAULT);
    }

    Drafts drafts() {
        return new Drafts(books, this::catalogue, clock);
    }

    NothingToReport nothingToReport() {
        return new NothingToReport(books.ledger(), books.history(), clock);
    }

    @Override
    public void close() {
        connection.close();
        database.close();
        if (practice != null) {
            practice.close();
        }
    }
}
