package org.flexmelder.sending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How what waits is split: each company for itself, at most so many in one request, order kept. */
public final class Batches {
    private Batches() {}

    /** The sizes of one company's batches, full ones first: 130 by 100 is 100 and 30. */
    public static List<Integer> sizes(int incidents, int batchSize) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = incidents; left > 0; left -= batchSize) {
            sizes.add(Math.min(left, batchSize));
        }
        return sizes;
    }

    /** How many batches these companies' incidents make. */
    public static int count(Collection<Integer> incidentsPerCompany, int batchSize) {
        return incidentsPerCompany.stream().mapToInt(n -> Math.ceilDiv(n, batchSize)).sum();
    }
}
