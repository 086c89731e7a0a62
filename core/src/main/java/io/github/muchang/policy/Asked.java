package io.github.muchang.policy;

import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Verdict;
import io.github.muchang.segment.Wording;
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

    /** What would have to happen for the condition to be as wanted. */
    static String gap(Condition condition, boolean wanted, Question question, Wording w) {
        Finding finding = condition.check(question.subject());
        return (wanted ? finding.gap() : finding.gapToCease())
                .map(gap -> gap.in(w))
                .orElse("");
    }
}
