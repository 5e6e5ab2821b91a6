package org.flexmelder.ui.overview;

import java.time.YearMonth;
import java.util.List;

/**
 * What the start page shows.
 *
 * @param steps
 *            what is to be done, the most urgent first; empty where all is done
 * @param years
 *            each company's last twelve months
 * @param gaps
 *            months that were missed, newest first
 * @param waiting
 *            incidents and empty reports that wait to be sent
 */
public record Board(YearMonth month, List<Step> steps, List<Line> lines, List<Year> years, List<Gap> gaps,
        int waiting) {
    public Board {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
        years = List.copyOf(years);
        gaps = List.copyOf(gaps);
    }

    /** The companies that can say "nothing to report" now. */
    List<Line> open() {
        return lines.stream().filter(Line::isOpen).toList();
    }
}
