package org.flexmelder.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The armed faults, used up in order. Safe for use from several threads. */
final class Faults {
    private final List<Fault> armed = new ArrayList<>();

    synchronized void arm(Fault fault) {
        armed.add(fault);
        if (fault == Fault.TOKEN_REFUSED) {
            armed.add(fault);
        }
    }

    synchronized void disarm() {
        armed.clear();
    }

    synchronized List<Fault> armed() {
        return List.copyOf(armed);
    }

    /** Takes the first armed fault that matches a request to this path. */
    synchronized Optional<Fault> take(String path) {
        for (int i = 0; i < armed.size(); i++) {
            if (armed.get(i).matches(path)) {
                return Optional.of(armed.remove(i));
            }
        }
        return Optional.empty();
    }
}
