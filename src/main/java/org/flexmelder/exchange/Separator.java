package org.flexmelder.exchange;

/**
 * Which character separates the fields of a CSV text.
 *
 * @param textFrom
 *            where the text begins behind a first line {@code sep=;}, by which spreadsheets name the character; else 0
 */
record Separator(char character, int textFrom) {
    private static final String CANDIDATES = ";,\t";
    private static final String NAMED = "sep=";

    /** As the first line names it, else the one that is most frequent outside quotes in the line of titles. */
    static Separator of(String text) {
        if (text.startsWith(NAMED) && text.length() > NAMED.length() + 1) {
            int end = text.indexOf('\n');
            return new Separator(text.charAt(NAMED.length()), end < 0 ? text.length() : end + 1);
        }
        int[] counts = new int[CANDIDATES.length()];
        int from = text.length() - text.stripLeading().length();
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
                counts[CANDIDATES.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return new Separator(CANDIDATES.charAt(best), 0);
    }

    int linesBefore() {
        return textFrom == 0 ? 0 : 1;
    }
}
