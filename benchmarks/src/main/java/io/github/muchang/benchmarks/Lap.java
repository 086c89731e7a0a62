package io.github.muchang.benchmarks;

import java.time.Duration;
import java.util.Map;

/**
 * Batches committed one after another for some time. Making a batch is not part of a commit's latency.
 *
 * @param batches how many were committed
 * @param latencies of the commits
 */
record Lap(long batches, Latencies latencies) {
    private static final int CREATED_AT_ONCE = 5000;

    /** Commits random batches until the time is over; at least one. */
    static Lap run(Contender contender, Batches batches, Duration time) {
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + time.toNanos();
        do {
            latencies.add(commit(contender, batches.random()));
        } while (System.nanoTime() < end);
        return new Lap(latencies.count(), latencies);
    }

    /** Commits so many random batches. */
    static Lap run(Contender contender, Batches batches, int count) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < count; i++) {
            latencies.add(commit(contender, batches.random()));
        }
        return new Lap(count, latencies);
    }

    /** Creates all parties from 1 on, with a row each. */
    static void create(Contender contender, Batches batches, int parties) {
        for (int first = 1; first <= parties; first += CREATED_AT_ONCE) {
            contender.batch(batches.creating(first, Math.min(CREATED_AT_ONCE, parties - first + 1)));
            if (first / 1_000_000 < (first + CREATED_AT_ONCE) / 1_000_000) {
                System.err.println(Table.text("  %,d parties", first + CREATED_AT_ONCE - 1));
            }
        }
    }

    /** Events, time and percentiles, under names that begin with a prefix. */
    Map<String, Long> figures(String prefix) {
        return Map.of(
                prefix + "events", batches * Batches.SIZE,
                prefix + "nanos", latencies.sum(),
                prefix + "p50", latencies.percentile(50),
                prefix + "p99", latencies.percentile(99),
                prefix + "worst", latencies.percentile(100));
    }

    private static long commit(Contender contender, Batch batch) {
        long before = System.nanoTime();
        contender.batch(batch);
        return System.nanoTime() - before;
    }
}
