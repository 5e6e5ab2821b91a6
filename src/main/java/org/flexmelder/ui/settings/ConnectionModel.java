package org.flexmelder.ui.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Network;
import org.flexmelder.model.Outcome;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Ui;

/** Addresses and credentials as typed, their saving, and the check of the connection. */
final class ConnectionModel {
    private final Ui ui;
    private final SettingsOffice office;
    private final SettingsModel settings;
    private final StringProperty tokenUrl = new SimpleStringProperty("");
    private final StringProperty reportUrl = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty apiToken = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(new Check.None());

    ConnectionModel(Ui ui, SettingsOffice office, SettingsModel settings) {
        this.ui = ui;
        this.office = office;
        this.settings = settings;
    }

    /** How the check of the connection stands. */
    sealed interface Check {
        record None() implements Check {}

        record Running() implements Check {}

        record Connected(Optional<Instant> validUntil) implements Check {}

        record Failed(Outcome.NotSent why) implements Check {}
    }

    private record Saved(Settings settings, Credentials credentials) {}

    /** Reads what is saved into the fields; once, so that nothing typed is overwritten. */
    void load() {
        ui.tasks().store(() -> new Saved(ui.settings().get(), office.credentials()), saved -> {
            boolean practice = office.practice();
            var profile = practice ? office.profile() : saved.settings().profile();
            tokenUrl.set(profile.tokenUrl());
            reportUrl.set(profile.reportUrl());
            user.set(saved.credentials().user());
            secret.set(saved.credentials().secret());
            apiToken.set(saved.credentials().apiToken());
            loaded.set(true);
        });
    }

    /** Saves what is typed, without surrounding blanks; in practice nothing. */
    void save() {
        save(() -> {
        });
    }

    private void save(Runnable done) {
        if (!loaded.get() || office.practice()) {
            done.run();
            return;
        }
        String token = tokenUrl.get().strip();
        String report = reportUrl.get().strip();
        Credentials typed = new Credentials(user.get().strip(), secret.get().strip(), apiToken.get().strip());
        boolean[] both = new boolean[1];
        ui.tasks().store(() -> saveCredentials(typed), changed -> both[0] = changed);
        boolean right = AddressCheck.flaw(token, true).isEmpty() && AddressCheck.flaw(report, false).isEmpty();
        settings.change(before -> before.withProfile(before.profile().withAddresses(token, report)), right, () -> {
            if (both[0]) {
                settings.saved();
            }
            done.run();
        });
    }

    private boolean saveCredentials(Credentials portal) {
        Credentials typed = new Credentials(portal.user(), portal.secret(), portal.apiToken(),
                office.credentials().proxyPassword());
        boolean changed = !typed.equals(office.credentials());
        if (changed) {
            office.saveCredentials(typed);
        }
        return changed;
    }

    /** Saves, then fetches a token; sends nothing. */
    void checkConnection() {
        if (check.get() instanceof Check.Running) {
            return;
        }
        check.set(new Check.Running());
        save(() -> ui.tasks().run(this::connect, check::set, failure -> {
            check.set(new Check.None());
            ui.dialogs().error(ui.texts().get("error.unexpected"), failure);
        }));
    }

    private Check connect() {
        Optional<Outcome.NotSent> obstacle = office.connect();
        return obstacle.isPresent()
                ? new Check.Failed(obstacle.get())
                : new Check.Connected(office.tokenValidUntil());
    }

    /** The fields to look at after this failure, at most two; where something is missing, the first empty ones. */
    List<Blame.Place> toLookAt(Failure failure) {
        Map<String, StringProperty> typed = Map.of("token-url", tokenUrl, "report-url", reportUrl, "service-user",
                user, "secret", secret, "api-token", apiToken);
        return Blame.of(failure).stream().filter(place -> !isFixed(place.environment()))
                .filter(place -> failure != Failure.NOT_SET_UP
                        || typed.getOrDefault(place.id(), tokenUrl).get().isBlank())
                .limit(2).toList();
    }

    /** True where a proxy that is set here looks the portal's name up. */
    boolean hasOwnProxy() {
        return !office.practice() && settings.settings().network().proxying() == Network.Proxying.OWN;
    }

    /** Forgets the result of the check, because something was changed. */
    void forgetCheck() {
        if (!(check.get() instanceof Check.Running)) {
            check.set(new Check.None());
        }
    }

    /** True where the administrator gave this in the environment, which wins over the field. */
    boolean isFixed(String environmentName) {
        return office.fromEnvironment().contains(environmentName);
    }

    StringProperty tokenUrlProperty() {
        return tokenUrl;
    }

    StringProperty reportUrlProperty() {
        return reportUrl;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty secretProperty() {
        return secret;
    }

    StringProperty apiTokenProperty() {
        return apiToken;
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Check> checkProperty() {
        return check.getReadOnlyProperty();
    }
}
