package org.flexmelder.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void aHundredAndThirtyGoAsAHundredAndThirty() {
        assertEquals(List.of(100, 30), Batches.sizes(130, 100));
    }

    @Test
    void anExactMultipleLeavesNoEmptyBatch() {
        assertEquals(List.of(100, 100), Batches.sizes(200, 100));
    }

    @Test
    void nothingMakesNoBatch() {
        assertEquals(List.of(), Batches.sizes(0, 100));
    }

    @Test
    void aSmallerBatchSizeOfTheProfileIsKept() {
        assertEquals(List.of(3, 3, 1), Batches.sizes(7, 3));
    }

    @Test
    void companiesAreCountedEachForItself() {
        assertEquals(3, Batches.count(List.of(101, 1), 100));
    }
}
