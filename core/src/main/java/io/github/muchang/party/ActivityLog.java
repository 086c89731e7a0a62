package io.github.muchang.party;

import java.util.Arrays;

/**
 * What a party did of one type: points in the order of time, and totals per label for life. Immutable.
 *
 * <p>The newest {@value #EXACT} entries within 400 days of the newest are exact, one point each. Older ones are joined to one
 * point per local day and label, timed at its latest entry; of those the newest {@value #JOINED} are kept. Totals for life
 * (count, sum, largest, first, last) are never lost. A label is one declared dimension, such as a category; past
 * {@value #LABELS} labels the last in alphabetical order are counted as {@value #OTHER}. A party whose state would grow too large
 * has lower limits.
 */
public final class ActivityLog {
    /** So many entries are kept one by one. */
    public static final int EXACT = 1000;

    /** So many day totals are kept before them. */
    public static final int JOINED = 600;

    /** So many labels are told apart. */
    public static final int LABELS = 64;

    /** Stands for the labels past the limit. */
    public static final String OTHER = "~other";

    /** The largest amount of one entry, in minor units (10 billion yuan), so that sums stay exact. */
    public static final long LARGEST_AMOUNT = 1_000_000_000_000L;

    static final long EXACT_FOR = 400 * 86_400_000L;
    static final long DAY = 86_400_000L;

    final String currency;
    final String[] labels;
    final long[] lifeCount;
    final long[] lifeSum;
    final long[] lifeLargest;
    final long[] lifeFirst;
    final long[] lifeLast;
    final long droppedDays;

    /** Per point: when; {@code label * 4 + day shift + 1}; sum of amounts; number of entries; largest amount. */
    final long[] at;

    final int[] meta;
    final long[] sum;
    final int[] count;
    final long[] largest;
    private final boolean single;

    ActivityLog(LogBuilder from) {
        this(from, single(from.count));
    }

    /** {@code single} says whether every count is 1. */
    ActivityLog(LogBuilder from, boolean single) {
        this.currency = from.currency;
        this.labels = from.labels;
        this.lifeCount = from.lifeCount;
        this.lifeSum = from.lifeSum;
        this.lifeLargest = from.lifeLargest;
        this.lifeFirst = from.lifeFirst;
        this.lifeLast = from.lifeLast;
        this.droppedDays = from.droppedDays;
        this.at = from.at;
        this.meta = from.meta;
        this.sum = from.sum;
        this.count = from.count;
        this.largest = from.largest;
        this.single = single;
    }

    private static boolean single(int[] counts) {
        for (int count : counts) {
            if (count != 1) {
                return false;
            }
        }
        return true;
    }

    /** The currency of the amounts; empty if none had one. */
    public String currency() {
        return currency;
    }

    /** Whether every point stands for one entry. */
    public boolean isSingle() {
        return single;
    }

    /** How many points there are. */
    public int size() {
        return at.length;
    }

    /** When the point's latest entry was, in milliseconds. */
    public long at(int point) {
        return at[point];
    }

    /** The local day of a point, as days since 1970-01-01. */
    public long day(int point) {
        return Math.floorDiv(at[point], DAY) + (meta[point] & 3) - 1;
    }

    /** The label of a point, as an index for {@link #label}. */
    public int labelOf(int point) {
        return meta[point] >> 2;
    }

    /** The sum of a point's amounts, in minor units. */
    public long sum(int point) {
        return sum[point];
    }

    /** How many entries a point stands for. */
    public int count(int point) {
        return count[point];
    }

    /** The largest amount among a point's entries. */
    public long largest(int point) {
        return largest[point];
    }

    /** The index of a label, or -1 if nothing was ever done with it. */
    public int indexOf(String label) {
        int index = Arrays.binarySearch(labels, label);
        return index < 0 ? -1 : index;
    }

    /** The label at an index; empty for "no label". */
    public String label(int index) {
        return labels[index];
    }

    /** How many labels there are. */
    public int labelCount() {
        return labels.length;
    }

    /** The first point later than a moment. */
    public int firstAfter(long moment) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How often, for life, with a label (by index), or with any for -1. */
    public long lifetimeCount(int label) {
        return add(lifeCount, label);
    }

    /** The sum of amounts for life. */
    public long lifetimeSum(int label) {
        return add(lifeSum, label);
    }

    /** The largest amount for life; {@link Long#MIN_VALUE} if there is none. */
    public long lifetimeLargest(int label) {
        return label >= 0 ? lifeLargest[label] : most(lifeLargest);
    }

    /** When first. */
    public long first(int label) {
        return label >= 0 ? lifeFirst[label] : least(lifeFirst);
    }

    /** When last. */
    public long last(int label) {
        return label >= 0 ? lifeLast[label] : most(lifeLast);
    }

    /** Local days that no point is left of (past the limit of day totals); days counted from here on may repeat them. */
    public long droppedDays() {
        return droppedDays;
    }

    private static long add(long[] values, int label) {
        if (label >= 0) {
            return values[label];
        }
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    private static long most(long[] values) {
        long most = values[0];
        for (int i = 1; i < values.length; i++) {
            most = Math.max(most, values[i]);
        }
        return most;
    }

    private static long least(long[] values) {
        long least = values[0];
        for (int i = 1; i < values.length; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }
}
