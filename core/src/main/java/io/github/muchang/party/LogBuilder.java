package io.github.muchang.party;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the next {@link ActivityLog}: adds an entry, joins logs, and settles what is kept exactly. The limit that most methods
 * take is that of exact entries; labels and day totals follow from it.
 */
final class LogBuilder {
    /** Points of one local day are less than so many days apart, in whatever zones the day was told. */
    private static final int AT_ONCE = 3;

    static final int[] NO_INTS = {};

    static final long[] NONE = {};
    static final String[] NO_LABELS = {};

    String currency = "";
    String[] labels = NO_LABELS;
    long[] lifeCount = NONE;
    long[] lifeSum = NONE;
    long[] lifeLargest = NONE;
    long[] lifeFirst = NONE;
    long[] lifeLast = NONE;
    long droppedDays;
    long[] at = NONE;
    int[] meta = NO_INTS;
    long[] sum = NONE;
    int[] count = NO_INTS;
    long[] largest = NONE;

    LogBuilder() {}

    private LogBuilder(ActivityLog log) {
        currency = log.currency;
        labels = log.labels;
        lifeCount = log.lifeCount.clone();
        lifeSum = log.lifeSum.clone();
        lifeLargest = log.lifeLargest.clone();
        lifeFirst = log.lifeFirst.clone();
        lifeLast = log.lifeLast.clone();
        droppedDays = log.droppedDays;
        at = log.at;
        meta = log.meta;
        sum = log.sum;
        count = log.count;
        largest = log.largest;
    }

    /** The log with one more entry. Amounts of a second currency count as the first's: whoever calls refuses them. */
    static ActivityLog added(
            @Nullable ActivityLog log, int limit, long at, long day, String label, long amount, String currency) {
        String known = log == null || log.currency.isEmpty() ? currency : log.currency;
        int shift = (int) Math.max(0, Math.min(2, day - Math.floorDiv(at, ActivityLog.DAY) + 1));
        int index = log == null ? -1 : log.indexOf(label);
        if (log == null || index < 0) {
            ActivityLog one = single(at, shift, label, amount, known);
            return log == null ? joined(limit, one) : joined(limit, log, one);
        }
        LogBuilder next = new LogBuilder(log);
        next.currency = known;
        next.live(index, 1, amount, amount, at, at);
        next.insert(new LogPoint(at, index << 2 | shift, 1, amount, amount));
        next.settle(limit);
        return new ActivityLog(next);
    }

    /** Logs together; their order does not matter. One alone is brought within the limit. */
    static ActivityLog joined(int limit, ActivityLog... logs) {
        LogBuilder all = new LogBuilder();
        all.label(limit, logs);
        int[][] indexes = new int[logs.length][];
        for (int i = 0; i < logs.length; i++) {
            ActivityLog log = logs[i];
            all.currency = all.currency.compareTo(log.currency) >= 0 ? all.currency : log.currency;
            all.droppedDays += log.droppedDays;
            indexes[i] = all.indexesOf(log.labels);
            for (int j = 0; j < log.labels.length; j++) {
                all.live(
                        indexes[i][j],
                        log.lifeCount[j],
                        log.lifeSum[j],
                        log.lifeLargest[j],
                        log.lifeFirst[j],
                        log.lifeLast[j]);
            }
        }
        all.points(logs, indexes);
        all.settle(limit);
        return new ActivityLog(all);
    }

    private static ActivityLog single(long at, int shift, String label, long amount, String currency) {
        LogBuilder one = new LogBuilder();
        one.currency = currency;
        one.labels(new String[] {label});
        one.live(0, 1, amount, amount, at, at);
        one.insert(new LogPoint(at, shift, 1, amount, amount));
        return new ActivityLog(one);
    }

    /** The labels that are first in alphabetical order, and one more for the others. */
    private void label(int limit, ActivityLog... logs) {
        TreeSet<String> all = new TreeSet<>();
        for (ActivityLog log : logs) {
            all.addAll(Arrays.asList(log.labels));
        }
        boolean others = all.remove(ActivityLog.OTHER);
        int most = Math.min(ActivityLog.LABELS, limit);
        while (all.size() > most) {
            all.pollLast();
            others = true;
        }
        if (others) {
            all.add(ActivityLog.OTHER);
        }
        labels(all.toArray(String[]::new));
    }

    private void labels(String[] inOrder) {
        int n = inOrder.length;
        labels = inOrder;
        lifeCount = new long[n];
        lifeSum = new long[n];
        lifeLargest = filled(n, Long.MIN_VALUE);
        lifeFirst = filled(n, Long.MAX_VALUE);
        lifeLast = filled(n, Long.MIN_VALUE);
    }

    private int[] indexesOf(String... names) {
        int[] indexes = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            int found = Arrays.binarySearch(labels, names[i]);
            indexes[i] = found >= 0 ? found : Arrays.binarySearch(labels, ActivityLog.OTHER);
        }
        return indexes;
    }

    private void live(int label, long entries, long amount, long top, long first, long last) {
        lifeCount[label] += entries;
        lifeSum[label] = addCapped(lifeSum[label], amount);
        lifeLargest[label] = Math.max(lifeLargest[label], top);
        lifeFirst[label] = Math.min(lifeFirst[label], first);
        lifeLast[label] = Math.max(lifeLast[label], last);
    }

    private void insert(LogPoint point) {
        int place = at.length;
        while (place > 0 && at[place - 1] >= point.at() && point(place - 1).compareTo(point) > 0) {
            place--;
        }
        boolean same = largest == sum && point.largest() == point.sum(); // as with nearly everybody: one array for both
        at = widen(at, place);
        sum = widen(sum, place);
        largest = same ? sum : widen(largest, place);
        meta = widen(meta, place);
        count = widen(count, place);
        put(place, point);
    }

    private void points(ActivityLog[] logs, int[][] indexes) {
        int n = Stream.of(logs).mapToInt(ActivityLog::size).sum();
        LogPoint[] points = new LogPoint[n];
        int to = 0;
        for (int i = 0; i < logs.length; i++) {
            ActivityLog log = logs[i];
            for (int j = 0; j < log.size(); j++) {
                int what = indexes[i][log.meta[j] >> 2] << 2 | (log.meta[j] & 3);
                points[to++] = new LogPoint(log.at[j], what, log.count[j], log.sum[j], log.largest[j]);
            }
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

    private LogPoint point(int i) {
        return new LogPoint(at[i], meta[i], count[i], sum[i], largest[i]);
    }

    private void put(int i, LogPoint point) {
        at[i] = point.at();
        meta[i] = point.meta();
        sum[i] = point.sum();
        count[i] = point.count();
        largest[i] = point.largest();
    }

    /** Joins what is no longer kept exactly, and drops what is past the limits. A function of the points alone. */
    private void settle(int limit) {
        int n = at.length;
        int old = Math.max(0, n - limit);
        while (old < n && at[old] <= at[n - 1] - ActivityLog.EXACT_FOR) {
            old++;
        }
        if (old == 0) {
            return;
        }
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
        int joinedLimit = limit * ActivityLog.JOINED / ActivityLog.EXACT;
        for (int i = 0; i < old && kept > joinedLimit; i++) {
            if (!gone[i]) {
                gone[i] = true;
                kept--;
                droppedDays += dayLeft(i, gone) ? 0 : 1;
            }
        }
        squeeze(gone, kept + n - old);
    }

    private boolean dayLeft(int dropped, boolean[] gone) {
        for (int i = dropped + 1; i < at.length && at[i] < at[dropped] + AT_ONCE * ActivityLog.DAY; i++) {
            if (!gone[i] && day(i) == day(dropped)) {
                return true;
            }
        }
        return false;
    }

    private void squeeze(boolean[] gone, int size) {
        if (size == at.length) {
            return;
        }
        LogBuilder rest = new LogBuilder();
        rest.at = new long[size];
        rest.meta = new int[size];
        rest.sum = new long[size];
        rest.count = new int[size];
        rest.largest = new long[size];
        int to = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                rest.put(to++, point(i));
            }
        }
        at = rest.at;
        meta = rest.meta;
        sum = rest.sum;
        count = rest.count;
        largest = rest.largest;
    }

    private long day(int point) {
        return Math.floorDiv(at[point], ActivityLog.DAY) + (meta[point] & 3) - 1;
    }

    /** Sums stop at the ends of the range instead of wrapping round; 9 million entries of the largest amount fit. */
    private static long addCapped(long a, long b) {
        long r = a + b;
        return ((a ^ r) & (b ^ r)) < 0 ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : r;
    }

    private static long[] filled(int size, long value) {
        long[] array = new long[size];
        Arrays.fill(array, value);
        return array;
    }

    private static long[] widen(long[] array, int place) {
        long[] more = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, more, place + 1, array.length - place);
        return more;
    }

    private static int[] widen(int[] array, int place) {
        int[] more = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, more, place + 1, array.length - place);
        return more;
    }
}
