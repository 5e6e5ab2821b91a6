package org.flexmelder.settings;

import java.util.List;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;

/**
 * What the office can set, but for secrets.
 *
 * @param language
 *            {@code de}, {@code en}, or "" for the system's
 * @param setUp
 *            true once the person chose "Einrichten" on the first start, so that the choice is not shown again
 * @param sending
 *            whether sending to the real portal was switched on
 * @param textSize
 *            in percent of the usual, one of {@link #TEXT_SIZES}
 * @param askForUpdates
 *            whether it is asked for a newer version of the program
 */
public record Settings(String language, Theme theme, PortalProfile profile, Network network, Catalogue catalogue,
        boolean setUp, Sending sending, int textSize, boolean askForUpdates) {
    /** Text sizes in percent that can be chosen. */
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 110, 125, 150);

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Whether reports may leave for the real portal; practice does not ask. */
    public enum Sending {
        NOT_SAID,
        ON,
        OFF
    }

    public Settings withProfile(PortalProfile other) {
        return new Settings(language, theme, other, network, catalogue, setUp, sending, textSize, askForUpdates);
    }

    public Settings withNetwork(Network other) {
        return new Settings(language, theme, profile, other, catalogue, setUp, sending, textSize, askForUpdates);
    }

    public Settings withLanguage(String other) {
        return new Settings(other, theme, profile, network, catalogue, setUp, sending, textSize, askForUpdates);
    }

    public Settings withTheme(Theme other) {
        return new Settings(language, other, profile, network, catalogue, setUp, sending, textSize, askForUpdates);
    }

    public Settings withCatalogue(Catalogue other) {
        return new Settings(language, theme, profile, network, other, setUp, sending, textSize, askForUpdates);
    }

    public Settings withTextSize(int other) {
        return new Settings(language, theme, profile, network, catalogue, setUp, sending, other, askForUpdates);
    }

    public Settings withSending(Sending other) {
        return new Settings(language, theme, profile, network, catalogue, setUp, other, textSize, askForUpdates);
    }

    public Settings withAskForUpdates(boolean other) {
        return new Settings(language, theme, profile, network, catalogue, setUp, sending, textSize, other);
    }

    /** With the language, theme and text size of other settings. */
    public Settings withLooksOf(Settings other) {
        return withLanguage(other.language).withTheme(other.theme).withTextSize(other.textSize);
    }

    public Settings withSetUp(boolean other) {
        return new Settings(language, theme, profile, network, catalogue, other, sending, textSize, askForUpdates);
    }
}
