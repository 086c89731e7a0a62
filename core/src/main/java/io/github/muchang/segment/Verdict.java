package io.github.muchang.segment;

import io.github.muchang.time.Moments;

/**
 * A condition's bare answer in one number, so that checking allocates nothing: holds or not, and until when that is sure to
 * stay so while nothing but time happens.
 */
public final class Verdict {
    private Verdict() {}

    /** It is so, and stays so before {@code until}. */
    public static long of(boolean holds, long until) {
        return until << 1 | (holds ? 1 : 0);
    }

    /** It is so, and time alone never changes it. */
    public static long lasting(boolean holds) {
        return Moments.NEVER << 1 | (holds ? 1 : 0);
    }

    /** Whether it holds. */
    public static boolean holds(long verdict) {
        return (verdict & 1) != 0;
    }

    /** When it may change by itself, in milliseconds; {@link Moments#NEVER} if it does not. */
    public static long until(long verdict) {
        return verdict >> 1;
    }
}
