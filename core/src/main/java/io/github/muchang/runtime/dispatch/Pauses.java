package io.github.muchang.runtime.dispatch;

import com.google.common.hash.Hashing;
import io.github.muchang.carrier.Patience;
import java.nio.charset.StandardCharsets;

/**
 * Pauses that double up to a limit, each drawn from the upper half of its length (Amazon's "equal jitter"), so that what failed together
 * is not tried together. Drawn from the key: the same message waits the same time in every run.
 */
final class Pauses {
    private Pauses() {}

    /**
     * The length of a pause, in milliseconds.
     *
     * @param before how many there were before it
     */
    static long next(Patience.Growing growing, String key, int before) {
        long first = growing.first().millis();
        long longest = growing.longest().millis();
        long full = before < Long.numberOfLeadingZeros(first) - 1 ? Math.min(first << before, longest) : longest;
        long half = full / 2;
        long drawn = Hashing.farmHashFingerprint64()
                .newHasher()
                .putString(key, StandardCharsets.UTF_8)
                .putInt(before)
                .hash()
                .asLong();
        return full - (half == 0 ? 0 : Long.remainderUnsigned(drawn, half + 1));
    }
}
