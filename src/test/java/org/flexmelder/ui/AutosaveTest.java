package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AutosaveTest {
    private final QueuedTasks tasks = new QueuedTasks();
    private final Map<Long, String> store = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private boolean broken;
    private final Autosave<Note> autosave = new Autosave<>(tasks, this::write, Note::id,
            (_, saved) -> told.add(saved.text()));

    private record Note(long id, String text) {}

    @Test
    void nothingTypedIsNothingSaved() {
        autosave.save(autosave.open(1, new Note(1, "a")));
        assertEquals(0, tasks.waiting());
    }

    @Test
    void aNewRecordIsAddedOnceThoughItIsSavedTwiceBeforeItsIdIsKnown() {
        Autosave.Edit<Note> edit = autosave.open(0, new Note(0, ""));
        edit.set(new Note(0, "a"));
        autosave.save(edit);
        edit.set(new Note(0, "ab"));
        autosave.save(edit);
        assertEquals(0, edit.id());
        tasks.goOn();
        assertEquals(Map.of(1L, "ab"), store);
        assertEquals(1, edit.id());
        assertTrue(edit.isClean());
    }

    @Test
    void theSameTextIsNotSavedTwice() {
        Autosave.Edit<Note> edit = autosave.open(1, new Note(1, "a"));
        edit.set(new Note(1, "b"));
        autosave.save(edit);
        autosave.save(edit);
        assertEquals(1, tasks.waiting());
        tasks.goOn();
        autosave.save(edit);
        assertEquals(0, tasks.waiting());
        assertEquals(List.of("b"), told);
    }

    @Test
    void whatIsTypedDuringASaveIsNotClean() {
        Autosave.Edit<Note> edit = autosave.open(1, new Note(1, "a"));
        edit.set(new Note(1, "b"));
        autosave.save(edit);
        edit.set(new Note(1, "c"));
        tasks.goOn();
        assertFalse(edit.isClean());
        assertEquals("b", store.get(1L));
        autosave.save(edit);
        tasks.goOn();
        assertTrue(edit.isClean());
        assertEquals("c", store.get(1L));
    }

    @Test
    void aRecordThatIsNotSavedYetIsOpenedAsItWasTyped() {
        Autosave.Edit<Note> edit = autosave.open(1, new Note(1, "a"));
        edit.set(new Note(1, "b"));
        autosave.save(edit);
        assertSame(edit, autosave.open(1, new Note(1, "a")));
        tasks.goOn();
        assertNotSame(edit, autosave.open(1, new Note(1, "b")));
    }

    @Test
    void twoNewRecordsAreTwo() {
        Autosave.Edit<Note> one = autosave.open(0, new Note(0, ""));
        one.set(new Note(0, "one"));
        autosave.save(one);
        Autosave.Edit<Note> two = autosave.open(0, new Note(0, ""));
        assertNotSame(one, two);
        two.set(new Note(0, "two"));
        autosave.save(two);
        tasks.goOn();
        assertEquals(Map.of(1L, "one", 2L, "two"), store);
    }

    @Test
    void whatCouldNotBeSavedIsSavedWithTheNextTry() {
        Autosave.Edit<Note> edit = autosave.open(1, new Note(1, "a"));
        edit.set(new Note(1, "b"));
        broken = true;
        autosave.save(edit);
        assertThrows(IllegalStateException.class, tasks::goOn);
        assertFalse(edit.isClean());
        assertSame(edit, autosave.open(1, new Note(1, "a")));
        broken = false;
        autosave.save(edit);
        tasks.goOn();
        assertEquals("b", store.get(1L));
        assertTrue(edit.isClean());
    }

    @Test
    void aForgottenRecordIsNotSavedAnyMore() {
        Autosave.Edit<Note> edit = autosave.open(1, new Note(1, "a"));
        edit.set(new Note(1, "b"));
        autosave.forget(edit);
        autosave.save(edit);
        assertEquals(0, tasks.waiting());
    }

    @Test
    void whatTheStoreHasIsTakenOnlyWhereNothingIsUnsaved() {
        Autosave.Edit<Note> edit = autosave.open(1, new Note(1, "a"));
        assertFalse(edit.take(new Note(1, "a")));
        assertTrue(edit.take(new Note(1, "b")));
        edit.set(new Note(1, "typed"));
        assertFalse(edit.take(new Note(1, "c")));
        assertEquals("typed", edit.value().text());
    }

    private Note write(long id, Note note) {
        if (broken) {
            throw new IllegalStateException("disk full");
        }
        long to = id == 0 ? store.size() + 1L : id;
        store.put(to, note.text());
        return new Note(to, note.text());
    }
}
