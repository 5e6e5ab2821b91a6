package org.flexmelder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flexmelder.settings.WindowFile.Bounds;
import org.flexmelder.settings.WindowFile.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowFileTest {
    private static final Look LOOK = new Look(new Bounds(-20, 40, 1300, 900, true), Map.of("EMPLOYEES", 0.4));

    @TempDir
    private Path folder;

    @Test
    void whatWasSavedIsReadAgain() {
        new WindowFile(folder).save(LOOK);
        assertEquals(LOOK, new WindowFile(folder).load());
    }

    @Test
    void aFileThatCannotBeReadCountsAsNone() throws Exception {
        Files.writeString(folder.resolve("window.json"), "{\"bounds\": [");
        assertEquals(new Look(null, Map.of()), new WindowFile(folder).load());
    }

    @Test
    void sharesAndSizesThatCannotBeAreLeftOut() throws Exception {
        Files.writeString(folder.resolve("window.json"), """
                {"bounds": {"x": 1, "y": 2, "width": -5, "height": 700},
                 "shares": {"EMPLOYEES": 1.5, "HISTORY": "wide", "INCIDENTS": 0.5}}""");
        Look look = new WindowFile(folder).load();
        assertNull(look.bounds());
        assertEquals(Map.of("INCIDENTS", 0.5), look.shares());
    }

    @Test
    void nothingIsWrittenBeforeThereIsAFolder() {
        Path later = folder.resolve("later");
        new WindowFile(later).save(LOOK);
        assertFalse(Files.exists(later));
    }
}
