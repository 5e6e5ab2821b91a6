package org.flexmelder.ui;

import java.time.Clock;
import java.util.function.Supplier;
import org.flexmelder.settings.Settings;

/**
 * What every screen is given.
 *
 * @param settings
 *            the settings as they are at the moment of the call
 */
public record Ui(Texts texts, Tasks tasks, Navigation navigation, Dialogs dialogs, Clock clock,
        Supplier<Settings> settings) {}
