package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/**
 * How often a party has been through a journey.
 *
 * @param times how often it was enrolled and came to an end
 * @param last when it last did, in milliseconds
 * @param outcome how the last one ended
 * @param began when those times began, in milliseconds, the newest first; the newest {@value #BEGAN} are kept
 */
public record Passage(int times, long last, String outcome, List<Long> began) {
    /** So many beginnings are kept. */
    public static final int BEGAN = 8;

    /** Copies the list. */
    public Passage {
        began = ImmutableList.copyOf(began);
    }

    /** One time, from its beginning to its end. */
    public static Passage once(long since, long end, String outcome) {
        return new Passage(1, end, outcome, ImmutableList.of(since));
    }

    /** Both together. */
    public static Passage merge(Passage a, Passage b) {
        boolean mine = a.last != b.last ? a.last > b.last : a.outcome.compareTo(b.outcome) >= 0;
        List<Long> both = ImmutableList.sortedCopyOf(
                Comparator.reverseOrder(),
                ImmutableList.<Long>builder().addAll(a.began).addAll(b.began).build());
        return new Passage(
                a.times + b.times,
                Math.max(a.last, b.last),
                mine ? a.outcome : b.outcome,
                both.subList(0, Math.min(BEGAN, both.size())));
    }
}
