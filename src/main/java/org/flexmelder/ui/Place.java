package org.flexmelder.ui;

import org.kordamp.ikonli.feather.Feather;

/** The screens, in the order of the sidebar. Titles stand under {@code place.<NAME>}. */
public enum Place {
    OVERVIEW(Feather.HOME, Shortcut.OVERVIEW, Chapter.OVERVIEW),
    EMPLOYEES(Feather.USERS, Shortcut.EMPLOYEES, Chapter.EMPLOYEES),
    INCIDENTS(Feather.EDIT_3, Shortcut.INCIDENTS, Chapter.INCIDENTS),
    SENDING(Feather.SEND, Shortcut.SENDING, Chapter.SENDING),
    HISTORY(Feather.CLOCK, Shortcut.HISTORY, Chapter.HISTORY),
    SETTINGS(Feather.SETTINGS, Shortcut.SETTINGS, Chapter.SETTINGS);

    private final Feather icon;
    private final Shortcut shortcut;
    private final Chapter chapter;

    Place(Feather icon, Shortcut shortcut, Chapter chapter) {
        this.icon = icon;
        this.shortcut = shortcut;
        this.chapter = chapter;
    }

    /** The keys that show the screen. */
    public Shortcut shortcut() {
        return shortcut;
    }

    /** The chapter of the guide that explains the screen. */
    public Chapter chapter() {
        return chapter;
    }

    Feather icon() {
        return icon;
    }
}
