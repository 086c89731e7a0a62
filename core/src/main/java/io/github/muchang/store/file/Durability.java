package io.github.muchang.store.file;

import io.github.muchang.time.Span;

/** When a commit is safe from a loss of power. Whatever it says, a commit survives the end of the process. */
public sealed interface Durability {
    /** Before it returns. Commits of several threads share one sync of the disk. */
    Durability EVERY_COMMIT = new EveryCommit();

    /**
     * At most so long after it returned. A loss of power may undo the commits of that time, the last ones first, each wholly: for imports,
     * which can be run again.
     *
     * @throws IllegalArgumentException for no time at all
     */
    static Durability interval(Span time) {
        return new Interval(time);
    }

    /** See {@link #EVERY_COMMIT}. */
    record EveryCommit() implements Durability {}

    /**
     * See {@link #interval}.
     *
     * @param time how much may be lost
     */
    record Interval(Span time) implements Durability {
        /** Checks the time. */
        public Interval {
            if (time.millis() < 1) {
                throw new IllegalArgumentException(
                        "an interval is at least a millisecond; to lose nothing say EVERY_COMMIT");
            }
        }
    }
}
