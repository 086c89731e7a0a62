package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;

/** The running numbers of a scan from the newest entry to the oldest. */
final class Running {
    private static final long NO_DAY = Long.MAX_VALUE;

    private long count;
    private long sum;
    private long largest = Long.MIN_VALUE;
    private long lastDay = NO_DAY;
    private long run;
    private long longestRun;
    long days;

    void add(ActivityLog log, int point, Aggregate aggregate) {
        switch (aggregate) {
            case COUNT -> count += log.count(point);
            case TOTAL -> sum += log.sum(point);
            case AVERAGE -> {
                count += log.count(point);
                sum += log.sum(point);
            }
            case LARGEST -> largest = Math.max(largest, log.largest(point));
            case DISTINCT_DAYS, DAYS_IN_A_ROW -> addDay(log.day(point));
        }
    }

    /** Whether a number without an entry follows from the number with it. */
    static boolean canDrop(Aggregate aggregate) {
        return aggregate == Aggregate.COUNT || aggregate == Aggregate.TOTAL || aggregate == Aggregate.AVERAGE;
    }

    /** Adds an entry, for aggregates that can drop it again. */
    void take(ActivityLog log, int point) {
        count += log.count(point);
        sum += log.sum(point);
    }

    /** Takes an entry away again, for aggregates that can. */
    void drop(ActivityLog log, int point) {
        count -= log.count(point);
        sum -= log.sum(point);
    }

    void lifetime(ActivityLog log, int label, Aggregate aggregate) {
        if (aggregate == Aggregate.COUNT || aggregate == Aggregate.AVERAGE) {
            count = log.lifetimeCount(label);
        }
        if (aggregate == Aggregate.TOTAL || aggregate == Aggregate.AVERAGE) {
            sum = log.lifetimeSum(label);
        }
        if (aggregate == Aggregate.LARGEST) {
            largest = log.lifetimeLargest(label);
        }
    }

    boolean within(Bounds bounds, Aggregate aggregate) {
        return switch (aggregate) {
            case COUNT -> bounds.hold(count);
            case TOTAL -> bounds.hold(sum);
            case AVERAGE -> count > 0 && atLeast(bounds.low()) && atMost(bounds.high());
            case LARGEST -> largest != Long.MIN_VALUE && bounds.hold(largest);
            case DISTINCT_DAYS -> bounds.hold(days);
            case DAYS_IN_A_ROW -> bounds.hold(longestRun);
        };
    }

    /** Whether more days can no longer change the answer. */
    boolean daysSettle(Bounds bounds, Aggregate aggregate) {
        long least = aggregate == Aggregate.DISTINCT_DAYS ? days : longestRun;
        return least > bounds.high() || (!bounds.hasHigh() && least >= bounds.low());
    }

    /** {@code sum / count >= low}, exactly; without a division where the product cannot overflow. */
    private boolean atLeast(long low) {
        return productFits(low) ? sum >= low * count : Math.floorDiv(sum, count) >= low;
    }

    private boolean atMost(long high) {
        return productFits(high) ? sum <= high * count : -Math.floorDiv(-sum, count) <= high;
    }

    private boolean productFits(long bound) {
        return count < 1L << 22 && bound < 1L << 40 && bound > -(1L << 40);
    }

    long value(Aggregate aggregate) {
        return switch (aggregate) {
            case COUNT -> count;
            case TOTAL -> sum;
            case AVERAGE -> count == 0 ? Metric.UNDEFINED : Math.floorDiv(sum, count);
            case LARGEST -> largest;
            case DISTINCT_DAYS -> days;
            case DAYS_IN_A_ROW -> longestRun;
        };
    }

    private void addDay(long day) {
        if (day == lastDay) {
            return;
        }
        run = day == lastDay - 1 ? run + 1 : 1;
        longestRun = Math.max(longestRun, run);
        lastDay = day;
        days++;
    }
}
