package org.flexmelder.check;

/** How much a finding weighs: an ERROR keeps an incident from being sent, a WARNING and a NOTICE do not. */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE
}
