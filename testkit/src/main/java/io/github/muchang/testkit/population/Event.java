package io.github.muchang.testkit.population;

import java.util.Comparator;

/**
 * Something that somebody is going to do.
 *
 * @param at when, in milliseconds
 * @param person who, by number
 * @param deed what
 */
record Event(long at, int person, Deed deed) implements Comparable<Event> {
    private static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::at).thenComparingInt(Event::person).thenComparing(Event::deed);

    @Override
    public int compareTo(Event other) {
        return ORDER.compare(this, other);
    }

    /** What can be done, in the order in which somebody does it who does all at once. */
    enum Deed {
        ARRIVE,
        BUY,
        REPLY,
        WITHDRAW,
        LEAVE
    }
}
