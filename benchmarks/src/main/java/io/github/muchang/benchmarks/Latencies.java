package io.github.muchang.benchmarks;

import java.util.Arrays;

/** How long each of many calls took, in nanoseconds. Not thread-safe. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** The first one. */
    long first() {
        return nanos[0];
    }

    long sum() {
        return Arrays.stream(nanos, 0, count).sum();
    }

    /**
     * The duration that so many per cent did not exceed (nearest rank); 100 is the longest.
     *
     * @throws IllegalStateException if there was no call
     */
    long percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured; take more time");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * count) - 1)];
    }
}
