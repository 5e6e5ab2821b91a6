package org.flexmelder.portal;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two ways to tell how much time has gone by: the wall clock, which goes on while the machine sleeps and may be
 * set, and one that counts nanoseconds, which may stand still meanwhile and cannot be set.
 */
record Clocks(InstantSource wall, LongSupplier nanos) {
    static final Clocks SYSTEM = new Clocks(InstantSource.system(), System::nanoTime);
}
