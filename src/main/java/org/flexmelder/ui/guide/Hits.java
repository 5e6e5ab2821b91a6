package org.flexmelder.ui.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flexmelder.model.Folding;

/** Where the words of a search stand in a text, however they are written there. */
record Hits(List<String> words) {
    static final Hits NONE = new Hits(List.of());

    /** A place in a text, from one letter up to another. */
    record Range(int from, int to) {}

    static Hits of(String typed) {
        return new Hits(Folding.words(typed).stream().distinct().toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether every word stands somewhere in the text. */
    boolean areAllIn(String text) {
        String folded = Folding.of(text);
        return words.stream().allMatch(folded::contains);
    }

    /** All places of all words, in order; those that touch are one. */
    List<Range> in(String text) {
        StringBuilder folded = new StringBuilder();
        List<Integer> origin = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String one = Character.isWhitespace(text.charAt(i)) ? " " : Folding.of(text.substring(i, i + 1));
            folded.append(one);
            for (int k = 0; k < one.length(); k++) {
                origin.add(i);
            }
        }
        boolean[] hit = new boolean[text.length()];
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                Arrays.fill(hit, origin.get(at), origin.get(at + word.length() - 1) + 1, true);
            }
        }
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < hit.length; i++) {
            if (hit[i] && (i == 0 || !hit[i - 1])) {
                int end = i;
                while (end < hit.length && hit[end]) {
                    end++;
                }
                ranges.add(new Range(i, end));
            }
        }
        return ranges;
    }
}
