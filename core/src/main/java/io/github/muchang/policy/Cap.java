package io.github.muchang.policy;

import io.github.muchang.party.TouchLedger;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Span;

/**
 * At most so many touches, by weight, in any window of a length; the window rolls, so it is never a calendar day. A touch that is
 * exactly as old as the window is long no longer counts. What passes over the cap counts all the same.
 *
 * @param most how many
 * @param window how long
 * @param scope which touches, both those that are held back and those that count
 */
public record Cap(int most, Span window, Scope scope) implements Policy, Scoped<Cap> {
    /** Not more than this can be counted exactly. */
    public static final int MOST = 60;

    /** Not further back than this touches are kept. */
    public static final Span LONGEST = new Span(TouchLedger.HORIZON);

    @Override
    public Cap within(Scope other) {
        return new Cap(most, window, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public boolean staysOpen() {
        return true;
    }

    @Override
    public long opens(Question question, long moment) {
        Approach approach = question.approach();
        return scope.covers(approach.kind())
                ? Room.forWeight(
                        question.subject().party().ledger(), scope, most, approach.weight(), window.millis(), moment)
                : moment;
    }

    @Override
    public long measured(Question question, long moment) {
        return Room.weight(question.subject().party().ledger(), scope, window.millis(), moment);
    }

    @Override
    public String sentence(Wording w) {
        String length = w.length(window.millis());
        return scope.before(w)
                + w.of(
                        "任意 " + length + "内至多 " + most + " 次",
                        "at most " + w.unit(most, "次", "touch").replace("touchs", "touches") + " in any " + length);
    }

    @Override
    public String status(long measured, Wording w) {
        return w.of("已有 " + measured + " 次", "there were " + measured + " already");
    }
}
