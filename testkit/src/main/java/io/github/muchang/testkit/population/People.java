package io.github.muchang.testkit.population;

import io.github.muchang.time.Span;
import java.util.Optional;

/**
 * People who come the same way and have the same habits. Immutable; each method answers a changed copy.
 *
 * @param count how many
 * @param pool where they come to
 * @param source the code through which they come; empty if none is known
 * @param arriving how long after life begins each of them comes
 * @param account our account in whose care they are
 * @param habits what they tend to do
 */
public record People(int count, String pool, Optional<String> source, Lapse arriving, String account, Habits habits) {
    /** Checks the number. */
    public People {
        if (count < 0 || count > 10_000_000) {
            throw new IllegalArgumentException("there are 0 to 10,000,000 people of a kind, not " + count);
        }
    }

    /** So many who come to a pool within the first thirty days, and do nothing there. */
    public static People of(int count, String pool) {
        return new People(count, pool, Optional.empty(), Lapse.within(Span.days(30)), "account-1", Habits.NONE);
    }

    /** Through this source code. */
    public People through(String code) {
        return new People(count, pool, Optional.of(code), arriving, account, habits);
    }

    /** So long after life begins. */
    public People arriving(Lapse after) {
        return new People(count, pool, source, after, account, habits);
    }

    /** In the care of this account of ours. */
    public People on(String ourAccount) {
        return new People(count, pool, source, arriving, ourAccount, habits);
    }

    /** With these habits. */
    public People with(Habits theirs) {
        return new People(count, pool, source, arriving, account, theirs);
    }
}
