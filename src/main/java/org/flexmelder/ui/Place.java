package org.flexmelder.ui;

import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** The screens, in the order of the sidebar. Titles stand under {@code place.<NAME>}. */
public enum Place {
    OVERVIEW(Feather.HOME, KeyCode.DIGIT1),
    EMPLOYEES(Feather.USERS, KeyCode.DIGIT2),
    INCIDENTS(Feather.EDIT_3, KeyCode.DIGIT3),
    SENDING(Feather.SEND, KeyCode.DIGIT4),
    HISTORY(Feather.CLOCK, KeyCode.DIGIT5),
    SETTINGS(Feather.SETTINGS, KeyCode.DIGIT6);

    private final Feather icon;
    private final KeyCode digit;

    Place(Feather icon, KeyCode digit) {
        this.icon = icon;
        this.digit = digit;
    }

    /** The key that, with the platform's shortcut key, shows the screen. */
    KeyCode digit() {
        return digit;
    }

    Feather icon() {
        return icon;
    }
}
