package org.flexmelder.ui.history;

import java.util.Locale;

/**
 * What can be searched of one incident or empty report.
 *
 * @param text
 *            person, IDs and dates (ISO), found by any part
 * @param labels
 *            state and months in words, found by how a word begins
 */
record Searched(String text, String labels) {
    Searched {
        text = text.toLowerCase(Locale.ROOT);
        labels = " " + labels.toLowerCase(Locale.ROOT);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Searched[…]";
    }
}
