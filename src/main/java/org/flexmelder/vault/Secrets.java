package org.flexmelder.vault;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Keeps the key of the {@link Sealer} and the portal's credentials in one folder, in files that their owner alone can
 * read: {@code key} with 32 random bytes, and {@code secrets}, sealed with it. Safe for use by several threads.
 */
public final class Secrets {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final Path keyFile;
    private final Path secretsFile;

    /** Nothing is read or written yet. */
    public Secrets(Path folder) {
        this.folder = folder;
        keyFile = folder.resolve("key");
        secretsFile = folder.resolve("secrets");
    }

    /**
     * The sealer of this folder. Makes a key at first use.
     *
     * @param mustExist
     *            true where sealed data is there already: a missing key is then an error, not made anew
     * @throws VaultException
     *             where the key is missing or cannot be read or written
     */
    public synchronized Sealer sealer(boolean mustExist) {
        try {
            if (!Files.exists(keyFile)) {
                if (mustExist || Files.exists(secretsFile)) {
                    throw new VaultException("the key file " + keyFile + " is missing, and the data beside it cannot be"
                            + " read without it: put the file back from a backup");
                }
                makeKey();
            }
            byte[] key = Files.readAllBytes(keyFile);
            if (key.length != KEY_BYTES) {
                throw new VaultException("the key file " + keyFile + " is damaged: put it back from a backup");
            }
            return new Sealer(new SecretKeySpec(key, "AES"));
        } catch (IOException e) {
            throw new VaultException("the key file " + keyFile + " cannot be read or written", e);
        }
    }

    /**
     * The named secret, or "" where there is none.
     *
     * @throws VaultException
     *             where the secrets cannot be read or do not open
     */
    public synchronized String get(String name) {
        return read().getOrDefault(name, "");
    }

    /**
     * Keeps the named secrets ("" removes one) in one atomic write.
     *
     * @throws VaultException
     *             where those before cannot be read, or these cannot be written; those before stand
     */
    public synchronized void put(Map<String, String> values) {
        Map<String, String> all = read();
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        byte[] sealed = sealer(false).seal("secrets", 0, write(all));
        try {
            Path draft = OwnerOnly.draft(secretsFile, sealed);
            try {
                Files.move(draft, secretsFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new VaultException("the secrets file " + secretsFile + " cannot be written", e);
        }
    }

    private Map<String, String> read() {
        if (!Files.exists(secretsFile)) {
            return new TreeMap<>();
        }
        Sealer sealer = sealer(true);
        try {
            return parse(sealer.open("secrets", 0, Files.readAllBytes(secretsFile)));
        } catch (IOException e) {
            throw new VaultException("the secrets file " + secretsFile + " cannot be read", e);
        } catch (SealBroken | JacksonException e) {
            throw new VaultException("the secrets file " + secretsFile + " does not open: it is damaged, or the key"
                    + " beside it is another", e);
        }
    }

    /** Of two processes at their first start one makes the key, and both take that one. */
    private void makeKey() throws IOException {
        OwnerOnly.folder(folder);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = OwnerOnly.draft(keyFile, key);
        try {
            Files.createLink(keyFile, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            moveUnlessThere(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void moveUnlessThere(Path draft) throws IOException {
        try {
            Files.move(draft, keyFile);
        } catch (FileAlreadyExistsException e) {
            return;
        }
    }

    private static String write(Map<String, String> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            values.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> values = new TreeMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                values.put(name, json.getString());
            }
        }
        return values;
    }
}
