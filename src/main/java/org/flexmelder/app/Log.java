package org.flexmelder.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.flexmelder.vault.OwnerOnly;
import org.jspecify.annotations.Nullable;

/** The log: warnings and worse, in one rotating file of the data folder; nothing secret or personal in it. */
final class Log {
    private static final int LIMIT = 1 << 20;
    private static final int FILES = 3;

    private Log() {}

    /**
     * Nothing on the console, all of it to {@code log/flexmelder.log} below this folder; without it where that fails.
     */
    static void to(Path folder) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        root.setLevel(Level.WARNING);
        Path logs = folder.resolve("log");
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.folder(logs);
            OwnerOnly.file(logs.resolve("flexmelder.log.0"));
            FileHandler file = new FileHandler(logs.resolve("flexmelder.log.%g").toString(), LIMIT, FILES, true);
            file.setFormatter(new Redacting());
            root.addHandler(file);
        } catch (IOException e) {
            root.setLevel(Level.OFF);
        }
    }

    /** Nothing at all, for the command line: what a person is told, is told in words. */
    static void off() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.OFF);
    }

    /** One line a record, its stack trace below; tokens, secrets, tax IDs and addresses blacked out in both. */
    static final class Redacting extends Formatter {
        private static final Pattern SECRETS = Pattern.compile(
                "(?i)(bearer\\s+|(?:api_?token|access_token|password|secret|token)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"',;&]+");
        private static final Pattern TAX_IDS = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");
        private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

        @Override
        public String format(LogRecord record) {
            StringBuilder line = new StringBuilder();
            line.append(TIME.format(record.getInstant().atZone(ZoneId.systemDefault()))).append(' ')
                    .append(record.getLevel().getName()).append(' ').append(record.getLoggerName()).append(": ")
                    .append(formatMessage(record)).append(System.lineSeparator());
            @Nullable
            Throwable thrown = record.getThrown();
            if (thrown != null) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                line.append(trace);
            }
            return redact(line.toString());
        }

        static String redact(String text) {
            String redacted = SECRETS.matcher(text).replaceAll("$1…");
            redacted = TAX_IDS.matcher(redacted).replaceAll("…");
            return MAIL.matcher(redacted).replaceAll("…");
        }
    }
}
