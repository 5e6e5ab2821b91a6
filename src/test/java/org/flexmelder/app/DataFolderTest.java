package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    @Test
    void everySystemHasItsOwnPlace() {
        assertEquals(Path.of("/home/e/.local/share/flexmelder"), DataFolder.of("Linux", "/home/e", Map.of()));
        assertEquals(Path.of("/xdg/flexmelder"), DataFolder.of("Linux", "/home/e", Map.of("XDG_DATA_HOME", "/xdg")));
        assertEquals(Path.of("/Users/e/Library/Application Support/FlexMelder"),
                DataFolder.of("Mac OS X", "/Users/e", Map.of()));
        assertEquals(Path.of("/roaming/FlexMelder"),
                DataFolder.of("Windows 11", "/e", Map.of("APPDATA", "/roaming")));
    }

    @Test
    void practiceDataLiesInAFolderOfItsOwn() {
        assertEquals(Path.of("/data/practice"), DataFolder.practice(Path.of("/data")));
    }
}
