package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.flexmelder.model.Company;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.model.ReportingMonth.State;
import org.junit.jupiter.api.Test;

/** Since when a company is known of which nothing was ever reported and that has no employee. */
class KnownSinceTest extends StoreTest {
    private static final String SILENT = "00000000000000B2";
    private final YearMonth made = YearMonth.now(ZoneId.systemDefault());

    @Test
    void aMonthIsMissedFromTheMakingOfTheCompanyOn() {
        companies.save(new Company(SILENT, "Stille Erfindung AG"));
        assertEquals(List.of(State.NONE, State.MISSED, State.MISSED, State.OPEN), states());
    }

    @Test
    void aChangeOfTheCompanyLeavesIt() throws Exception {
        companies.save(new Company(SILENT, "Stille Erfindung AG"));
        known(made.minusMonths(1));
        companies.save(new Company(SILENT, "Umbenannte Erfindung AG"));
        assertEquals(List.of(State.MISSED, State.MISSED, State.MISSED, State.OPEN), states());
    }

    @Test
    void aCompanyThatWasRemovedAndMadeAgainIsKnownSinceThen() throws Exception {
        companies.save(new Company(SILENT, "Stille Erfindung AG"));
        known(made.minusMonths(1));
        assertTrue(companies.remove(SILENT));
        companies.save(new Company(SILENT, "Stille Erfindung AG"));
        assertEquals(List.of(State.NONE, State.MISSED, State.MISSED, State.OPEN), states());
    }

    @Test
    void aCompanyOfAnOlderProgramIsKnownFromTheFirstOpeningOn() throws Exception {
        companies.save(new Company(SILENT, "Stille Erfindung AG"));
        database.close();
        sql("delete from audit where what = 'companyKnown'");
        open();
        assertEquals(List.of(State.NONE, State.MISSED, State.MISSED, State.OPEN), states());
        int lines = history.audit(100).size();
        reopen();
        assertEquals(lines, history.audit(100).size());
    }

    private void known(YearMonth month) throws Exception {
        database.close();
        sql("update audit set at = '" + month.atDay(15) + "T10:00:00.000000Z' where what = 'companyKnown'");
        open();
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("flexmelder.db"));
                Statement prepared = connection.createStatement()) {
            prepared.executeUpdate(statement);
        }
    }

    /** From the month before this one on, seen two months later. */
    private List<State> states() {
        YearMonth present = made.plusMonths(2);
        return history.months(List.of(new Company(SILENT, "")), present.minusMonths(3), present, present).stream()
                .map(ReportingMonth::state).toList();
    }
}
