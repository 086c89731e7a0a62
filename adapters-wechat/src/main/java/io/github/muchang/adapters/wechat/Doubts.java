package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Inquiry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of messages whose answer was lost, to look them up by: the platform does not know our keys. Nothing personal, at most ten thousand,
 * and gone with the process; then the runtime's {@link Inquiry.Doubt} has to do. Thread-safe.
 */
final class Doubts {
    private static final int MOST = 10_000;

    private final Map<String, Doubt> doubts = new LinkedHashMap<>(); // guarded by this; oldest first

    synchronized void note(String key, Doubt doubt) {
        doubts.remove(key);
        if (doubts.size() >= MOST) {
            doubts.remove(doubts.keySet().iterator().next());
        }
        doubts.put(key, doubt);
    }

    synchronized Optional<Doubt> of(String key) {
        return Optional.ofNullable(doubts.get(key));
    }

    /**
     * A message in doubt.
     *
     * @param at when it was given to the platform
     * @param print the {@link Letter#print}; empty for a welcome, of which the platform tells nothing
     */
    record Doubt(Instant at, Optional<String> print) {
        /** One that the runtime remembers. If it was a welcome, no task is like it. */
        static Doubt of(Inquiry.Doubt remembered) {
            return new Doubt(remembered.since(), Optional.of(Letter.print(remembered.content())));
        }
    }
}
