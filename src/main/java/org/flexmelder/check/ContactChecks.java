package org.flexmelder.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flexmelder.model.Field;

/** E-mail addresses and phone numbers. */
final class ContactChecks {
    private static final Pattern EMAIL = Pattern
            .compile("[^\\s@,;:<>\"()]+@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

    private ContactChecks() {}

    static Optional<Finding> email(String text) {
        boolean dotted = text.startsWith(".") || text.contains("..") || text.contains(".@");
        return EMAIL.matcher(text).matches() && !dotted
                ? Optional.empty()
                : Optional.of(Finding.warning(Field.EMAIL_BUSINESS, "email.format"));
    }

    /**
     * A finding on a number that cannot be dialled from the given country.
     *
     * @param region
     *            two letters; an unknown one counts as Germany
     */
    static Optional<Finding> phone(Field field, String text, String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        String from = phones.getSupportedRegions().contains(region) ? region : "DE";
        try {
            var number = phones.parse(text, from);
            if (!phones.isValidNumber(number)) {
                return Optional.of(Finding.warning(field, "phone.format"));
            }
            boolean landline = field == Field.MOBILE_BUSINESS
                    && phones.getNumberType(number) == PhoneNumberType.FIXED_LINE;
            return landline ? Optional.of(Finding.notice(field, "phone.notMobile")) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.of(Finding.warning(field, "phone.format"));
        }
    }
}
