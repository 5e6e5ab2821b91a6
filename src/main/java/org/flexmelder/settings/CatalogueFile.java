package org.flexmelder.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.flexmelder.model.Catalogue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A catalogue as JSON text, to hand on or to take in, and the one that is shipped. */
public final class CatalogueFile {
    private static final String SHIPPED = "catalogue.json";

    private CatalogueFile() {}

    /** The codes that the operator's page shows, and those that go with them. */
    public static Catalogue shipped() {
        try (InputStream in = CatalogueFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + SHIPPED);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The catalogue in a text that {@link #write} gave or a person wrote: an object with the lists {@code types},
     * {@code sexes} and {@code statuses}. Each entry needs a {@code code}; a label without a value is the code.
     *
     * @throws IllegalArgumentException
     *             where it is not a catalogue; the message says where, in technical English
     */
    public static Catalogue read(String json) {
        JsonNode root;
        try {
            root = Json.read(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("line " + e.getLocation().getLineNr() + ": not JSON", e);
        }
        return new Catalogue(CatalogueJson.types(root), CatalogueJson.codes(root, "sexes"),
                CatalogueJson.codes(root, "statuses"));
    }

    /** The catalogue as indented JSON text. */
    public static String write(Catalogue catalogue) {
        return Json.write(CatalogueJson.write(catalogue));
    }
}
