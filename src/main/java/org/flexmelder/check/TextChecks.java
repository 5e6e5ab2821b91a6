package org.flexmelder.check;

import java.util.ArrayList;
import java.util.List;
import org.flexmelder.model.Field;

/** What holds for every text, whatever it means. */
final class TextChecks {
    private static final int LONG = 100;
    private static final int TOO_LONG = 255;

    private TextChecks() {}

    static List<Finding> check(Field field, String text) {
        List<Finding> findings = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        if (length > TOO_LONG) {
            findings.add(Finding.error(field, "length.tooLong", String.valueOf(TOO_LONG)));
        } else if (length > LONG) {
            findings.add(Finding.warning(field, "length.long", String.valueOf(LONG)));
        }
        if (text.codePoints().anyMatch(TextChecks::isControl)) {
            findings.add(Finding.error(field, "text.control"));
        }
        if (text.indexOf('\uFFFD') >= 0) {
            findings.add(Finding.warning(field, "text.unreadable"));
        }
        if (hasNeedlessBlanks(text)) {
            findings.add(Finding.notice(field, "text.blanks"));
        }
        return findings;
    }

    /** Control characters, line breaks of any kind, and halves of a surrogate pair, which no encoding can carry. */
    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    private static boolean hasNeedlessBlanks(String text) {
        if (!Reading.strip(text).equals(text)) {
            return true;
        }
        for (int i = 1; i < text.length(); i++) {
            if (Reading.isBlank(text.charAt(i - 1)) && Reading.isBlank(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
