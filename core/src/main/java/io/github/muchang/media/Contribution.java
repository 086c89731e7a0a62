package io.github.muchang.media;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that somebody contributed.
 *
 * @param by who
 * @param kind what
 * @param on the local day of it
 * @param outside whether by an agency
 */
public record Contribution(String by, Kind kind, LocalDate on, boolean outside) implements Comparable<Contribution> {
    private static final Comparator<Contribution> ORDER = Comparator.comparing(Contribution::on)
            .thenComparing(Contribution::by)
            .thenComparing(Contribution::kind)
            .thenComparing(Contribution::outside);

    @Override
    public int compareTo(Contribution other) {
        return ORDER.compare(this, other);
    }

    /** What can be contributed. */
    public enum Kind {
        /** Posted what a programme had for a group or a feed. */
        POST,
        /** A customer came to us first through their code. */
        ARRIVAL,
        /** A customer replied to a message that they wrote, or that went through their account. */
        REPLY,
        /** A customer who came to us first through their code bought for the first time, and not before. */
        FIRST_PURCHASE
    }
}
