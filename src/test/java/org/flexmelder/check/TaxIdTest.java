package org.flexmelder.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {
    private static final Finding FORMAT = Finding.error(Field.EMPLOYEE_ID, "employeeId.format");
    private static final Finding CHECK_DIGIT = Finding.warning(Field.EMPLOYEE_ID, "employeeId.checkDigit");
    private static final Finding DIGITS = Finding.warning(Field.EMPLOYEE_ID, "employeeId.digits");

    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "123456789012", "1234567890a", "49 239697103", "٤٩٢٣٩٦٩٧١٠٣", "-1234567890",
            "49239697103\n"})
    void whatIsNotElevenDigitsIsAnError(String id) {
        assertEquals(Optional.of(FORMAT), TaxId.finding(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"49239697103", "86095742719", "47036892816", "65929970489", "57549285017", "25768131411"})
    void aRightNumberGivesNoFinding(String id) {
        assertEquals(Optional.empty(), TaxId.finding(id));
    }

    @Test
    void theInterfacesOwnExampleWithAWrongCheckDigitIsAWarningOnly() {
        assertEquals(Optional.of(CHECK_DIGIT), TaxId.finding("12345678901"));
    }

    @Test
    void ofEveryTenNextNumbersOneAloneHasTheRightCheckDigit() {
        for (int i = 0; i < 500; i++) {
            String ten = ten(2 + random.nextInt(2), 1);
            long right = IntStream.range(0, 10).filter(d -> TaxId.finding(ten + d).isEmpty()).count();
            assertEquals(1, right, ten);
        }
    }

    @Test
    void generatedRightNumbersGiveNoFinding() {
        for (int i = 0; i < 2000; i++) {
            String id = withCheckDigit(ten(2 + random.nextInt(2), 1));
            assertEquals(Optional.empty(), TaxId.finding(id), id);
        }
    }

    @Test
    void anySingleWrongDigitIsNoticed() {
        for (int i = 0; i < 200; i++) {
            String id = withCheckDigit(ten(2, 1));
            for (int at = 0; at < 11; at++) {
                char wrong = (char) ('0' + (id.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
                String typed = id.substring(0, at) + wrong + id.substring(at + 1);
                assertEquals(Optional.of(CHECK_DIGIT), TaxId.finding(typed), typed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "1123344567", "1111234567", "1112345678", "2345671888", "0112345678",
            "1111111111"})
    void unlikelyDigitsWithARightCheckDigitAreAWarning(String ten) {
        assertEquals(Optional.of(DIGITS), TaxId.finding(withCheckDigit(ten)));
    }

    @Test
    void threeEqualDigitsOfWhichTwoStandTogetherAreRight() {
        assertEquals(Optional.empty(), TaxId.finding(withCheckDigit("1121345678")));
    }

    /** Ten digits, the first not below {@code first}, one of them {@code times} times, never three side by side. */
    private String ten(int times, int first) {
        while (true) {
            List<Integer> digits = IntStream.range(0, 10).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(digits, random);
            List<Integer> ten = new ArrayList<>(digits.subList(0, 11 - times));
            ten.addAll(Collections.nCopies(times - 1, ten.getFirst()));
            Collections.shuffle(ten, random);
            String text = ten.stream().map(String::valueOf).collect(Collectors.joining());
            if (text.charAt(0) >= '0' + first && !text.matches(".*(\\d)\\1\\1.*")) {
                return text;
            }
        }
    }

    /** Finds the check digit by the definition of ISO 7064: the whole number comes out as 1 modulo 10. */
    private static String withCheckDigit(String ten) {
        return IntStream.range(0, 10).mapToObj(d -> ten + d).filter(TaxIdTest::sumsToOne).findFirst().orElseThrow();
    }

    private static boolean sumsToOne(String id) {
        int p = 10;
        for (int i = 0; i < 10; i++) {
            int s = p + Character.getNumericValue(id.charAt(i));
            int reduced = s % 10 == 0 ? 10 : s % 10;
            p = 2 * reduced % 11;
        }
        return (p + Character.getNumericValue(id.charAt(10))) % 10 == 1;
    }
}
