package io.github.muchang.carrier;

import io.github.muchang.time.Span;
import java.time.Duration;

/**
 * How long Muchang tries. Immutable.
 *
 * @param deadline a call that takes longer is given up, and its outcome is unknown
 * @param tries how often a message is given to a carrier whose answers are unknown, before it is looked up or left
 * @param retries the pauses between such tries
 * @param looks the pauses between looks at what became of a message
 * @param failures so many in a row, and an account rests
 * @param rests how long it rests
 */
public record Patience(Span deadline, int tries, Growing retries, Growing looks, int failures, Growing rests) {
    /**
     * Calls of 30 seconds; 12 tries, 10 seconds to 30 minutes apart; looks after 1 minute to 6 hours; rests of 30 seconds to 30 minutes
     * after 5 failures.
     */
    public static final Patience DEFAULT = new Patience(
            seconds(30),
            12,
            new Growing(seconds(10), Span.minutes(30)),
            new Growing(Span.minutes(1), Span.hours(6)),
            5,
            new Growing(seconds(30), Span.minutes(30)));

    /** Checks the numbers. */
    public Patience {
        if (tries < 1 || failures < 1) {
            throw new IllegalArgumentException("at least one try and one failure, not " + tries + " and " + failures);
        }
    }

    /** With another deadline for a call. */
    public Patience deadline(Span longest) {
        return new Patience(longest, tries, retries, looks, failures, rests);
    }

    /** With so many tries, so far apart. */
    public Patience tries(int most, Span first, Span longest) {
        return new Patience(deadline, most, new Growing(first, longest), looks, failures, rests);
    }

    /** With looks so far apart. */
    public Patience looks(Span first, Span longest) {
        return new Patience(deadline, tries, retries, new Growing(first, longest), failures, rests);
    }

    /** With rests of such lengths after so many failures in a row. */
    public Patience rests(int afterFailures, Span first, Span longest) {
        return new Patience(deadline, tries, retries, looks, afterFailures, new Growing(first, longest));
    }

    private static Span seconds(long seconds) {
        return Span.of(Duration.ofSeconds(seconds));
    }

    /**
     * Pauses that double.
     *
     * @param first the first
     * @param longest none is longer
     */
    public record Growing(Span first, Span longest) {
        /** Checks the order. */
        public Growing {
            if (first.compareTo(longest) > 0) {
                throw new IllegalArgumentException("the first pause, " + first + ", is longer than " + longest);
            }
        }
    }
}
