package org.flexmelder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldTest {

    @Test
    void theColumnsAreThoseOfTheContract() {
        assertEquals("careflexId externalId type employeeId createdAt validFrom title firstName lastName birthday sex "
                + "street houseNumber addressSuffix zipCode city country employmentSite employmentStatus "
                + "startOfEmployment personnelNumber management emailBusiness mobileBusiness landlineBusiness",
                Arrays.stream(Field.values()).map(Field::column).collect(Collectors.joining(" ")));
    }

    @Test
    void aColumnIsFoundWhateverItsCase() {
        assertEquals(Optional.of(Field.ZIP_CODE), Field.ofColumn(" ZIPCODE "));
        assertEquals(Optional.empty(), Field.ofColumn("postcode"));
    }

    @Test
    void thePathIsThePlaceOnTheWire() {
        assertEquals("employee.address.zipCode", Field.ZIP_CODE.path());
        assertEquals("validFrom", Field.VALID_FROM.path());
    }

    @Test
    void masterDataIsEverythingBelowEmployee() {
        assertTrue(Field.masterData().stream().allMatch(field -> field.path().startsWith("employee.")));
        assertEquals(19, Field.masterData().size());
    }
}
