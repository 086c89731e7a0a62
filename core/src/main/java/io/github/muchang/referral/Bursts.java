package io.github.muchang.referral;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Too many at once, as {@link Suspicion.Kind#BURST} says. */
final class Bursts {
    private static final int LEAST = 5;
    private static final double RARE = 0.001;
    private static final long HOUR = 3_600_000L;
    private static final int HOURS = 720;

    private Bursts() {}

    /** Those of these moments, in milliseconds, that are in a burst. */
    static SortedSet<Long> of(Collection<Long> arrivals) {
        long[] times = arrivals.stream().mapToLong(Long::longValue).sorted().toArray();
        SortedSet<Long> in = new TreeSet<>();
        for (int first = 0; first < times.length; first++) {
            int end = before(times, times[first] + HOUR);
            int usual = before(times, times[first]) - before(times, times[first] - HOURS * HOUR);
            if (end - first >= LEAST && atLeast(end - first, (usual + 1.0) / HOURS) < RARE) {
                Arrays.stream(times, first, end).forEach(each -> in.add(each));
            }
        }
        return ImmutableSortedSet.copyOf(in);
    }

    /** How many are before a moment. */
    private static int before(long[] times, long moment) {
        int found = Arrays.binarySearch(times, moment);
        int place = found < 0 ? -found - 1 : found;
        while (place > 0 && times[place - 1] == moment) {
            place--;
        }
        return place;
    }

    /** The probability of so many or more at a mean. */
    private static double atLeast(int count, double mean) {
        double term = StrictMath.exp(-mean);
        double fewer = 0;
        for (int i = 0; i < count; i++) {
            fewer += term;
            term *= mean / (i + 1);
        }
        return 1 - fewer;
    }
}
