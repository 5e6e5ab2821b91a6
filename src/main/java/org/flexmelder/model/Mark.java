package org.flexmelder.model;

import java.time.Instant;

/** A person's word on a report: when, and who (a name as typed, or the login name). */
public record Mark(Instant at, String who) {}
