package org.flexmelder.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Every choice of one run, all from its seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to the bound, without it. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** All of them, or each with an even chance, in their order. */
    <T> List<T> some(List<T> list) {
        return chance(0.5) ? List.copyOf(list) : list.stream().filter(_ -> chance(0.5)).toList();
    }
}
