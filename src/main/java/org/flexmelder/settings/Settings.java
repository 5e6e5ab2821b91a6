package org.flexmelder.settings;

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
 */
public record Settings(String language, Theme theme, PortalProfile profile, Network network, Catalogue catalogue,
        boolean setUp) {
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Settings withProfile(PortalProfile other) {
        return new Settings(language, theme, other, network, catalogue, setUp);
    }

    public Settings withNetwork(Network other) {
        return new Settings(language, theme, profile, other, catalogue, setUp);
    }

    public Settings withLanguage(String other) {
        return new Settings(other, theme, profile, network, catalogue, setUp);
    }

    public Settings withTheme(Theme other) {
        return new Settings(language, other, profile, network, catalogue, setUp);
    }

    public Settings withCatalogue(Catalogue other) {
        return new Settings(language, theme, profile, network, other, setUp);
    }

    public Settings withSetUp(boolean other) {
        return new Settings(language, theme, profile, network, catalogue, other);
    }
}
