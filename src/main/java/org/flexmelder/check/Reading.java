package org.flexmelder.check;

import java.time.LocalDate;
import java.util.Optional;
import org.flexmelder.model.Field;

/** How typed or listed text is understood: dates as ISO or TT.MM.JJJJ, flags as true/false, ja/nein, yes/no, 1/0. */
public final class Reading {
    private Reading() {}

    /** The date that the text means, if it means one that exists. */
    public static Optional<LocalDate> date(String text) {
        throw new UnsupportedOperationException();
    }

    public static Optional<Boolean> flag(String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * The text as the model keeps it: without surrounding blanks, dates ISO, flags {@code true}/{@code false}, the
     * country in capitals, the tax ID without inner blanks; what is not understood stays as it is.
     */
    public static String normalised(Field field, String text) {
        throw new UnsupportedOperationException();
    }
}
