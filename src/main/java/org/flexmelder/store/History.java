package org.flexmelder.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;

/** Reads what the ledger holds. */
public final class History {
    public History(Database database) {}

    /** The exact request, secrets left out, and the raw answer ("" where none came). */
    public record Documents(String request, String answer) {}

    /**
     * One line of the audit trail. {@code subject} is such as {@code incident 12} or {@code batch 7}; no personal data.
     */
    public record AuditLine(Instant at, String who, String what, String subject, String from, String to) {}

    /** All batches, newest first. */
    public List<Batch> batches() {
        throw new UnsupportedOperationException();
    }

    public Optional<Batch> batch(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The incidents of a batch by row, each with what came of it in this batch (also where it was sent again later).
     */
    public List<Entry> entries(long batch) {
        throw new UnsupportedOperationException();
    }

    public Documents documents(long batch) {
        throw new UnsupportedOperationException();
    }

    public Map<IncidentState, Integer> counts() {
        throw new UnsupportedOperationException();
    }

    /** Empty reports of these months, every state, newest first. */
    public List<EmptyReport> emptyReports(YearMonth from, YearMonth to) {
        throw new UnsupportedOperationException();
    }

    /** The board: a line for each company and month, companies in the given order, months ascending. */
    public List<ReportingMonth> months(Collection<Company> companies, YearMonth from, YearMonth to, YearMonth present) {
        throw new UnsupportedOperationException();
    }

    /** The newest lines of the audit trail, newest first. */
    public List<AuditLine> audit(int limit) {
        throw new UnsupportedOperationException();
    }
}
