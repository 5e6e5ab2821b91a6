package org.flexmelder.ui.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flexmelder.model.Folding;

/** What can be found, folded once and not at each key. May be used on any thread. */
record Index(List<Found> all) {
    private static final int OF_A_KIND = 8;

    /** Those in which every typed word stands, the best of each kind first; where nothing is typed, what one can do. */
    List<Found> find(String typed) {
        List<String> words = Folding.words(typed);
        List<Found> found = new ArrayList<>();
        for (Found.Kind kind : Found.Kind.values()) {
            if (!words.isEmpty() || kind == Found.Kind.SCREEN || kind == Found.Kind.ACTION) {
                all.stream().filter(each -> each.kind() == kind && fits(each, words))
                        .sorted(Comparator.comparingInt(each -> rank(each, words)))
                        .limit(words.isEmpty() ? Integer.MAX_VALUE : OF_A_KIND).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean fits(Found each, List<String> words) {
        for (String word : words) {
            if (!each.searched().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What begins as it was typed comes before what has it at the beginning of a word, and that before the rest. */
    private static int rank(Found each, List<String> words) {
        if (words.isEmpty() || each.searched().startsWith(words.getFirst())) {
            return 0;
        }
        return each.searched().contains(" " + words.getFirst()) ? 1 : 2;
    }
}
