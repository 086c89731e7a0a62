package io.github.muchang.insight;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long something took, many times over, in whole seconds: each time is counted in a class that is at most 1/32 wide of what it holds, so that it
 * takes at most a few kilobytes however many there are, and a percentile is at most about 3 % too high.
 */
final class Spans {
    private static final int PARTS = 32;
    private static final int BITS = 5;

    private long[] counts = new long[PARTS];
    private long count;

    void add(long millis) {
        int place = placeOf(Math.max(0, millis) / 1000);
        if (place >= counts.length) {
            counts = Arrays.copyOf(counts, place + PARTS);
        }
        counts[place]++;
        count++;
    }

    Durations summary() {
        return new Durations(count, percentile(50), percentile(90));
    }

    /** So many percent took no longer than this (nearest rank); empty if there was none. */
    private Optional<Duration> percentile(int percent) {
        long rank = (count * percent + 99) / 100;
        long seen = 0;
        for (int place = 0; place < counts.length; place++) {
            seen += counts[place];
            if (seen >= rank && seen > 0) {
                return Optional.of(Duration.ofSeconds(highestOf(place)));
            }
        }
        return Optional.empty();
    }

    private static int placeOf(long seconds) {
        if (seconds < PARTS) {
            return (int) seconds;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(seconds) - BITS;
        return (shift + 1) * PARTS + (int) (seconds >>> shift) - PARTS;
    }

    private static long highestOf(int place) {
        if (place < PARTS) {
            return place;
        }
        int shift = place / PARTS - 1;
        return ((long) (place % PARTS + PARTS + 1) << shift) - 1;
    }
}
