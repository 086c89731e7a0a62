package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Needs;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;

/**
 * One activity and then, not later than a span after it, another. Looks at the entries that are kept one by one.
 *
 * @param first what came first
 * @param then what followed, later than the first
 * @param apart the longest time between the two
 * @param window in which the second must lie
 */
public record Sequence(String first, String then, Span apart, Window window) implements Condition {
    @Override
    public long verdict(Subject subject) {
        ActivityLog before = subject.party().activities().find(first);
        ActivityLog after = subject.party().activities().find(then);
        if (before == null || after == null) {
            return Verdict.lasting(false);
        }
        long from = window.after(subject.now(), subject.calendar());
        int latest = before.size() - 1;
        for (int i = after.size() - 1; i >= 0 && after.at(i) > from; i--) {
            long at = after.at(i);
            while (latest >= 0 && before.at(latest) >= at) {
                latest--;
            }
            if (latest >= 0 && at - before.at(latest) <= apart.millis()) {
                return Verdict.of(true, window.leaves(at, subject.now(), subject.calendar()));
            }
        }
        return Verdict.lasting(false);
    }

    @Override
    public Needs needs(Rules rules) {
        long reach = window.reach();
        long earlier = reach > Long.MAX_VALUE - apart.millis() ? Long.MAX_VALUE : reach + apart.millis();
        return Needs.entries(then, reach).and(Needs.entries(first, earlier));
    }

    @Override
    public int effort() {
        return 6;
    }

    @Override
    public String sentence(Wording wording) {
        String length = wording.length(apart.millis());
        return wording.of(
                wording.window(window) + wording.verb(first) + "之后 " + length + "内" + wording.verb(then),
                wording.verb(first) + " and within " + length + " " + wording.verb(then) + wording.window(window));
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return Verdict.holds(verdict(subject))
                ? sentence(wording)
                : wording.of(
                        wording.window(window) + "没有在" + wording.verb(first) + "之后 " + wording.length(apart.millis())
                                + "内" + wording.verb(then),
                        "it did not happen that the party " + sentence(wording));
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }
}
