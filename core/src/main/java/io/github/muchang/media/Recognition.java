package io.github.muchang.media;

/**
 * Something to say thank you for.
 *
 * @param member whom
 * @param merit what for
 * @param number how much of it, 1 or more: contributions, how many more than before, or weeks in a row
 */
public record Recognition(String member, Merit merit, long number) {
    /** Refuses what is nothing to say thank you for. */
    public Recognition {
        if (number < 1) {
            throw new IllegalArgumentException("what is recognised is 1 at least, found " + number);
        }
    }

    /** What is recognised. */
    public enum Merit {
        /** Contributed much. */
        CONTRIBUTED,
        /** Contributed more than in the time before. */
        IMPROVED,
        /** Contributed week after week. */
        STREAK
    }
}
