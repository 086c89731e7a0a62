package io.github.muchang.adapters.wechat.worlds;

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
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** So many times in a hundred. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
