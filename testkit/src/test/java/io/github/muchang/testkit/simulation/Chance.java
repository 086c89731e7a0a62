package io.github.muchang.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What chance brings, from a seed: always the same. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the first to the last. */
    long between(long first, long last) {
        return random.nextLong(first, last + 1);
    }

    /** So many times in a hundred. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Each with the same chance, in their order; at least so many. */
    <T> List<T> some(List<T> choices, int least) {
        List<T> some = new ArrayList<>(choices);
        int many = least + random.nextInt(choices.size() - least + 1);
        while (some.size() > many) {
            some.remove(random.nextInt(some.size()));
        }
        return some;
    }
}
