package io.github.muchang.runtime.dispatch;

import java.util.Optional;

/**
 * What was done for a message so far. Immutable.
 *
 * @param unknown how often it was given to the carrier without anybody knowing what became of it; if it is 0, the platform does not have
 *     it yet
 * @param since when the first such call began, in milliseconds
 * @param looks how often it was looked up
 * @param handle what the carrier calls it while it is pending there
 */
public record Tried(int unknown, long since, int looks, Optional<String> handle) {
    /** Nothing yet, or nothing that the platform took. */
    public static final Tried NOTHING = new Tried(0, 0, 0, Optional.empty());

    /**
     * It was being given to the carrier, or its outcome was unknown, when the process ended.
     *
     * @param since when that began, in milliseconds; earlier is safe, later is not
     */
    public static Tried interrupted(long since) {
        return new Tried(1, since, 0, Optional.empty());
    }

    /** It was pending when the process ended. */
    public static Tried pending(String handle) {
        return new Tried(0, 0, 0, Optional.of(handle));
    }

    /** Whether the platform may have it already. */
    boolean inDoubt() {
        return unknown > 0;
    }

    Tried doubted(long begun) {
        return new Tried(unknown + 1, unknown == 0 ? begun : since, looks, handle);
    }

    Tried heldAs(String called) {
        return new Tried(unknown, since, looks, Optional.of(called));
    }

    Tried looked() {
        return new Tried(unknown, since, looks + 1, handle);
    }
}
