package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flexmelder.model.Batch;
import org.flexmelder.store.Ledger.BatchResult;
import org.flexmelder.store.Ledger.RowResult;
import org.jspecify.annotations.Nullable;

/** Writes down what came of a batch. */
final class Recording {
    /** The most characters of a remark with a row: the whole answer stands with the batch, once. */
    static final int LONGEST_REMARK = 4000;

    private static final String CUT = " …";

    private Recording() {}

    /**
     * One that was set aside; nothing where its batch was recorded, or settled, since.
     *
     * @return false where the database does not know the batch: it is a copy from before
     */
    static boolean record(Session session, SetAside.Answer answer) throws SQLException {
        Optional<Batch> batch = session.first("select * from batches where id = ?", History::batch, answer.batch());
        if (batch.isPresent() && batch.get().state() == SENDING) {
            record(session, batch.get(), answer.result(), answer.rows());
        }
        return batch.isPresent();
    }

    static Batch record(Session session, Batch batch, BatchResult result, List<RowResult> rows) throws SQLException {
        Session.allow(SENDING, result.state());
        Audit audit = new Audit(session);
        byte @Nullable [] answer = result.answer().isEmpty()
                ? null
                : session.seal("batches.answer", batch.id(), result.answer());
        session.updateEach("""
                update batches set state = ?, http_status = ?, import_id = ?, failure = ?, answered_at = ?, answer = ?
                where id = ? and state = ?""", List.<@Nullable Object[]>of(Session.line(result.state(),
                result.httpStatus(), result.importId(), result.failure(), session.now(), answer, batch.id(), SENDING)));
        audit.add("recorded", Audit.batch(batch.id()), SENDING, result.state());
        if (batch.isEmptyReport()) {
            emptyReport(session, batch, result, rows, audit);
        } else {
            incidents(session, batch, result, rows, audit);
        }
        audit.write();
        return new Batch(batch.id(), batch.careflexId(), batch.size(), batch.month(), result.state(),
                result.httpStatus(), result.importId(), result.failure(), batch.sentAt(), session.now());
    }

    private static void incidents(Session session, Batch batch, BatchResult result, List<RowResult> rows, Audit audit)
            throws SQLException {
        Map<Long, Long> open = new HashMap<>();
        session.list("select incident, id from batch_rows where batch = ? and state = ?",
                row -> open.put(row.getLong(1), row.getLong(2)), batch.id(), SENDING);
        List<@Nullable Object[]> ofRows = new ArrayList<>(rows.size());
        List<@Nullable Object[]> remarks = new ArrayList<>();
        for (RowResult row : rows) {
            Session.allow(SENDING, row.state());
            Long id = open.remove(row.incident());
            if (id == null) {
                throw new StateConflict("incident " + row.incident() + " is not being sent in batch " + batch.id());
            }
            ofRows.add(Session.line(row.state(), row.state() == REPORTED ? row.incidentId() : "",
                    remark(session, "batch_rows.remark", id, row.remark()), session.now(), id, SENDING));
            if (!row.remark().isEmpty()) {
                remarks.add(Session.line(remark(session, "incidents.remark", row.incident(), row.remark()),
                        row.incident(), row.state()));
            }
            if (row.state() != result.state()) {
                audit.add("recorded", Audit.incident(row.incident()), SENDING, row.state());
            }
        }
        if (!open.isEmpty()) {
            throw new StateConflict("the result of batch " + batch.id() + " lacks " + open.size() + " incidents");
        }
        session.updateEach("""
                update batch_rows set state = ?, incident_id = ?, remark = ?, changed_at = ?
                where id = ? and state = ?""", ofRows);
        session.updateExactly(rows.size(), """
                update incidents set state = r.state, incident_id = r.incident_id,
                import_id = case when r.state = ? then '' else ? end, remark = null, changed_at = ?
                from batch_rows r where r.batch = ? and incidents.id = r.incident and incidents.batch = r.batch
                and incidents.state = ?""", WAITING, result.importId(), session.now(), batch.id(), SENDING);
        session.updateEach("update incidents set remark = ? where id = ? and state = ?", remarks);
    }

    private static void emptyReport(Session session, Batch batch, BatchResult result, List<RowResult> rows,
            Audit audit) throws SQLException {
        if (!rows.isEmpty()) {
            throw new StateConflict("batch " + batch.id() + " is an empty report and has no incidents");
        }
        long id = session.first("select id from empty_reports where batch = ? and state = ?", row -> row.getLong(1),
                batch.id(), SENDING)
                .orElseThrow(() -> new StateConflict("batch " + batch.id() + " is not being sent"));
        String words = result.state() == REJECTED ? result.answer() : "";
        session.updateEach("""
                update empty_reports set state = ?, http_status = ?, remark = ?, changed_at = ?
                where id = ? and state = ?""", List.<@Nullable Object[]>of(Session.line(result.state(),
                result.httpStatus(), remark(session, "empty_reports.remark", id, words), session.now(), id, SENDING)));
        audit.add("recorded", Audit.emptyReport(id), SENDING, result.state());
    }

    private static byte @Nullable [] remark(Session session, String column, long row, String words) {
        return words.isEmpty() ? null : session.seal(column, row, cut(words));
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_REMARK) {
            return words;
        }
        int end = LONGEST_REMARK - CUT.length();
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
