package org.flexmelder.ui.overview;

import java.util.List;
import org.flexmelder.model.Company;
import org.flexmelder.model.ReportingMonth;

/**
 * One company's last months.
 *
 * @param months
 *            newest first
 */
record Year(Company company, List<ReportingMonth> months) {
    Year {
        months = List.copyOf(months);
    }
}
