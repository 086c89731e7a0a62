package io.github.muchang.store.file;

import java.util.Random;

/**
 * What becomes of the pieces that were not synced when the power goes: by the seed all are gone, all are there, the first of them are
 * there, any of them, or any of them and some damaged. Seeds that follow each other cover each kind.
 */
final class PowerLoss {
    /** After so many seeds the kinds repeat. */
    static final int KINDS = 5;

    private static final int PER_MILLE_LAST = 150;

    private final long kind;
    private final Random random;
    private boolean over;

    PowerLoss(long seed) {
        kind = Math.floorMod(seed, KINDS);
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** What becomes of the next piece. */
    Fate next() {
        if (kind == 0 || over) {
            return Fate.DROPPED;
        }
        if (kind == 1) {
            return Fate.KEPT;
        }
        if (kind == 2) {
            over = random.nextInt(1000) < PER_MILLE_LAST;
            return over ? Fate.TORN : Fate.KEPT;
        }
        if (kind == 3) {
            return random.nextBoolean() ? Fate.KEPT : Fate.DROPPED;
        }
        return Fate.values()[random.nextInt(Fate.values().length)];
    }

    /** How many of so many names, in their order, became durable by themselves. */
    int prefix(int names) {
        return kind == 0 ? 0 : kind == 1 ? names : random.nextInt(names + 1);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    enum Fate {
        KEPT,
        DROPPED,
        TORN,
        FLIPPED
    }
}
