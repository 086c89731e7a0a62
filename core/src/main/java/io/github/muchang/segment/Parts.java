package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Needs;
import java.util.Comparator;
import java.util.List;

/** The parts of a condition in the order in which they were written, and in the order in which they are checked: the cheap ones first. */
final class Parts {
    private static final int MOST_EFFORT = 1 << 20;

    private final ImmutableList<Condition> written;
    private final Condition[] cheapFirst;
    private final int effort;

    Parts(List<Condition> written) {
        this.written = ImmutableList.copyOf(written);
        this.cheapFirst = written.stream()
                .sorted(Comparator.comparingInt(Condition::effort))
                .toArray(Condition[]::new);
        int sum = 1;
        for (Condition part : cheapFirst) {
            sum = Math.min(MOST_EFFORT, sum + part.effort());
        }
        this.effort = sum;
    }

    ImmutableList<Condition> written() {
        return written;
    }

    int effort() {
        return effort;
    }

    Needs needs(Rules rules) {
        Needs needs = Needs.NOTHING;
        for (Condition part : cheapFirst) {
            needs = needs.and(part.needs(rules));
        }
        return needs;
    }

    /**
     * Every part holds, until the first may change; or some fail, until the last of those may have changed. Once a part fails for good
     * the others cannot matter.
     */
    long every(Subject subject) {
        long holdsUntil = Long.MAX_VALUE;
        long failsUntil = -1;
        for (Condition part : cheapFirst) {
            long verdict = part.verdict(subject);
            if (Verdict.holds(verdict)) {
                holdsUntil = Math.min(holdsUntil, verdict);
            } else if (verdict == Verdict.lasting(false)) {
                return verdict;
            } else {
                failsUntil = Math.max(failsUntil, verdict);
            }
        }
        return failsUntil >= 0 ? failsUntil : holdsUntil == Long.MAX_VALUE ? Verdict.lasting(true) : holdsUntil;
    }

    /**
     * Some part holds, until the last of those may have changed; or all fail, until the first may change. Once a part holds for good
     * the others cannot matter.
     */
    long some(Subject subject) {
        long holdsUntil = -1;
        long failsUntil = Long.MAX_VALUE;
        for (Condition part : cheapFirst) {
            long verdict = part.verdict(subject);
            if (!Verdict.holds(verdict)) {
                failsUntil = Math.min(failsUntil, verdict);
            } else if (verdict == Verdict.lasting(true)) {
                return verdict;
            } else {
                holdsUntil = Math.max(holdsUntil, verdict);
            }
        }
        return holdsUntil >= 0 ? holdsUntil : failsUntil == Long.MAX_VALUE ? Verdict.lasting(false) : failsUntil;
    }
}
