package org.flexmelder.ui.find;

import org.flexmelder.model.Folding;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something to go to.
 *
 * @param detail
 *            what tells it from others of the same title, or ""
 * @param keys
 *            the shortcut that does the same, or ""
 * @param searched
 *            folded words by which it is found
 */
public record Found(Kind kind, String title, String detail, String keys, String searched, Runnable go) {

    /** What it is, in the order in which they are shown. */
    public enum Kind {
        SCREEN(Feather.MONITOR),
        ACTION(Feather.ZAP),
        PERSON(Feather.USER),
        SETTING(Feather.SETTINGS),
        CHAPTER(Feather.BOOK_OPEN),
        REPORT(Feather.FILE_TEXT);

        private final Feather icon;

        Kind(Feather icon) {
            this.icon = icon;
        }

        Feather icon() {
            return icon;
        }
    }

    /**
     * Found by its title and by further words.
     *
     * @param also
     *            other words for the same, or ""
     */
    public static Found of(Kind kind, String title, String also, String keys, Runnable go) {
        return new Found(kind, title, "", keys, Folding.of(title + " " + also), go);
    }
}
