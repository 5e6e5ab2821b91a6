package org.flexmelder.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code updates.json} beside the settings: what is known of newer versions. A file that cannot be read counts as none.
 */
public final class UpdatesFile {
    private final Path file;

    public UpdatesFile(Path folder) {
        file = folder.resolve("updates.json");
    }

    /**
     * @param asked
     *            when it was last tried to ask; {@link Instant#EPOCH} for never
     * @param answer
     *            the last answer that was taken, as it came, or ""
     * @param hidden
     *            the version of which nothing is to be shown any more, or ""
     */
    public record Known(Instant asked, String answer, String hidden) {
        static final Known NOTHING = new Known(Instant.EPOCH, "", "");

        public Known withAsked(Instant other) {
            return new Known(other, answer, hidden);
        }

        public Known withAnswer(String other) {
            return new Known(asked, other, hidden);
        }

        public Known withHidden(String other) {
            return new Known(asked, answer, other);
        }
    }

    public Known load() {
        try {
            JsonNode root = Json.read(Files.readString(file));
            return new Known(Instant.parse(root.path("asked").asString("")), root.path("answer").asString(""),
                    root.path("hidden").asString(""));
        } catch (NoSuchFileException e) {
            return Known.NOTHING;
        } catch (IOException | JacksonException | DateTimeException e) {
            System.getLogger(UpdatesFile.class.getName()).log(System.Logger.Level.WARNING,
                    "what is known of newer versions could not be read: {0}", e.getClass().getSimpleName());
            return Known.NOTHING;
        }
    }

    /**
     * @throws UncheckedIOException
     *             where it could not be written; the old file then stands
     */
    public void save(Known known) {
        String text = Json.write(Json.object().put("version", 1).put("asked", known.asked().toString())
                .put("answer", known.answer()).put("hidden", known.hidden()));
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
