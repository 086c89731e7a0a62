package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Needs;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Window;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a party did of one activity in a window, as one number.
 *
 * @param aggregate how entries become a number
 * @param activity the activity
 * @param label only entries with this label; empty for all
 * @param window how far back
 */
public record Tally(Aggregate aggregate, String activity, Optional<String> label, Window window) implements Metric {
    private static final int ANY = -1;
    private static final int NONE = -2;

    /** Shares the name with states, so that it is found by reference. */
    public Tally {
        activity = activity.intern();
    }

    /**
     * Scans the window's entries from the newest to the oldest, so that after each step the running number is what will be left
     * when everything older has fallen out of the window. The nearest such moment with another answer is the exact
     * {@code until}.
     */
    @Override
    public long verdict(Subject subject, Bounds bounds) {
        ActivityLog log = log(subject, bounds);
        if (log == null) {
            return Verdict.lasting(empty(bounds));
        }
        int wanted = wanted(log);
        if (window instanceof Window.Ever) {
            return Verdict.lasting(wanted == NONE ? empty(bounds) : lifetime(log, wanted, bounds));
        }
        int from = log.firstAfter(window.after(subject.now(), subject.calendar()));
        if (aggregate == Aggregate.COUNT
                && wanted == ANY
                && log.isSingle()
                && window instanceof Window.Rolling rolling) {
            return Counted.verdict(log, from, rolling.length().millis(), bounds);
        }
        if (window instanceof Window.Rolling rolling && Running.canDrop(aggregate)) {
            return dropping(log, from, wanted, rolling.length().millis(), bounds);
        }
        int size = log.size();
        boolean oneByOne = window instanceof Window.Rolling;
        boolean truth = empty(bounds);
        int nextTrue = truth ? size : -1;
        int nextFalse = truth ? -1 : size;
        Running running = new Running();
        for (int i = size - 1; i >= from; i--) {
            if (wanted == ANY || log.labelOf(i) == wanted) {
                running.add(log, i, aggregate);
                truth = running.within(bounds, aggregate);
            }
            if (i > from && oneByOne && log.at(i - 1) < log.at(i)) {
                if (truth) {
                    nextTrue = i;
                } else {
                    nextFalse = i;
                }
            }
        }
        int flip = from == size ? -1 : truth ? nextFalse : nextTrue;
        return Verdict.of(
                truth, flip < 0 ? Moments.NEVER : window.leaves(log.at(flip - 1), subject.now(), subject.calendar()));
    }

    /** Sums the window up, then lets its entries fall out one by one until the answer is another. */
    private long dropping(ActivityLog log, int from, int wanted, long length, Bounds bounds) {
        int size = log.size();
        Running running = new Running();
        for (int i = from; i < size; i++) {
            if (wanted == ANY || log.labelOf(i) == wanted) {
                running.take(log, i);
            }
        }
        boolean truth = running.within(bounds, aggregate);
        for (int i = from; i < size; i++) {
            if (wanted == ANY || log.labelOf(i) == wanted) {
                running.drop(log, i);
            }
            boolean lastOfItsMoment = i + 1 == size || log.at(i + 1) > log.at(i);
            if (lastOfItsMoment && running.within(bounds, aggregate) != truth) {
                return Verdict.of(truth, log.at(i) + length);
            }
        }
        return Verdict.lasting(truth);
    }

    @Override
    public long value(Subject subject) {
        ActivityLog log = subject.party().activities().find(activity);
        Running running = new Running();
        if (log == null || wanted(log) == NONE) {
            return running.value(aggregate);
        }
        int wanted = wanted(log);
        if (window instanceof Window.Ever && !aggregateOfDays()) {
            running.lifetime(log, wanted, aggregate);
            return running.value(aggregate);
        }
        long after = window.after(subject.now(), subject.calendar());
        for (int i = log.size() - 1; i >= 0 && log.at(i) > after; i--) {
            if (wanted == ANY || log.labelOf(i) == wanted) {
                running.add(log, i, aggregate);
            }
        }
        running.days += window instanceof Window.Ever && wanted == ANY ? log.droppedDays() : 0;
        return running.value(aggregate);
    }

    @Override
    public boolean ranks(Subject subject) {
        ActivityLog log = subject.party().activities().find(activity);
        return log != null && wanted(log) != NONE && value(subject) != UNDEFINED;
    }

    @Override
    public Needs needs() {
        if (window instanceof Window.Ever && !aggregateOfDays()) {
            return label.isEmpty() ? Needs.totals(activity) : Needs.labelled(activity);
        }
        long back = window.reach();
        Needs needs = aggregate == Aggregate.COUNT ? Needs.entries(activity, back) : Needs.amounts(activity, back);
        if (aggregateOfDays()) {
            needs = Needs.labels(activity, back);
        }
        return label.isEmpty() ? needs : needs.and(Needs.labels(activity, back)).and(Needs.labelled(activity));
    }

    /**
     * What the verdict looks at. Of a count in a rolling window those of the newest entries settle it that are one more than the most
     * there may be, or as many as there must be; the oldest of them also says until when.
     */
    Needs needs(Bounds bounds) {
        boolean counts = aggregate == Aggregate.COUNT && label.isEmpty() && window instanceof Window.Rolling;
        long settling = bounds.hasHigh() ? bounds.high() + 1 : bounds.low();
        return counts && settling > 0
                ? Needs.newest(activity, window.reach(), (int) Math.min(settling, Integer.MAX_VALUE))
                : needs();
    }

    @Override
    public String key() {
        return aggregate.code() + ":" + activity
                + label.map(each -> "[" + each + "]").orElse("") + ":" + windowKey();
    }

    @Override
    public String sentence(Bounds bounds, Wording wording) {
        return MetricWords.sentence(this, bounds, wording);
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return MetricWords.status(this, value(subject), currency(subject), wording);
    }

    @Override
    public String noun(Wording wording) {
        return MetricWords.noun(this, wording);
    }

    @Override
    public Gap gap(Subject subject, Measured condition) {
        Bounds bounds = condition.bounds();
        ActivityLog log = subject.party().activities().find(activity);
        if (log != null && log(subject, bounds) == null) {
            return new Gap.Change(condition);
        }
        long value = value(subject);
        if (value != UNDEFINED && value > bounds.high()) {
            return onlyGrows() ? new Gap.Never(condition) : new Gap.Change(condition);
        }
        boolean additive =
                aggregate == Aggregate.COUNT || aggregate == Aggregate.TOTAL || aggregate == Aggregate.DISTINCT_DAYS;
        return additive
                ? new Gap.More(condition, bounds.low() - value, losing(subject, value))
                : new Gap.Change(condition);
    }

    /** Whether the number can never become smaller. */
    private boolean onlyGrows() {
        return window instanceof Window.Ever && aggregate != Aggregate.TOTAL && aggregate != Aggregate.AVERAGE;
    }

    /** When the number first falls below what it is now: what is missing must come before, or more is missing. */
    private OptionalLong losing(Subject subject, long value) {
        long until = Verdict.until(verdict(subject, Bounds.atLeast(value)));
        return until == Moments.NEVER ? OptionalLong.empty() : OptionalLong.of(until);
    }

    /** The log, or null if there is none or if its amounts are in another currency than the bounds. */
    private @Nullable ActivityLog log(Subject subject, Bounds bounds) {
        ActivityLog log = subject.party().activities().find(activity);
        if (log == null || bounds.currency().isEmpty() || log.currency().isEmpty()) {
            return log;
        }
        return log.currency().equals(bounds.currency()) ? log : null;
    }

    /** The currency of what was done; empty if it has none. */
    String currency(Subject subject) {
        ActivityLog log = subject.party().activities().find(activity);
        return log == null ? "" : log.currency();
    }

    private boolean aggregateOfDays() {
        return aggregate == Aggregate.DISTINCT_DAYS || aggregate == Aggregate.DAYS_IN_A_ROW;
    }

    private int wanted(ActivityLog log) {
        if (label.isEmpty()) {
            return ANY;
        }
        int index = log.indexOf(label.get());
        return index < 0 ? NONE : index;
    }

    private boolean empty(Bounds bounds) {
        return aggregate != Aggregate.AVERAGE && aggregate != Aggregate.LARGEST && bounds.hold(0);
    }

    private boolean lifetime(ActivityLog log, int wanted, Bounds bounds) {
        Running running = new Running();
        if (aggregateOfDays()) {
            for (int i = log.size() - 1; i >= 0 && !running.daysSettle(bounds, aggregate); i--) {
                if (wanted == ANY || log.labelOf(i) == wanted) {
                    running.add(log, i, aggregate);
                }
            }
            running.days += wanted == ANY ? log.droppedDays() : 0;
        } else {
            running.lifetime(log, wanted, aggregate);
        }
        return running.within(bounds, aggregate);
    }

    private String windowKey() {
        return WindowJson.key(window);
    }
}
