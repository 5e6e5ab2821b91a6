package org.flexmelder.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is surely known after one request to the portal. The raw answer may hold personal data. */
public sealed interface Outcome {

    /** Status of the answer, 0 where there was none. */
    int httpStatus();

    /** The answer's body as text, as far as it came, at most 8 MiB; "" where there was none. */
    String raw();

    /**
     * A 2xx with a readable answer; for an empty report 201, or another 2xx with JSON or nothing. Rows are as the
     * portal gave them, unchecked.
     */
    record Accepted(int httpStatus, String importId, List<Row> rows, String raw) implements Outcome {
        public Accepted {
            rows = List.copyOf(rows);
        }
    }

    /** The portal refused the content. The remarks say which rows or fields its words name, where they name any. */
    record Refused(int httpStatus, String raw, List<Remark> remarks) implements Outcome {
        public Refused {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * The portal surely does not have it.
     *
     * @param retryAfter
     *            what the portal asked for, where it did
     * @param detail
     *            technical words for IT, without secrets
     */
    record NotSent(Failure failure, int httpStatus, String raw, Optional<Duration> retryAfter, String detail)
            implements
            Outcome {}

    /** The portal may or may not have it. */
    record Unclear(Failure failure, int httpStatus, String raw, String detail) implements Outcome {}

    /** One row of an answer, as it came. {@code externalId} is null where the answer says so or leaves it out. */
    record Row(int rowNumber, String incidentId, @Nullable String externalId, String employeeId, String type) {}

    /**
     * What a refusal says of one row or of all.
     *
     * @param row
     *            0-based row in the request, or -1 for the whole request
     * @param path
     *            the field's path within the incident, or ""
     */
    record Remark(int row, String path, String text) {}
}
