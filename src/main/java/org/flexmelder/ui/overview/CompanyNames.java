package org.flexmelder.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.flexmelder.ui.Texts;

/** Names of companies in running text and in lists, cut where there are too many to read. */
final class CompanyNames {
    /** Letters of names that are read at a glance. */
    private static final int BRIEF = 70;
    private static final int LINES = 20;

    private CompanyNames() {}

    /** "A, B und C", or "A, B und 4 weitere"; at least one name. */
    static String brief(Texts texts, List<String> names) {
        List<String> shown = new ArrayList<>();
        int letters = 0;
        for (String name : names) {
            letters += name.length();
            if (!shown.isEmpty() && letters > BRIEF) {
                shown.add(texts.get("overview.more", names.size() - shown.size()));
                break;
            }
            shown.add(name);
        }
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
