package org.flexmelder.ui.employees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What plausibly comes next for a person.
 *
 * @param entry
 *            the incident that it is about, or null
 */
record NextStep(Kind kind, @Nullable Entry entry) {

    /** In the order of their urgency. */
    enum Kind {
        /** What may have arrived or not. */
        SETTLE,
        /** A refused report that no other one replaces. */
        CORRECT,
        FINISH,
        SEND,
        /** An accepted report that nobody saw in the portal yet. */
        CHECK,
        ENROL,
        REPORT,
        ARCHIVE
    }

    /** Each kind once, for the newest incident of it. */
    static List<NextStep> of(List<Entry> newestFirst, Standing.Kind standing) {
        Set<Long> replaced = newestFirst.stream().map(entry -> entry.incident().replaces())
                .collect(Collectors.toSet());
        List<NextStep> steps = new ArrayList<>();
        for (Entry entry : newestFirst) {
            Kind kind = kind(entry, replaced.contains(entry.incident().id()));
            if (kind != null && steps.stream().noneMatch(step -> step.kind() == kind)) {
                steps.add(new NextStep(kind, entry));
            }
        }
        boolean open = steps.stream().anyMatch(step -> step.kind() != Kind.CHECK && step.kind() != Kind.CORRECT);
        switch (standing) {
            case ACTIVE -> {
                if (newestFirst.isEmpty()) {
                    steps.add(new NextStep(Kind.ENROL, null));
                } else if (!open) {
                    steps.add(new NextStep(Kind.REPORT, null));
                }
            }
            case LEFT -> {
                if (!open) {
                    steps.add(new NextStep(Kind.ARCHIVE, null));
                }
            }
            case ARCHIVED -> {
            }
        }
        steps.sort(Comparator.comparing(NextStep::kind));
        return List.copyOf(steps);
    }

    private static @Nullable Kind kind(Entry entry, boolean replaced) {
        return switch (entry.state()) {
            case DRAFT -> Kind.FINISH;
            case WAITING -> Kind.SEND;
            case SENDING -> null;
            case UNCLEAR -> Kind.SETTLE;
            case REJECTED -> replaced ? null : Kind.CORRECT;
            case REPORTED -> entry.checked() == null ? Kind.CHECK : null;
        };
    }
}
