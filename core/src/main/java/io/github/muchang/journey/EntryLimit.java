package io.github.muchang.journey;

import io.github.muchang.party.Passage;
import io.github.muchang.time.Span;

/**
 * How often somebody may enter a journey.
 *
 * @param most so many times
 * @param per within any span of this length
 */
public record EntryLimit(int most, Span per) {
    /** The greatest number: a party remembers so many of its last times. */
    public static final int MOST = Passage.BEGAN;
}
