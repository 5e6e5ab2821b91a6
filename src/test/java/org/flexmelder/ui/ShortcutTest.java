package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void noKeysDoTwoThings() {
        Map<KeyCombination, Shortcut> seen = new HashMap<>();
        for (Shortcut shortcut : Shortcut.values()) {
            Shortcut other = seen.put(shortcut.keys(), shortcut);
            assertEquals(null, other, shortcut + " has the keys of " + other);
        }
    }

    @Test
    void combinationsOfKeysAreMadeNowhereElse() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (Files.readString(file).contains("new KeyCodeCombination(") && !file.endsWith("Shortcut.java")) {
                found.add(file.toString());
            }
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @EnumSource(Shortcut.class)
    void whatIsToldInThePaneIsDoneSomewhere(Shortcut shortcut) throws IOException {
        List<Path> users = new ArrayList<>();
        for (Path file : sources()) {
            if (!file.endsWith("Shortcut.java") && Files.readString(file).contains("Shortcut." + shortcut)) {
                users.add(file);
            }
        }
        assertTrue(!users.isEmpty(), shortcut.name());
    }

    @ParameterizedTest
    @CsvSource({"FIND, de, false, Strg+K", "FIND, en, false, Ctrl+K", "FIND, de, true, ⌘K", "HELP, de, false, F1",
            "FIELD_HELP, de, false, Umschalt+F1", "FIELD_HELP, en, true, ⇧F1", "SHORTCUTS, de, false, Strg+Umschalt+K",
            "OVERVIEW, en, false, Ctrl+1", "OPEN, de, false, Eingabe", "WAY_BACK, en, false, Alt+←",
            "WAY_BACK, de, true, ⌥←"})
    void keysAreCalledAsOnTheKeyboardOfTheSystem(Shortcut shortcut, String language, boolean mac, String words) {
        assertEquals(words, shortcut.text(Texts.of(language), mac));
    }
}
