package org.flexmelder.practice;

import java.time.Instant;

/**
 * One incident, or one empty report, that the portal took in; texts are {@code ""} where there is none.
 *
 * @param path
 *            {@code incident/new} or {@code incident/none}
 * @param validFrom
 *            ISO date; for an empty report its {@code createdAt}
 */
public record Received(String path, String careflexId, String externalId, String employeeId, String type,
        String validFrom, String incidentId, String importId, Instant at) {}
