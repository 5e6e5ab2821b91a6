package org.flexmelder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.flexmelder.settings.TableLook.Column;
import org.flexmelder.settings.TableLook.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewFileTest {
    private static final TableLook LOOK = new TableLook(List.of(new Column("CITY", Shown.ALWAYS, 120),
            new Column("NAME", Shown.BY_ROOM, 210), new Column("SITE", Shown.NEVER, 80)), "CITY", true);
    private static final TableLook OTHER = new TableLook(List.of(), "", false);

    @TempDir
    Path folder;

    @Test
    void howATableWasLeftIsThereAfterARestart() {
        ViewFile view = new ViewFile(folder);
        assertEquals(Optional.empty(), view.table("employees"));
        view.save("employees", LOOK);
        view.save("drafts", OTHER);
        ViewFile again = new ViewFile(folder);
        assertEquals(Optional.of(LOOK), again.table("employees"));
        assertEquals(Optional.of(OTHER), again.table("drafts"));
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws IOException {
        ViewFile view = new ViewFile(folder);
        view.save("employees", LOOK);
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(folder.resolve("view.json"), old);
        view.save("employees", LOOK);
        assertEquals(old, Files.getLastModifiedTime(folder.resolve("view.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"tables\":7}", "{\"tables\":{\"employees\":"})
    void aFileThatIsOfNoUseCountsAsNone(String text) throws IOException {
        Files.writeString(folder.resolve("view.json"), text);
        ViewFile view = new ViewFile(folder);
        assertEquals(Optional.empty(), view.table("employees"));
        view.save("employees", LOOK);
        assertEquals(Optional.of(LOOK), new ViewFile(folder).table("employees"));
    }

    @Test
    void aValueThatDoesNotFitIsTheDefault() throws IOException {
        Files.writeString(folder.resolve("view.json"), """
                {"tables":{"employees":{"sortedBy":"NAME","columns":[{"name":"NAME","shown":"odd","width":-7},
                {"name":"CITY","shown":"NEVER","width":"wide"},{"name":"SITE","width":1000000}]}}}""");
        assertEquals(
                Optional.of(new TableLook(List.of(new Column("NAME", Shown.BY_ROOM, 0),
                        new Column("CITY", Shown.NEVER, 0), new Column("SITE", Shown.BY_ROOM, 5000)), "NAME", false)),
                new ViewFile(folder).table("employees"));
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ViewFile view = new ViewFile(file.resolve("below"));
        assertThrows(UncheckedIOException.class, () -> view.save("employees", LOOK));
    }
}
