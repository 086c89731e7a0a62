package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import java.util.List;

/**
 * What became of a signal.
 *
 * @param party whom it was about
 * @param facts what it caused, with what time alone had caused before it; in order
 * @param repeat whether it had been taken in before, so that it caused nothing now
 */
public record Accepted(PartyId party, List<Fact> facts, boolean repeat) {
    /** Copies the list. */
    public Accepted {
        facts = ImmutableList.copyOf(facts);
    }
}
