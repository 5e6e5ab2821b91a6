package org.flexmelder.exchange;

import java.util.List;

/** What was read of a list: its rows in their order, and what is wrong with the list itself. */
public record ListFile(List<ListRow> rows, List<Problem> problems) {
    public ListFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static ListFile broken(Problem problem) {
        return new ListFile(List.of(), List.of(problem));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
