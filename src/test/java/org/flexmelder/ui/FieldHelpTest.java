package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

class FieldHelpTest {
    private final Texts texts = Texts.of("de");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyFieldOfAnIncidentIsExplained(String language) {
        Texts some = Texts.of(language);
        for (Field field : Field.values()) {
            assertTrue(some.has("help." + field.column()), field.name());
            boolean flag = field.kind() == Field.Kind.FLAG;
            assertTrue(flag || some.has("help." + field.column() + ".example"), field.name());
        }
    }

    @Test
    void noRowOfAFormIsMadeWithoutHelp() throws IOException {
        List<String> without = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/flexmelder/ui"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (count(source, "new (?:Field|Setting)Row\\(") > count(source, "\\.help\\(")) {
                    without.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), without);
    }

    private static long count(String source, String pattern) {
        return Pattern.compile(pattern).matcher(source).results().count();
    }

    @Test
    void theMarkNamesItsFieldAndTheFieldReadsItsHelpOut() {
        TextField input = new TextField();
        Button mark = Shown.onFx(() -> FieldHelp.mark(texts, "zipCode", "Postleitzahl", input));
        assertEquals("Hilfe zu: Postleitzahl", mark.getAccessibleText());
        assertTrue(input.getAccessibleHelp().endsWith("Zum Beispiel: 12345"), input.getAccessibleHelp());
    }

    @Test
    void aHintThatIsThereAlreadyStaysWhatIsReadOutFirst() {
        TextField input = new TextField();
        input.setAccessibleHelp("Hinweis");
        Shown.onFx(() -> FieldHelp.mark(texts, "zipCode", "Postleitzahl", input));
        assertEquals("Hinweis", input.getAccessibleHelp());
    }

    @Test
    void aFindingIsReadOutInPlaceOfTheHelpAndTheHelpComesBack() {
        FieldRow row = Shown.onFx(() -> new FieldRow(texts, "Postleitzahl", new TextField()).help("zipCode"));
        String help = row.input().getAccessibleHelp();
        Shown.onFx(() -> {
            row.show(List.of(org.flexmelder.check.Finding.error(Field.ZIP_CODE, "required")));
            row.touch();
            return row;
        });
        assertEquals(texts.get("finding.required"), row.input().getAccessibleHelp());
        Shown.onFx(() -> {
            row.show(List.of());
            return row;
        });
        assertEquals(help, row.input().getAccessibleHelp());
    }
}
