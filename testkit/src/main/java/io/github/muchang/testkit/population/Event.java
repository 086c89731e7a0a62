package io.github.muchang.testkit.population;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that somebody is going to do.
 *
 * @param at when, in milliseconds
 * @param person who, by number
 * @param deed what
 * @param number of the event: of two at one moment the one that was foreseen first comes first
 * @param reaction what is done about a message, if it is that
 */
record Event(long at, int person, Deed deed, long number, Optional<Reaction> reaction) implements Comparable<Event> {
    private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::at)
            .thenComparingInt(Event::person)
            .thenComparing(Event::deed)
            .thenComparingLong(Event::number);

    @Override
    public int compareTo(Event other) {
        return ORDER.compare(this, other);
    }

    /** What can be done, in the order in which somebody does it who does all at once. */
    enum Deed {
        ARRIVE,
        BUY,
        REACT,
        WITHDRAW,
        LEAVE
    }
}
