package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Party;
import java.util.List;

/**
 * What was decided about one party.
 *
 * @param party the state after the facts
 * @param facts what is so from now on; none if the signal was a repeat, or if time changed nothing
 * @param due when the party must be looked at again, in milliseconds; {@link io.github.muchang.time.Moments#NEVER} if only a signal
 *     can change anything
 */
public record Decision(Party party, List<Fact> facts, long due) {
    /** Copies the list. */
    public Decision {
        facts = ImmutableList.copyOf(facts);
    }
}
