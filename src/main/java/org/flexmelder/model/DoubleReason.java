package org.flexmelder.model;

/** Why an incident is meant although it looks like one that is there already. */
public enum DoubleReason {
    /** Both happened. */
    BOTH,
    /** The earlier report was wrong. */
    WRONG,
    /** The portal does not have the earlier one; somebody looked. */
    MISSING
}
