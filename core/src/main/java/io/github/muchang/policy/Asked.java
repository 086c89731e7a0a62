package io.github.muchang.policy;

import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Verdict;
import io.github.muchang.time.Moments;

/** Conditions as policies ask them. */
final class Asked {
    private Asked() {}

    /** The moment if the condition is as wanted then; otherwise when to ask again, or never if time does not change it. */
    static long opens(Condition condition, boolean wanted, Question question, long moment) {
        long verdict = condition.verdict(question.at(moment));
        if (Verdict.holds(verdict) == wanted) {
            return moment;
        }
        long until = Verdict.until(verdict);
        return until >= Moments.NEVER ? Moments.NEVER : Math.max(moment + 1, until);
    }
}
