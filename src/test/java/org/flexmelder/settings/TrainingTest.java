package org.flexmelder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an office in use that the caches of an installed program are made with. */
class TrainingTest {
    private static final Path TRAINING = Path.of("installer", "training");

    @TempDir
    private Path read;
    @TempDir
    private Path written;

    @Test
    void theFilesOfTheTrainingAreAsTheProgramWritesThem() throws Exception {
        List<Path> files = files();
        for (Path file : files) {
            Files.copy(file, read.resolve(file.getFileName()));
        }
        new SettingsFile(written).save(new SettingsFile(read).load());
        new WindowFile(written).save(new WindowFile(read).load());
        ViewFile view = new ViewFile(read);
        new ViewFile(written).save("employees", view.table("employees").orElseThrow());
        for (Path file : files) {
            assertEquals(Files.readString(file), Files.readString(written.resolve(file.getFileName())));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(TRAINING)) {
            return files.toList();
        }
    }
}
