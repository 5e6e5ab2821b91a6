package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Standing;
import org.flexmelder.ui.employees.PeopleFilter.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Standing LEFT = new Standing(TODAY.minusDays(1), false);
    private static final Standing LEAVING = new Standing(TODAY.plusDays(1), false);
    private static final Standing ARCHIVED = new Standing(null, true);

    private final PeopleList list = new PeopleList(Locale.GERMAN, () -> {
    });

    @BeforeEach
    void fill() {
        list.replace(List.of(row(1, "a", "Werk Süd", "Anna", Standing.PRESENT), row(2, "a", "Ärztehaus", "Bert", LEFT),
                row(3, "b", "Zentrale", "Cleo", LEAVING), row(4, "b", "", "Dora", ARCHIVED)));
    }

    @ParameterizedTest
    @CsvSource({"NOT_ARCHIVED,'Anna Bert Cleo'", "ACTIVE,'Anna Cleo'", "LEFT,Bert", "ARCHIVED,Dora",
            "EVERYBODY,'Anna Bert Cleo Dora'"})
    void theListIsLimitedToThoseOfOneStanding(Shown shown, String names) {
        list.standingProperty().set(shown);
        assertEquals(names, names());
    }

    @Test
    void thoseInTheArchiveAreHiddenFromTheStart() {
        assertEquals("Anna Bert Cleo", names());
        assertFalse(list.isLimited(), "nobody misses them");
    }

    @Test
    void theSitesAreThoseOfTheCompanySortedAsPeopleSort() {
        assertEquals(List.of("Ärztehaus", "Werk Süd", "Zentrale"), list.sites());
        list.companyProperty().set("b");
        assertEquals(List.of("Zentrale"), list.sites());
    }

    @Test
    void aSiteLimitsTheListUntilACompanyWithoutItIsChosen() {
        list.siteProperty().set("Werk Süd");
        assertEquals("Anna", names());
        list.companyProperty().set("a");
        assertEquals("Anna", names());
        list.companyProperty().set("b");
        assertEquals("", list.siteProperty().get());
        assertEquals("Cleo", names());
    }

    @Test
    void aSiteThatNobodyHasAnyLongerLimitsNothing() {
        list.siteProperty().set("Werk Süd");
        list.put(row(1, "a", "Werk Nord", "Anna", Standing.PRESENT));
        assertEquals("", list.siteProperty().get());
        assertEquals("Anna Bert Cleo", names());
    }

    @Test
    void oneWhoIsHiddenIsRevealedAndOneWhoIsShownLeavesTheFiltersAlone() {
        list.searchProperty().set("bert");
        list.reveal(2);
        assertEquals("bert", list.searchProperty().get());
        list.reveal(1);
        assertEquals("Anna Bert Cleo", names());
        list.reveal(4);
        assertEquals("Anna Bert Cleo Dora", names());
    }

    @Test
    void everyFilterIsTakenAwayAtOnce() {
        list.companyProperty().set("a");
        list.siteProperty().set("Werk Süd");
        list.standingProperty().set(Shown.LEFT);
        list.searchProperty().set("nobody");
        assertTrue(list.isLimited());
        list.showAll();
        assertFalse(list.isLimited());
        assertEquals("Anna Bert Cleo", names());
    }

    @Test
    void theSameRowsReadAgainChangeNothing() {
        assertFalse(list.replace(List.copyOf(list.rows())));
        assertTrue(list.replace(list.rows().subList(0, 2).stream().toList()));
        assertEquals("Anna Bert", names());
    }

    private static EmployeeRow row(long id, String company, String site, String name, Standing standing) {
        MasterData data = new MasterData(Map.of(Field.LAST_NAME, name, Field.EMPLOYMENT_SITE, site));
        return EmployeeRow.of(new Employee(id, company, "", data), company, Company.Colour.BLUE, 0, standing, TODAY);
    }

    private String names() {
        return String.join(" ", list.shown().stream().map(EmployeeRow::name).toList());
    }
}
