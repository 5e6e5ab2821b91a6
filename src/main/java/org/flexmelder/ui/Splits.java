package org.flexmelder.ui;

import java.util.OptionalDouble;

/** How a person divided the screens that stand in two parts. Used on the UI thread. */
public interface Splits {
    /** Remembers nothing. */
    Splits NONE = new Splits() {
        @Override
        public OptionalDouble share(Place place) {
            return OptionalDouble.empty();
        }

        @Override
        public void keep(Place place, double share) {}
    };

    /** The left side's share of this screen, from 0 to 1; empty where nobody has chosen. */
    OptionalDouble share(Place place);

    void keep(Place place, double share);
}
