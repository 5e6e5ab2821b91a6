package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean json) {
        return new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), json, Texts.of("de"));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void columnsAreAsWideAsTheyNeedToBe() {
        console(false).table(List.of("A", "Name"), List.of(List.of("1", "Łukasz"), List.of("100", "Ute")));
        assertEquals("A    Name\n1    Łukasz\n100  Ute\n", text(out));
    }

    @Test
    void withJsonWordsGoToStandardErrorAndTablesNowhere() {
        Console console = console(true);
        console.say("cli.send.nothing");
        console.table(List.of("A"), List.of());
        console.answer(Console.JSON.createObjectNode().put("a", 1));
        assertEquals("{\"a\":1}\n", text(out));
        assertEquals("Es gibt nichts zu senden.\n", text(err));
    }

    @Test
    void withoutJsonNoDocumentIsPrinted() {
        Console console = console(false);
        console.say("cli.send.nothing");
        console.answer(Console.JSON.createObjectNode());
        console.complain("cli.settle.none");
        assertEquals("Es gibt nichts zu senden.\n", text(out));
        assertEquals("Dazu ist nichts unklar.\n", text(err));
    }
}
