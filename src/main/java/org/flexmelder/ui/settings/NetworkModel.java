package org.flexmelder.ui.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Network;
import org.flexmelder.ui.Ui;

/** The way out of the office's network as typed, and its saving. */
final class NetworkModel {
    private final Ui ui;
    private final SettingsOffice office;
    private final SettingsModel settings;
    private final StringProperty host;
    private final StringProperty port;
    private final StringProperty user;
    private final StringProperty caFile;
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CaCheck> caCheck = new ReadOnlyObjectWrapper<>(new CaCheck.None());
    private boolean loaded;

    NetworkModel(Ui ui, SettingsOffice office, SettingsModel settings) {
        this.ui = ui;
        this.office = office;
        this.settings = settings;
        Network saved = saved();
        host = new SimpleStringProperty(saved.proxyHost());
        port = new SimpleStringProperty(saved.proxyPort() == 0 ? "" : Integer.toString(saved.proxyPort()));
        user = new SimpleStringProperty(saved.proxyUser());
        caFile = new SimpleStringProperty(saved.caFile());
    }

    /** What the CA file turned out to be. */
    sealed interface CaCheck {
        record None() implements CaCheck {}

        record Good(List<CaCertificate> certificates) implements CaCheck {}

        record Unreadable(String why) implements CaCheck {}
    }

    Network saved() {
        return settings.settings().network();
    }

    /** Reads the password, once, and looks at the CA file. */
    void load() {
        ui.tasks().store(office::credentials, saved -> {
            password.set(saved.proxyPassword());
            loaded = true;
        });
        checkCaFile();
    }

    void proxying(Network.Proxying wanted) {
        change(network -> network.withProxying(wanted));
    }

    /** Saves what is typed; what is wrong with the port, as a text key, and then the saved one stays. */
    Optional<String> save() {
        Optional<Integer> number = number(port.get());
        String typedHost = host.get().strip();
        change(network -> network.withProxy(typedHost, number.orElse(network.proxyPort()))
                .withProxyUser(user.get().strip()).withCaFile(caFile.get().strip()));
        if (loaded) {
            String typed = password.get();
            ui.tasks().store(() -> savePassword(typed), changed -> {
                if (changed) {
                    settings.saved();
                }
            });
        }
        checkCaFile();
        return number.isPresent() ? Optional.empty() : Optional.of("settings.proxyPort.range");
    }

    private boolean savePassword(String typed) {
        Credentials before = office.credentials();
        boolean changed = !typed.equals(before.proxyPassword());
        if (changed) {
            office.saveCredentials(new Credentials(before.user(), before.secret(), before.apiToken(), typed));
        }
        return changed;
    }

    private void change(UnaryOperator<Network> change) {
        settings.change(before -> before.withNetwork(change.apply(before.network())), () -> {
        });
    }

    /** Nothing typed is 0. */
    private static Optional<Integer> number(String typed) {
        try {
            int number = typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
            boolean right = typed.isBlank() || (number > 0 && number <= Network.MAX_PORT);
            return right ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void checkCaFile() {
        String path = caFile.get().strip();
        if (path.isEmpty()) {
            caCheck.set(new CaCheck.None());
            return;
        }
        ui.tasks().run(() -> read(path), found -> {
            if (path.equals(caFile.get().strip())) {
                caCheck.set(found);
            }
        }, failure -> ui.dialogs().error(ui.texts().get("error.unexpected"), failure));
    }

    private CaCheck read(String path) {
        try {
            return new CaCheck.Good(office.certificates(path));
        } catch (IOException e) {
            return new CaCheck.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** True where the administrator gave this in the environment, which wins over the field. */
    boolean isFixed(String environmentName) {
        return office.fromEnvironment().contains(environmentName);
    }

    /** True where somebody set something here, so that it should be seen. */
    boolean isInUse() {
        return !saved().equals(Network.DEFAULT)
                || List.of("FLEXMELDER_PROXY", "FLEXMELDER_CA_FILE").stream().anyMatch(this::isFixed);
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty passwordProperty() {
        return password;
    }

    StringProperty caFileProperty() {
        return caFile;
    }

    ReadOnlyObjectProperty<CaCheck> caCheckProperty() {
        return caCheck.getReadOnlyProperty();
    }
}
