package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import java.util.Comparator;

/**
 * Who gets a place that several messages want: the one of the higher rank, then the one of more value to the receiver (by purpose:
 * a transaction first, selling last), then the one that waits longest. The best is the first in order; no two are equal unless they
 * are the same message.
 *
 * @param rank given by whoever wants to send; the higher, the sooner
 * @param purpose why something is said
 * @param wanted when it was first wanted, in milliseconds
 * @param message which message
 */
public record Priority(int rank, Purpose purpose, long wanted, MessageId message) implements Comparable<Priority> {
    private static final Comparator<Priority> ORDER = Comparator.comparingInt(Priority::rank)
            .reversed()
            .thenComparing(Priority::purpose)
            .thenComparingLong(Priority::wanted)
            .thenComparing(Priority::message);

    @Override
    public int compareTo(Priority other) {
        return ORDER.compare(this, other);
    }
}
