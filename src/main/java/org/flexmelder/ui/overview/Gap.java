package org.flexmelder.ui.overview;

import java.time.YearMonth;
import java.util.List;

/** A past month in which these companies, by name, reported neither an incident nor "nothing". */
record Gap(YearMonth month, List<String> companies) {
    Gap {
        companies = List.copyOf(companies);
    }
}
