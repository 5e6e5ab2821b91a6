package org.flexmelder.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private final Sealer sealer = new Sealer(new SecretKeySpec(new byte[32], "AES"));

    @ParameterizedTest
    @ValueSource(strings = {"", "Łukasz Ðorđević", "\"quoted\\\"", "😀"})
    void whatWasSealedOpensToTheSameText(String text) {
        assertEquals(text, sealer.open("people", 7, sealer.seal("people", 7, text)));
    }

    @Test
    void aMovedValueDoesNotOpen() {
        byte[] sealed = sealer.seal("people", 7, "text");
        assertThrows(SealBroken.class, () -> sealer.open("people", 8, sealed));
        assertThrows(SealBroken.class, () -> sealer.open("other", 7, sealed));
    }

    @Test
    void aChangedByteAnywhereIsNoticed() {
        byte[] sealed = sealer.seal("people", 7, "text");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(SealBroken.class, () -> sealer.open("people", 7, changed));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThrows(SealBroken.class, () -> sealer.open("people", 7, cut));
        }
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] key = new byte[32];
        key[0] = 1;
        byte[] sealed = new Sealer(new SecretKeySpec(key, "AES")).seal("people", 7, "text");
        assertThrows(SealBroken.class, () -> sealer.open("people", 7, sealed));
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeBehindTheVersionByte() {
        byte[] first = sealer.seal("people", 7, "text");
        assertEquals(1, first[0]);
        assertEquals(1 + 12 + 4 + 16, first.length);
        assertFalse(Arrays.equals(first, sealer.seal("people", 7, "text")));
    }

    @Test
    void aBrokenSealSaysWhereButNotWhat() {
        byte[] sealed = sealer.seal("people", 7, "Wolkenschieber");
        assertEquals("the sealed value of people 8 does not open",
                assertThrows(SealBroken.class, () -> sealer.open("people", 8, sealed)).getMessage());
    }
}
