package org.flexmelder.ui.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Ui;

/** Changes the settings, each change on what is saved at that moment. Used on the UI thread. */
final class SettingsModel {
    private static final LocalDate EXAMPLE = LocalDate.of(1979, 1, 15);

    private final Ui ui;
    private final SettingsOffice office;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper saves = new ReadOnlyIntegerWrapper();

    SettingsModel(Ui ui, SettingsOffice office) {
        this.ui = ui;
        this.office = office;
    }

    Settings settings() {
        return ui.settings().get();
    }

    /** Counts what was saved and is right, so that the screen can say so. */
    ReadOnlyIntegerProperty savesProperty() {
        return saves.getReadOnlyProperty();
    }

    /** Counts what was changed on disk, also where it is wrong and kept as it was typed. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Told of something else that was saved. */
    void saved() {
        changes.set(changes.get() + 1);
        saves.set(saves.get() + 1);
    }

    /**
     * Saves a change; one that changes nothing is not saved.
     *
     * @param done
     *            after it is on disk
     */
    void change(UnaryOperator<Settings> change, Runnable done) {
        change(change, true, done);
    }

    /**
     * Saves a change; one that changes nothing is not saved.
     *
     * @param right
     *            false where something of it is wrong and will not be used, so that it must not read as saved
     * @param done
     *            after it is on disk
     */
    void change(UnaryOperator<Settings> change, boolean right, Runnable done) {
        ui.tasks().store(() -> {
            Settings before = ui.settings().get();
            Settings after = change.apply(before);
            boolean changed = !after.equals(before);
            if (changed) {
                office.save(after);
            }
            return changed;
        }, changed -> {
            if (changed && right) {
                saved();
            } else if (changed) {
                changes.set(changes.get() + 1);
            }
            done.run();
        });
    }

    /** What is wrong with a batch size as typed, as a text key; a right one is saved. */
    Optional<String> batchSize(String typed) {
        try {
            int size = Integer.parseInt(typed.strip());
            if (size >= 1 && size <= PortalProfile.MAX_BATCH_SIZE) {
                profile(p -> new PortalProfile(p.tokenUrl(), p.reportUrl(), p.birthdayPattern(),
                        p.houseNumberAsString(), size));
                return Optional.empty();
            }
        } catch (NumberFormatException e) {
            return Optional.of("settings.batchSize.range");
        }
        return Optional.of("settings.batchSize.range");
    }

    /** What is wrong with a pattern as typed, as a text key; a right one is saved. */
    Optional<String> birthdayPattern(String typed) {
        if (example(typed).isEmpty()) {
            return Optional.of("settings.birthday.wrong");
        }
        profile(p -> new PortalProfile(p.tokenUrl(), p.reportUrl(), typed.strip(), p.houseNumberAsString(),
                p.batchSize()));
        return Optional.empty();
    }

    /** 15 January 1979 by this pattern, as the portal will be sent it; empty where it is none. */
    Optional<String> example(String pattern) {
        try {
            String shown = DateTimeFormatter.ofPattern(pattern.strip(), Locale.ENGLISH).format(EXAMPLE);
            return shown.isBlank() ? Optional.empty() : Optional.of(shown);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    void houseNumberAsString(boolean wanted) {
        profile(p -> new PortalProfile(p.tokenUrl(), p.reportUrl(), p.birthdayPattern(), wanted, p.batchSize()));
    }

    void theme(Settings.Theme theme) {
        change(settings -> settings.withTheme(theme), () -> {
        });
    }

    void textSize(int percent) {
        change(settings -> settings.withTextSize(percent), () -> {
        });
    }

    void askForUpdates(boolean wanted) {
        change(settings -> settings.withAskForUpdates(wanted), () -> {
        });
    }

    /** The window is built anew once the language is saved. */
    void language(String language) {
        if (!settings().language().equals(language)) {
            change(settings -> settings.withLanguage(language), office::reopen);
        }
    }

    private void profile(UnaryOperator<PortalProfile> change) {
        change(settings -> settings.withProfile(change.apply(settings.profile())), () -> {
        });
    }
}
