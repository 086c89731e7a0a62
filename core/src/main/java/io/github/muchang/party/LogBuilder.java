package io.github.muchang.party;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds the next {@link ActivityLog}: adds an entry, joins two logs, and settles what is kept exactly. */
final class LogBuilder {
    private static final int AT_ONCE = 2;

    String currency = "";
    String[] labels = new String[0];
    long[] lifeCount = new long[0];
    long[] lifeSum = new long[0];
    long[] lifeLargest = new long[0];
    long[] lifeFirst = new long[0];
    long[] lifeLast = new long[0];
    long droppedDays;
    int exactLimit = ActivityLog.EXACT;
    long[] at = new long[0];
    int[] meta = new int[0];
    long[] sum = new long[0];
    int[] count = new int[0];
    long[] largest = new long[0];

    LogBuilder() {}

    LogBuilder(ActivityLog log) {
        currency = log.currency;
        labels = log.labels;
        lifeCount = log.lifeCount.clone();
        lifeSum = log.lifeSum.clone();
        lifeLargest = log.lifeLargest.clone();
        lifeFirst = log.lifeFirst.clone();
        lifeLast = log.lifeLast.clone();
        droppedDays = log.droppedDays;
        exactLimit = log.exactLimit;
        at = log.at;
        meta = log.meta;
        sum = log.sum;
        count = log.count;
        largest = log.largest;
    }

    /** The log with one more entry. */
    static ActivityLog added(
            @Nullable ActivityLog log, int exactLimit, long at, long day, String label, long amount, String currency) {
        LogBuilder next = log == null ? new LogBuilder() : new LogBuilder(log);
        next.exactLimit = exactLimit;
        if (next.currency.isEmpty()) {
            next.currency = currency;
        }
        int index = next.labelIndex(label);
        next.live(index, 1, amount, amount, at, at);
        int shift = (int) (day - Math.floorDiv(at, ActivityLog.DAY)) + 1;
        next.insert(at, index << 2 | shift, amount);
        next.settle();
        return new ActivityLog(next);
    }

    /** Both logs together; the order does not matter. */
    static ActivityLog joined(ActivityLog a, ActivityLog b) {
        LogBuilder both = new LogBuilder();
        both.exactLimit = Math.min(a.exactLimit, b.exactLimit);
        both.currency = a.currency.compareTo(b.currency) >= 0 ? a.currency : b.currency;
        both.droppedDays = a.droppedDays + b.droppedDays;
        int[] ofA = both.adopt(a);
        int[] ofB = both.adopt(b);
        for (int i = 0; i < ofA.length; i++) { // adopting b may have moved labels of a
            ofA[i] = both.labelIndex(a.labels[i]);
        }
        both.live(a, ofA);
        both.live(b, ofB);
        both.points(a, ofA, b, ofB);
        both.settle();
        return new ActivityLog(both);
    }

    /** The same log with fewer exact entries. */
    static ActivityLog limited(ActivityLog log, int exactLimit) {
        LogBuilder next = new LogBuilder(log);
        next.exactLimit = exactLimit;
        next.settle();
        return new ActivityLog(next);
    }

    private int[] adopt(ActivityLog log) {
        int[] indexes = new int[log.labels.length];
        for (String label : log.labels) {
            labelIndex(label);
        }
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = labelIndex(log.labels[i]);
        }
        return indexes;
    }

    private int labelIndex(String label) {
        int found = Arrays.binarySearch(labels, label);
        if (found >= 0) {
            return found;
        }
        if (labels.length >= ActivityLog.LABELS && !label.equals(ActivityLog.OTHER)) {
            return labelIndex(ActivityLog.OTHER);
        }
        int place = -found - 1;
        String[] more = Arrays.copyOf(labels, labels.length + 1);
        System.arraycopy(labels, place, more, place + 1, labels.length - place);
        more[place] = label;
        labels = more;
        lifeCount = widen(lifeCount, place, 0);
        lifeSum = widen(lifeSum, place, 0);
        lifeLargest = widen(lifeLargest, place, Long.MIN_VALUE);
        lifeFirst = widen(lifeFirst, place, Long.MAX_VALUE);
        lifeLast = widen(lifeLast, place, Long.MIN_VALUE);
        if (place < labels.length - 1 && meta.length > 0) {
            meta = meta.clone();
            for (int i = 0; i < meta.length; i++) {
                meta[i] += meta[i] >> 2 >= place ? 4 : 0;
            }
        }
        return place;
    }

    private void live(ActivityLog log, int[] indexes) {
        for (int i = 0; i < indexes.length; i++) {
            live(indexes[i], log.lifeCount[i], log.lifeSum[i], log.lifeLargest[i], log.lifeFirst[i], log.lifeLast[i]);
        }
    }

    private void live(int label, long entries, long amount, long top, long first, long last) {
        lifeCount[label] += entries;
        lifeSum[label] = addCapped(lifeSum[label], amount);
        lifeLargest[label] = Math.max(lifeLargest[label], top);
        lifeFirst[label] = Math.min(lifeFirst[label], first);
        lifeLast[label] = Math.max(lifeLast[label], last);
    }

    private void insert(long when, int what, long amount) {
        int place = at.length;
        while (place > 0 && order(place - 1, when, what, amount) > 0) {
            place--;
        }
        at = widen(at, place, when);
        sum = widen(sum, place, amount);
        largest = widen(largest, place, amount);
        meta = widen(meta, place, what);
        count = widen(count, place, 1);
    }

    private int order(int point, long when, int what, long amount) {
        int byTime = Long.compare(at[point], when);
        int byMeta = byTime != 0 ? byTime : Integer.compare(meta[point], what);
        int byCount = byMeta != 0 ? byMeta : Integer.compare(count[point], 1);
        return byCount != 0 ? byCount : Long.compare(sum[point], amount);
    }

    private void points(ActivityLog a, int[] ofA, ActivityLog b, int[] ofB) {
        int n = a.at.length + b.at.length;
        Point[] points = new Point[n];
        for (int i = 0; i < n; i++) {
            ActivityLog log = i < a.at.length ? a : b;
            int from = i < a.at.length ? i : i - a.at.length;
            int label = (i < a.at.length ? ofA : ofB)[log.meta[from] >> 2];
            points[i] = new Point(
                    log.at[from], label << 2 | (log.meta[from] & 3), log.count[from], log.sum[from], log.largest[from]);
        }
        Arrays.sort(points);
        at = new long[n];
        meta = new int[n];
        sum = new long[n];
        count = new int[n];
        largest = new long[n];
        for (int i = 0; i < n; i++) {
            put(i, points[i]);
        }
    }

    private void put(int i, Point point) {
        at[i] = point.at;
        meta[i] = point.meta;
        sum[i] = point.sum;
        count[i] = point.count;
        largest[i] = point.largest;
    }

    /** Joins what is no longer kept exactly, and drops what is past the limits. A function of the points alone. */
    private void settle() {
        int n = at.length;
        int old = Math.max(0, n - exactLimit);
        while (old < n && at[old] <= at[n - 1] - ActivityLog.EXACT_FOR) {
            old++;
        }
        if (old == 0) {
            return;
        }
        at = at.clone();
        meta = meta.clone();
        sum = sum.clone();
        count = count.clone();
        largest = largest.clone();
        boolean[] gone = new boolean[n];
        int kept = old;
        for (int i = 1; i < old; i++) {
            for (int j = i - 1; j >= 0 && at[j] > at[i] - AT_ONCE * ActivityLog.DAY; j--) {
                if (!gone[j] && meta[j] >> 2 == meta[i] >> 2 && day(j) == day(i)) {
                    sum[i] = addCapped(sum[i], sum[j]);
                    count[i] += count[j];
                    largest[i] = Math.max(largest[i], largest[j]);
                    gone[j] = true;
                    kept--;
                }
            }
        }
        int joinedLimit = exactLimit * ActivityLog.JOINED / ActivityLog.EXACT;
        int last = -1;
        for (int i = 0; i < old && kept > joinedLimit; i++) {
            if (!gone[i]) {
                gone[i] = true;
                kept--;
                last = i;
                droppedDays += dayLeft(i, gone) ? 0 : 1;
            }
        }
        squeeze(gone, kept + n - old, last);
    }

    private boolean dayLeft(int dropped, boolean[] gone) {
        for (int i = dropped + 1; i < at.length && at[i] < at[dropped] + AT_ONCE * ActivityLog.DAY; i++) {
            if (!gone[i] && day(i) == day(dropped)) {
                return true;
            }
        }
        return false;
    }

    private void squeeze(boolean[] gone, int size, int lastDropped) {
        if (size == at.length && lastDropped < 0) {
            return;
        }
        int to = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                put(to++, new Point(at[i], meta[i], count[i], sum[i], largest[i]));
            }
        }
        at = Arrays.copyOf(at, size);
        meta = Arrays.copyOf(meta, size);
        sum = Arrays.copyOf(sum, size);
        count = Arrays.copyOf(count, size);
        largest = Arrays.copyOf(largest, size);
    }

    private long day(int point) {
        return Math.floorDiv(at[point], ActivityLog.DAY) + (meta[point] & 3) - 1;
    }

    /** Sums stop at the ends of the range instead of wrapping round; 9 million entries of the largest amount fit. */
    private static long addCapped(long a, long b) {
        long r = a + b;
        return ((a ^ r) & (b ^ r)) < 0 ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : r;
    }

    private static long[] widen(long[] array, int place, long value) {
        long[] more = new long[array.length + 1];
        System.arraycopy(array, 0, more, 0, place);
        more[place] = value;
        System.arraycopy(array, place, more, place + 1, array.length - place);
        return more;
    }

    private static int[] widen(int[] array, int place, int value) {
        int[] more = new int[array.length + 1];
        System.arraycopy(array, 0, more, 0, place);
        more[place] = value;
        System.arraycopy(array, place, more, place + 1, array.length - place);
        return more;
    }

    private record Point(long at, int meta, int count, long sum, long largest) implements Comparable<Point> {
        @Override
        public int compareTo(Point o) {
            int byTime = Long.compare(at, o.at);
            int byMeta = byTime != 0 ? byTime : Integer.compare(meta, o.meta);
            int byCount = byMeta != 0 ? byMeta : Integer.compare(count, o.count);
            int bySum = byCount != 0 ? byCount : Long.compare(sum, o.sum);
            return bySum != 0 ? bySum : Long.compare(largest, o.largest);
        }
    }
}
