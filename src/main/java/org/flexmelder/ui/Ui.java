package org.flexmelder.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.flexmelder.model.Field;
import org.flexmelder.settings.Settings;

/**
 * What every screen is given.
 *
 * @param settings
 *            the settings as they are at the moment of the call
 * @param undo
 *            what was done on any screen and can be taken back
 * @param splits
 *            how the screens were divided
 */
public record Ui(Texts texts, Tasks tasks, Navigation navigation, Dialogs dialogs, Clock clock,
        Supplier<Settings> settings, Undo undo, Splits splits) {

    /** With nothing done yet. */
    public Ui(Texts texts, Tasks tasks, Navigation navigation, Dialogs dialogs, Clock clock,
            Supplier<Settings> settings, Splits splits) {
        this(texts, tasks, navigation, dialogs, clock, settings, new Undo(texts, tasks, dialogs), splits);
    }

    /** With nothing done yet, and screens as shipped. */
    public Ui(Texts texts, Tasks tasks, Navigation navigation, Dialogs dialogs, Clock clock,
            Supplier<Settings> settings) {
        this(texts, tasks, navigation, dialogs, clock, settings, Splits.NONE);
    }

    /** What is kept of a text that a person typed into this field. */
    public String kept(Field field, String typed) {
        return FieldTexts.stored(field, typed, LocalDate.now(clock), !texts.language().equals("de"));
    }
}
