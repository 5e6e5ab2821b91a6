package org.flexmelder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;

/** Reads what the ledger holds. */
public final class History {
    private static final String BATCHES = "select * from batches ";
    /** Whether nobody has seen one of a batch's reports in the portal yet. */
    private static final String TO_CHECK = """
            case when exists (select 1 from incidents i where i.batch = b.id and i.state = 'REPORTED'
            and i.checked_at = '') or exists (select 1 from empty_reports e where e.batch = b.id
            and e.state = 'REPORTED' and e.checked_at = '') then 1 else 0 end""";

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /**
     * The exact request, secrets left out, and the raw answer ("" where none came, or where there is no such batch).
     */
    public record Documents(String request, String answer) {}

    /**
     * One line of the audit trail. {@code what} is one of created, removed, queued, takenBack, sent, recorded, arrived,
     * notArrived, undone, checked, unchecked, companyKnown, interrupted, restored, restoredConfirmed; {@code subject}
     * such as {@code incident 12}, {@code batch 7} or {@code emptyReport 3}; {@code from} and {@code to} are names of
     * {@link IncidentState}, or "". No personal data.
     */
    public record AuditLine(Instant at, String who, String what, String subject, String from, String to) {}

    /** A batch, and whether nobody has seen one of its reports in the portal yet. */
    public record Listed(Batch batch, boolean toCheck) {}

    /** What a batch said of an incident and what came of it there, as far as one searches by it. */
    public record Sought(long batch, IncidentState state, String incidentId, Incident incident) {}

    /** First and last month that reports in batches are about. */
    public record Span(YearMonth first, YearMonth last) {}

    /** All batches, newest first. */
    public List<Batch> batches() {
        return database.query(session -> session.list(BATCHES + "order by id desc", History::batch));
    }

    public Optional<Batch> batch(long id) {
        return database.query(session -> session.first(BATCHES + "where id = ?", History::batch, id));
    }

    /**
     * A piece of those that the filter leaves, newest first.
     *
     * @param before
     *            only batches with a smaller id, so that the last id of one piece leads to the next; 0 for the newest
     */
    public List<Listed> page(BatchFilter filter, long before, int limit) {
        BatchFilter.Condition wanted = filter.condition(before);
        return database.query(session -> session.list(
                "select b.*, " + TO_CHECK + " as to_check from batches b" + wanted.sql()
                        + " order by b.id desc limit " + limit,
                row -> new Listed(batch(row), row.getInt("to_check") == 1), wanted.values()));
    }

    public Optional<Listed> listed(long id) {
        return database.query(session -> session.first(
                "select b.*, " + TO_CHECK + " as to_check from batches b where b.id = ?",
                row -> new Listed(batch(row), row.getInt("to_check") == 1), id));
    }

    /** How many the filter leaves. */
    public int count(BatchFilter filter) {
        return count(filter.condition(0));
    }

    /** How many of those that the filter leaves have this id or a greater one. */
    public int countFrom(BatchFilter filter, long id) {
        return count(filter) - count(filter.condition(id));
    }

    private int count(BatchFilter.Condition wanted) {
        return database.query(session -> session.first("select count(*) from batches b" + wanted.sql(),
                row -> row.getInt(1), wanted.values())).orElse(0);
    }

    /** Whether any batch left this computer, whatever became of it. */
    public boolean hasSent() {
        return database.query(session -> session.first("select 1 from batches where state <> ? limit 1",
                row -> row.getInt(1), IncidentState.WAITING.name())).isPresent();
    }

    /** The months that reports in batches are about; empty where there is no batch. */
    public Optional<Span> months() {
        String one = """
                select * from (select substr(created_at, 1, 7) as m from incidents where batch is not null
                and state <> 'DRAFT' and created_at like '____-__-__' order by created_at %s limit 1) as %s""";
        List<YearMonth> ends = database.query(session -> session.list(
                "select m from (select month as m from batches where month is not null union "
                        + one.formatted("asc", "oldest") + " union " + one.formatted("desc", "newest")
                        + ") as every order by m",
                row -> YearMonth.parse(row.getString(1))));
        return ends.isEmpty() ? Optional.empty() : Optional.of(new Span(ends.getFirst(), ends.getLast()));
    }

    /**
     * The incidents of a batch by row, each with what came of it in this batch (also where it was sent again later).
     */
    public List<Entry> entries(long batch) {
        return database.query(session -> {
            Map<Long, Incident> standing = new HashMap<>();
            IncidentRows.list(session, "where i.id in (select incident from batch_rows where length(content) = 0"
                    + " and batch = ?)", batch)
                    .forEach(entry -> standing.put(entry.incident().id(), entry.incident()));
            return session.list("""
                    select r.id, r.row_number, r.incident, r.state, r.incident_id, r.changed_at, r.content, r.remark,
                    b.import_id, r.settled_at, r.settled_by, coalesce(i.checked_at, ''), coalesce(i.checked_by, '')
                    from batch_rows r join batches b on b.id = r.batch
                    left join incidents i on i.id = r.incident and i.batch = r.batch
                    where r.batch = ? order by r.row_number""",
                    row -> entry(session, batch, row, standing), batch);
        });
    }

    /** The same as {@link #entries} for several batches, by batch and row, with less of each and in less time. */
    public List<Sought> sought(List<Long> batches) {
        return database.query(session -> Seeking.of(session, batches));
    }

    /** The first incident of each of these batches, by batch; an empty report has none. */
    public Map<Long, Incident> firsts(List<Long> batches) {
        return database.query(session -> Seeking.firsts(session, batches)).stream()
                .collect(Collectors.toMap(Sought::batch, Sought::incident));
    }

    /**
     * The incidents of a batch, or its empty report (by its own id), whose settling can still be taken back; see
     * {@link Ledger#undoSettling}.
     */
    public Set<Long> undoable(long batch) {
        return database.query(session -> Unsettling.undoable(session, batch));
    }

    /** How many reports nobody has seen in the portal yet, by CareFlex ID; companies without any are left out. */
    public SequencedMap<String, Integer> toCheck() {
        return database.query(Marks::toCheck);
    }

    /** The batches that hold such reports. */
    public Set<Long> batchesToCheck() {
        return database.query(Marks::batchesToCheck);
    }

    /** Who ticked a report off last, or "". */
    public String lastChecker() {
        return database.query(Marks::lastChecker);
    }

    public Documents documents(long batch) {
        return database.query(session -> session.first("select request, answer from batches where id = ?",
                row -> new Documents(session.open("batches.request", batch, row.getBytes("request")),
                        session.open("batches.answer", batch, row.getBytes("answer"))),
                batch)).orElse(new Documents("", ""));
    }

    public Map<IncidentState, Integer> counts() {
        EnumMap<IncidentState, Integer> counts = new EnumMap<>(IncidentState.class);
        database.query(session -> session.list("select state, count(*) from incidents group by state",
                row -> counts.put(IncidentState.valueOf(row.getString(1)), row.getInt(2))));
        return counts;
    }

    /** Empty reports of these months, every state, newest first. */
    public List<EmptyReport> emptyReports(YearMonth from, YearMonth to) {
        return database
                .query(session -> EmptyReports.list(session, "where month between ? and ? order by id desc", from, to));
    }

    /** The board: a line for each company and month, companies in the given order, months ascending. */
    public List<ReportingMonth> months(Collection<Company> companies, YearMonth from, YearMonth to, YearMonth present) {
        return database.query(session -> Months.board(session, companies, from, to, present));
    }

    /** The newest lines of the audit trail, newest first. */
    public List<AuditLine> audit(int limit) {
        return database.query(session -> session.list(
                "select at, who, what, subject, from_state, to_state from audit order by id desc limit ?",
                row -> new AuditLine(Instant.parse(row.getString(1)), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6)),
                limit));
    }

    static Batch batch(ResultSet row) throws SQLException {
        String month = row.getString("month");
        String answeredAt = row.getString("answered_at");
        return new Batch(row.getLong("id"), row.getString("careflex_id"), row.getInt("size"),
                month == null ? null : YearMonth.parse(month), IncidentState.valueOf(row.getString("state")),
                row.getInt("http_status"), row.getString("import_id"), Failure.valueOf(row.getString("failure")),
                Instant.parse(row.getString("sent_at")), answeredAt == null ? null : Instant.parse(answeredAt));
    }

    /** What it said lies with the row where it came back since, else with the incident itself. */
    private static Entry entry(Session session, long batch, ResultSet row, Map<Long, Incident> standing)
            throws SQLException {
        long id = row.getLong("id");
        IncidentState state = IncidentState.valueOf(row.getString("state"));
        long number = row.getLong("incident");
        Incident said = standing.get(number);
        Incident incident = said != null
                ? said
                : Content.sent(number, session.open("batch_rows.content", id, row.getBytes("content")));
        return new Entry(incident, state, batch, row.getInt("row_number"), row.getString("incident_id"),
                row.getString("import_id"), session.open("batch_rows.remark", id, row.getBytes("remark")),
                Instant.parse(row.getString("changed_at")), Marks.read(row, 10), Marks.read(row, 12));
    }
}
