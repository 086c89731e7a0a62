package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Something that staff has to do for a party: all that is needed to do it, but nothing personal.
 *
 * @param party for whom
 * @param task what the task is called; no other of this party is called so
 * @param journey the journey that wants it; empty for a daily list
 * @param step the step of that journey, or the daily list
 * @param what what must be done
 * @param outcomes what may come of it
 * @param staff who has it; empty if nobody does
 * @param opened since when it is open
 * @param until until when it is to be done
 * @param reminded whether somebody was reminded
 * @param priority that of the journey
 * @param spent all that the party ever paid, in minor units
 */
public record Duty(
        PartyId party,
        String task,
        String journey,
        String step,
        String what,
        List<String> outcomes,
        String staff,
        Instant opened,
        Instant until,
        boolean reminded,
        int priority,
        long spent) {
    /** In the order in which to do them: by deadline, then by priority, by the customer's value, and by age. */
    static final Comparator<Duty> IN_ORDER = Comparator.comparing(Duty::until)
            .thenComparing(Duty::priority, Comparator.reverseOrder())
            .thenComparing(Duty::spent, Comparator.reverseOrder())
            .thenComparing(Duty::opened)
            .thenComparing(Duty::party)
            .thenComparing(Duty::task);

    /** Copies the list. */
    public Duty {
        outcomes = ImmutableList.copyOf(outcomes);
    }
}
