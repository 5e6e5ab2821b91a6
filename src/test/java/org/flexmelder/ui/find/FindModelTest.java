package org.flexmelder.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.QueuedTasks;
import org.flexmelder.ui.SameThreadTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindModelTest {
    private final List<String> gone = new ArrayList<>();
    private final List<Found> fixed = List.of(
            Found.of(Found.Kind.SCREEN, "Verlauf", "", "Strg+5", () -> gone.add("history")),
            Found.of(Found.Kind.ACTION, "Nichts zu melden", "Leermeldung", "", () -> gone.add("nothing")));
    private Desk desk;
    private Employee anna;
    private FindModel model;

    @BeforeEach
    void begin(@TempDir Path folder) {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Großmann");
        desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Đorđe", "Anders");
        model = new FindModel(desk.ui("de", new SameThreadTasks()), desk.books, fixed,
                () -> List.of(Found.of(Found.Kind.CHAPTER, "Senden", "Portal", "", () -> gone.add("chapter"))));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private List<String> titles(String typed) {
        model.search(typed);
        return model.found().stream().map(each -> each.kind() + " " + each.title()).toList();
    }

    @Test
    void whereNothingIsTypedStandsWhatOneCanDo() {
        model.begin();
        assertEquals(List.of("SCREEN Verlauf", "ACTION Nichts zu melden"), titles(""));
    }

    @Test
    void aPersonIsFoundByNameTaxIdOrPersonnelNumberHoweverItIsTyped() {
        model.begin();
        assertEquals(List.of("PERSON Großmann, Anna"), titles("GROSS"));
        assertEquals(List.of("PERSON Großmann, Anna"), titles("anna, gros"));
        assertEquals(List.of("PERSON Großmann, Anna"), titles(Desk.TAX_ID.substring(0, 6)));
        assertEquals(List.of("PERSON Anders, Đorđe"), titles("dorde"));
        assertEquals(2, titles("4711").size());
    }

    @Test
    void whatBeginsAsItWasTypedComesFirst() {
        model.begin();
        assertEquals(List.of("PERSON Anders, Đorđe", "PERSON Großmann, Anna"), titles("an"));
        assertEquals(List.of("PERSON Großmann, Anna"), titles("ann"));
    }

    @Test
    void anActionIsFoundByOtherWordsAndAChapterByItsText() {
        model.begin();
        assertEquals(List.of("ACTION Nichts zu melden"), titles("leermel"));
        assertEquals(List.of("CHAPTER Senden"), titles("portal"));
        model.found().getFirst().go().run();
        assertEquals(List.of("chapter"), gone);
    }

    @Test
    void aPersonLeadsToTheForm() {
        model.begin();
        titles("anna");
        model.found().getFirst().go().run();
        assertEquals(List.of("employee " + anna.id()), desk.went);
    }

    @Test
    void anIncidentIsFoundByItsIdAndLeadsToItsBatch() {
        Incident draft = desk.draft(anna, "NEW", "2026-12-01");
        long batch = desk.sent(IncidentState.REPORTED, "", draft).id();
        model.begin();
        String reference = desk.books.incidents().find(draft.id()).orElseThrow().incident().externalId();
        titles(reference.toLowerCase(java.util.Locale.ROOT));
        assertEquals("Großmann, Anna", model.found().getLast().title());
        assertTrue(model.found().getLast().detail().endsWith("V-" + draft.id()), model.found().toString());
        model.found().getLast().go().run();
        assertEquals(List.of("batch " + batch), desk.went);
    }

    @Test
    void aDraftIsFoundByItsReference() {
        Incident draft = desk.draft(anna, "NEW", "2026-12-01");
        model.begin();
        titles(desk.books.incidents().find(draft.id()).orElseThrow().incident().externalId());
        model.found().getLast().go().run();
        assertEquals(List.of("incident " + draft.id()), desk.went);
    }

    @Test
    void aReferenceOfLettersAloneIsFoundByItsBeginning() {
        Incident draft = draft("FM-QWERTZUIOP");
        draft("XY-QWERTZUIOP");
        model.begin();
        titles("fm-qwer");
        assertEquals(1, model.found().size());
        model.found().getFirst().go().run();
        assertEquals(List.of("incident " + draft.id()), desk.went);
    }

    @Test
    void aNameFindsNoReportThatHoldsItSomewhereInItsReference() {
        draft("FM-ANNALENA");
        model.begin();
        assertEquals(List.of("PERSON Großmann, Anna"), titles("anna"));
    }

    private Incident draft(String reference) {
        return desk.books.incidents().save(new Incident(0, anna.careflexId(), anna.id(), anna.employeeId(), "NEW",
                reference, "2026-11-24", "2026-12-01", anna.data(), Set.of(), 0));
    }

    @Test
    void aPersonWhoCameInTheMeantimeIsFound() {
        model.begin();
        assertEquals(List.of(), titles("neumann"));
        desk.employee(Desk.MUSTER, "", "Nora", "Neumann");
        model.changed();
        assertEquals(List.of("PERSON Neumann, Nora"),
                model.found().stream().map(each -> each.kind() + " " + each.title()).toList());
    }

    @Test
    void anAnswerThatWasOvertakenIsDropped() {
        QueuedTasks tasks = new QueuedTasks();
        FindModel slow = new FindModel(desk.ui("de", tasks), desk.books, fixed, List::of);
        slow.begin();
        tasks.goOn();
        slow.search("verlauf");
        slow.search("nichts");
        tasks.goOn();
        assertEquals(List.of("Nichts zu melden"), slow.found().stream().map(Found::title).toList());
        slow.search("verlauf");
        slow.end();
        tasks.goOn();
        assertEquals(List.of(), List.copyOf(slow.found()));
    }
}
