package io.github.muchang.assessment;

import io.github.muchang.channel.Pool;
import io.github.muchang.segment.Wording;

/**
 * A change of one answer, all others as they are, that turns the verdict; of a number, the least such change.
 *
 * @param verdict what it turns to
 * @param change which answer
 * @param chinese from what to what, in Chinese
 * @param english the same in English
 */
public record Turn(Verdict verdict, Change change, String chinese, String english) {
    /** As a sentence. */
    public String in(Wording w) {
        return w.of(chinese, english) + " → " + verdict.in(w);
    }

    /** The answer that changes. */
    public sealed interface Change {}

    /**
     * A number.
     *
     * @param answer which
     * @param from what it is
     * @param to what it would have to be, in the unit of the answer
     */
    public record Answered(Answer answer, long from, long to) implements Change {}

    /**
     * One more kind of pool.
     *
     * @param kind which
     */
    public record Venue(Pool.Kind kind) implements Change {}

    /**
     * How a customer decides.
     *
     * @param to how it would have to be
     */
    public record Deciding(Decision to) implements Change {}

    /**
     * What may be said.
     *
     * @param to how it would have to be
     */
    public record Ruled(Regulation to) implements Change {}
}
