package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Needs;
import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseHistory;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the domain's model of an activity foretells of somebody, in whole millionths, rounded down; undefined of whoever never did it, or
 * without a model. It is worked out anew with each local day, from whole days as {@link PurchaseHistory} has them, and falls from day to
 * day until they do it again.
 *
 * @param activity what counts as a purchase
 * @param ahead empty for the probability that somebody is still there; otherwise over how long purchases are expected
 */
public record Outlook(String activity, Optional<Span> ahead) implements Metric {
    /** So many parts make a whole. */
    public static final long PARTS = 1_000_000;

    private static final int DECIMALS = 6;
    private static final double MOST = 1e15;
    private static final long NO_DAY = Long.MAX_VALUE;

    /** Shares the name with states, so that it is found by reference. */
    public Outlook {
        activity = activity.intern();
    }

    /** So many parts, for a number of at most six decimals. */
    static long parts(BigDecimal number) {
        try {
            return number.movePointRight(DECIMALS).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a number to compare with has at most six decimals, not " + number, e);
        }
    }

    /** The number of so many parts. */
    public static BigDecimal number(long parts) {
        BigDecimal number = BigDecimal.valueOf(parts, DECIMALS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * The days on which the value first is below a bound do not depend on now, so that the answer before such a day is the same whenever
     * it is asked for.
     */
    @Override
    public long verdict(Subject subject, Bounds bounds) {
        ActivityLog log = subject.party().activities().find(activity);
        BgNbd model = subject.rules().purchases(activity);
        if (log == null || model == null) {
            return Verdict.lasting(false);
        }
        PurchaseHistory history = history(subject, log);
        long first = subject.calendar().dayOf(log.first(-1));
        long last = subject.calendar().dayOf(Moments.END - 1) - first;
        long begins = bounds.hasHigh() ? below(bounds.high() + 1, history, model, last) : history.last();
        long ceases = bounds.hasLow() ? below(bounds.low(), history, model, last) : NO_DAY;
        long day = history.observed();
        if (begins >= ceases || day >= ceases) {
            return Verdict.lasting(false);
        }
        boolean holds = day >= begins;
        long flips = holds ? ceases : begins;
        return Verdict.of(
                holds, flips == NO_DAY ? Moments.NEVER : subject.calendar().startOf(first + flips));
    }

    @Override
    public long value(Subject subject) {
        ActivityLog log = subject.party().activities().find(activity);
        BgNbd model = subject.rules().purchases(activity);
        return log == null || model == null ? UNDEFINED : value(history(subject, log), model);
    }

    @Override
    public boolean ranks(Subject subject) {
        return value(subject) != UNDEFINED;
    }

    @Override
    public Needs needs() {
        return Needs.totals(activity).and(Needs.labels(activity, Needs.EVER));
    }

    @Override
    public String key() {
        return code() + ":" + activity + ahead.map(span -> ":" + span).orElse("");
    }

    /** The name in JSON. */
    public String code() {
        return ahead.isEmpty() ? OutlookReader.ALIVE : OutlookReader.EXPECTED;
    }

    @Override
    public String sentence(Bounds bounds, Wording wording) {
        return OutlookWords.sentence(this, bounds, wording);
    }

    @Override
    public String status(Subject subject, Wording wording) {
        ActivityLog log = subject.party().activities().find(activity);
        return log == null
                ? wording.of("从未" + wording.verb(activity), "never " + wording.verb(activity))
                : OutlookWords.status(this, value(subject), history(subject, log), wording);
    }

    @Override
    public String noun(Wording wording) {
        return OutlookWords.noun(this, wording);
    }

    @Override
    public Gap gap(Subject subject, Measured condition) {
        return new Gap.Change(condition);
    }

    private static PurchaseHistory history(Subject subject, ActivityLog log) {
        return PurchaseHistory.of(log, subject.calendar(), today(subject.calendar(), subject.now()));
    }

    /** The latest day that has begun; where the clocks go back over midnight it does not begin twice. */
    private static long today(LocalCalendar calendar, long now) {
        long day = calendar.dayOf(now);
        return calendar.startOf(day + 1) <= now ? day + 1 : day;
    }

    /** How many days after the first purchase the value is first below so many parts, if nothing is bought until then. */
    private long below(long parts, PurchaseHistory history, BgNbd model, long last) {
        long low = history.last();
        long high = last + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (value(history.until(middle), model) < parts) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > last ? NO_DAY : low;
    }

    private long value(PurchaseHistory history, BgNbd model) {
        double value = ahead.map(span -> model.expectedPurchases(history, span))
                .orElseGet(() -> model.aliveProbability(history));
        return (long) Math.min(MOST, Math.floor(value * PARTS));
    }
}
