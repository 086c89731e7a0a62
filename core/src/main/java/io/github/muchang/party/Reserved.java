package io.github.muchang.party;

import io.github.muchang.identity.MessageId;
import java.util.Comparator;

/**
 * A place that a message has taken in its receiver's attention.
 *
 * @param message the message
 * @param at when it takes the place, in milliseconds: the moment at which sending was decided
 * @param kind what sort of touch it is
 */
public record Reserved(MessageId message, long at, TouchKind kind) implements Comparable<Reserved> {
    private static final Comparator<Reserved> ORDER = Comparator.comparingLong(Reserved::at)
            .thenComparing(Reserved::message)
            .thenComparing(Reserved::kind);

    @Override
    public int compareTo(Reserved other) {
        return ORDER.compare(this, other);
    }
}
