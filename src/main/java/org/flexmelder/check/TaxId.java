package org.flexmelder.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.flexmelder.model.Field;

/**
 * The German tax ID (§ 139b AO): eleven digits, the first not 0, the last a check digit by ISO 7064 MOD 11,10. Among
 * the first ten exactly one digit occurs twice or three times, the others at most once, and three equal ones do not
 * stand side by side. The interface's own examples break these rules, so only eleven digits are insisted on.
 */
final class TaxId {
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final int CHECKED = 10;

    private TaxId() {}

    static Optional<Finding> finding(String id) {
        if (!ELEVEN_DIGITS.matcher(id).matches()) {
            return Optional.of(Finding.error(Field.EMPLOYEE_ID, "employeeId.format"));
        }
        if (checkDigit(id) != id.charAt(CHECKED) - '0') {
            return Optional.of(Finding.warning(Field.EMPLOYEE_ID, "employeeId.checkDigit"));
        }
        if (id.charAt(0) == '0' || !digitsAreSpread(id.substring(0, CHECKED))) {
            return Optional.of(Finding.warning(Field.EMPLOYEE_ID, "employeeId.digits"));
        }
        return Optional.empty();
    }

    private static int checkDigit(String id) {
        int product = 10;
        for (int i = 0; i < CHECKED; i++) {
            int sum = (id.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    private static boolean digitsAreSpread(String ten) {
        int repeated = 0;
        for (char digit = '0'; digit <= '9'; digit++) {
            char wanted = digit;
            long times = ten.chars().filter(c -> c == wanted).count();
            if (times > 3 || ten.contains(String.valueOf(digit).repeat(3))) {
                return false;
            }
            if (times > 1) {
                repeated++;
            }
        }
        return repeated == 1;
    }
}
