package org.flexmelder.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Ledger.BatchResult;
import org.flexmelder.store.Ledger.RowResult;
import org.flexmelder.store.StoreException.Kind;
import org.flexmelder.vault.OwnerOnly;
import org.flexmelder.vault.SealBroken;
import org.flexmelder.vault.Sealer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Answers that the database did not take, each in a sealed file beside it until it does. A file of some size is kept in
 * reserve and given up for the first of them, so that there is room even on a full disk.
 */
final class SetAside {
    private static final System.Logger LOG = System.getLogger(SetAside.class.getName());
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SEAL = "answers";
    static final String PREFIX = "answer-";
    private static final int RESERVE_BYTES = 1 << 20;

    private final Path folder;
    private final Path reserve;
    private final Sealer sealer;

    SetAside(Path folder, Sealer sealer) {
        this.folder = folder;
        this.reserve = folder.resolve("reserve");
        this.sealer = sealer;
    }

    /** What came of a batch, as it is to be recorded. */
    record Answer(long batch, BatchResult result, List<RowResult> rows) {
        Answer {
            rows = List.copyOf(rows);
        }

        /** Without the words of the answer, which are its longest and least needed part. */
        Answer brief() {
            return new Answer(batch, new BatchResult(result.state(), result.httpStatus(), result.importId(),
                    result.failure(), ""), rows);
        }
    }

    /** Takes up the room for later, where it is not taken; a disk that is full now only costs the reserve. */
    void makeRoom() {
        try {
            if (!Files.exists(reserve) || Files.size(reserve) < RESERVE_BYTES) {
                write(reserve, new byte[RESERVE_BYTES]);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no room could be reserved: {0}", e.getClass().getSimpleName());
        }
    }

    /**
     * Writes the answer beside the database, on disk when the call returns.
     *
     * @throws StoreException
     *             where even this cannot be written
     */
    void keep(Answer answer) {
        Path file = file(answer.batch());
        try {
            try {
                write(file, sealed(answer));
            } catch (IOException e) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(reserve);
                write(file, sealed(answer.brief()));
            }
        } catch (IOException e) {
            throw new StoreException(Kind.FAILED, "the answer for batch " + answer.batch() + " cannot be kept", e);
        }
    }

    /** Those that are kept; one that cannot be read stays where it is and is left out. */
    List<Answer> kept() {
        List<Answer> answers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(SetAside::isAnswer).sorted().toList()) {
                read(file, answers);
            }
        } catch (IOException e) {
            throw new StoreException(Kind.FAILED, "the folder " + folder + " cannot be read", e);
        }
        return answers;
    }

    /** The answer is in the database now. */
    void forget(long batch) {
        try {
            Files.deleteIfExists(file(batch));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} stays: {1}", file(batch).getFileName(),
                    e.getClass().getSimpleName());
        }
    }

    private Path file(long batch) {
        return folder.resolve(String.format(Locale.ROOT, "%s%d", PREFIX, batch));
    }

    private static boolean isAnswer(Path file) {
        return file.getFileName().toString().matches(PREFIX + "\\d+");
    }

    private void read(Path file, List<Answer> answers) throws IOException {
        long batch = Long.parseLong(file.getFileName().toString().substring(PREFIX.length()));
        try {
            answers.add(parse(batch, sealer.open(SEAL, batch, Files.readAllBytes(file))));
        } catch (SealBroken e) {
            // not written to its end; the batch is unclear, as after any death while it was sent
            LOG.log(System.Logger.Level.WARNING, "{0} does not open", file.getFileName());
        }
    }

    /** By a stream, since a channel does not write for a thread that was interrupted. */
    private static void write(Path file, byte[] content) throws IOException {
        OwnerOnly.file(file);
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
    }

    private byte[] sealed(Answer answer) {
        StringWriter text = new StringWriter();
        BatchResult result = answer.result();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            texts(json, result.state().name(), Integer.toString(result.httpStatus()), result.importId(),
                    result.failure().name(), result.answer());
            for (RowResult row : answer.rows()) {
                texts(json, Long.toString(row.incident()), row.state().name(), row.incidentId(), row.remark());
            }
            json.writeEndArray();
        }
        return sealer.seal(SEAL, answer.batch(), text.toString());
    }

    private static void texts(JsonGenerator json, String... texts) {
        for (String text : texts) {
            json.writeString(text);
        }
    }

    private static Answer parse(long batch, String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            json.nextToken();
            BatchResult result = new BatchResult(IncidentState.valueOf(next(json)), Integer.parseInt(next(json)),
                    next(json), Failure.valueOf(next(json)), next(json));
            List<RowResult> rows = new ArrayList<>();
            while (json.currentToken().isScalarValue()) {
                rows.add(new RowResult(Long.parseLong(next(json)), IncidentState.valueOf(next(json)), next(json),
                        next(json)));
            }
            return new Answer(batch, result, rows);
        }
    }

    /** The text on which the parser stands; goes on to the next. */
    private static String next(JsonParser json) {
        String text = json.getString();
        json.nextToken();
        return text;
    }
}
