package org.flexmelder.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.flexmelder.ui.Texts;

/** Names of companies in running text and in lists, cut where there are too many to read. */
final class CompanyNames {
    private static final int BRIEF = 3;
    private static final int LINES = 12;

    private CompanyNames() {}

    /** "A, B und C", or "A, B, C und 4 weitere". */
    static String brief(Texts texts, List<String> names) {
        if (names.size() <= BRIEF + 1) {
            return texts.list(names);
        }
        List<String> shown = new ArrayList<>(names.subList(0, BRIEF));
        shown.add(texts.get("overview.more", names.size() - BRIEF));
        return texts.list(shown);
    }

    /** One name a line. */
    static String lines(Texts texts, List<String> names) {
        List<String> lines = new ArrayList<>(names.stream().limit(LINES).map(name -> "•  " + name).toList());
        if (names.size() > LINES) {
            lines.add("•  " + texts.get("overview.more", names.size() - LINES));
        }
        return String.join("\n", lines);
    }
}
