package org.flexmelder.model;

/**
 * One legal entity that reports. The CareFlex ID is its key (16 hex digits in every example of the interface, but any
 * text is kept). At most one company is the managing one, whose credentials report for all.
 */
public record Company(String careflexId, String name, boolean active, boolean managing) {
    public Company(String careflexId, String name) {
        this(careflexId, name, true, false);
    }
}
