package org.flexmelder.ui;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import org.flexmelder.settings.Settings;

/** The theme's own sheet, for all windows, dialogs and menus. Used on the UI thread. */
public final class Theme {
    private Theme() {}

    public static void apply(Settings.Theme theme) {
        boolean dark = theme == Settings.Theme.DARK
                || (theme == Settings.Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        Application.setUserAgentStylesheet(dark
                ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheetBSS()
                : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheetBSS());
    }
}
