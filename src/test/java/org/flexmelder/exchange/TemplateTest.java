package org.flexmelder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
    private static final String TITLES = "careflexId;externalId;type;employeeId;createdAt;validFrom;title;firstName;"
            + "lastName;birthday;sex;street;houseNumber;addressSuffix;zipCode;city;country;employmentSite;"
            + "employmentStatus;startOfEmployment;personnelNumber;management;emailBusiness;mobileBusiness;"
            + "landlineBusiness";

    @TempDir
    private Path folder;

    @Test
    void theTitlesStandInTheirOrderBehindAByteOrderMark() throws IOException {
        Path file = folder.resolve("list.csv");
        Template.write(file);
        assertEquals("\uFEFF" + TITLES + "\r\n", Files.readString(file));
        assertEquals(List.of(Problem.error(0, "list.empty")), ListReader.read(file, false).problems());
    }

    @Test
    void aTemplateThatIsFilledInIsRead() throws IOException {
        Path file = folder.resolve("list.csv");
        Template.write(file);
        String row = TITLES.replaceAll("[^;]+", "1") + "\r\n";
        Files.writeString(file, row, java.nio.file.StandardOpenOption.APPEND);
        ListFile read = ListReader.read(file, false);
        assertEquals(List.of(), read.problems());
        assertEquals(Field.values().length, read.rows().getFirst().values().size());
    }

    @Test
    void aFileThatIsThereIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "mine");
        assertThrows(FileAlreadyExistsException.class, () -> Template.write(file));
        assertEquals("mine", Files.readString(file));
    }
}
