package org.flexmelder.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.flexmelder.ui.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a command answers: with {@code json} one document on standard output and nothing else there, words on standard
 * error; without, words on standard output.
 */
record Console(PrintStream out, PrintStream err, boolean json, Texts texts) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** One line for a person. */
    void say(String key, Object... args) {
        (json ? err : out).println(texts.get(key, args));
    }

    /** One line about something that is not as it should be. */
    void complain(String key, Object... args) {
        err.println(texts.get(key, args));
    }

    /** The answer of the command. */
    void answer(ObjectNode document) {
        if (json) {
            out.println(JSON.writeValueAsString(document));
        }
    }

    /** A table for a person: columns as wide as they need to be, two blanks apart. Not printed with {@code json}. */
    void table(List<String> titles, List<List<String>> rows) {
        if (json) {
            return;
        }
        List<List<String>> all = new ArrayList<>();
        all.add(titles);
        all.addAll(rows);
        int[] widths = new int[titles.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                line.append(cell).repeat(' ', widths[i] - cell.codePointCount(0, cell.length()) + 2);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
