package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.muchang.runtime.Accepted;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that give purchases to the front door as fast as it takes them. Each has customers of its own, as callers have that are
 * shared out by customer; the time of a purchase is the time of day of the run, so the clock moves at its real pace.
 */
final class Callers {
    private final Muchang muchang;
    private final int customers;
    private final long started = System.nanoTime();
    private long runs;

    Callers(Muchang muchang, int customers) {
        this.muchang = muchang;
        this.customers = customers;
    }

    /**
     * What came of a run.
     *
     * @param signals how many were taken in
     * @param nanos how long that took by the wall clock
     * @param cpuNanos how long all threads were at work meanwhile, by {@link Cpu}
     * @param accepts how long each call took
     */
    record Result(long signals, long nanos, long cpuNanos, Latencies accepts) {
        double rate() {
            return signals / (nanos / 1e9);
        }

        /** Of all threads together; a core that other machines take away for a while makes this no longer. */
        double cpuMicrosPerSignal() {
            return cpuNanos / 1e3 / signals;
        }

        double millis(double percent) {
            return accepts.percentile(percent) / 1e6;
        }
    }

    /** So many threads, each giving so many signals at once, for some time. */
    Result run(int threads, int atOnce, Duration time) {
        runs++;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long cpuBefore = Cpu.nanos();
            long before = System.nanoTime();
            List<Future<Latencies>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int mine = thread;
                running.add(pool.submit(() -> call(mine, threads, atOnce, before + time.toNanos())));
            }
            Latencies all = new Latencies();
            for (Future<Latencies> each : running) {
                all.addAll(each.get());
            }
            return new Result((long) all.count() * atOnce, System.nanoTime() - before, Cpu.nanos() - cpuBefore, all);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while callers were at work", e);
        } finally {
            pool.shutdown();
        }
    }

    private Latencies call(int thread, int threads, int atOnce, long end) {
        SplittableRandom random = new SplittableRandom(runs * 31 + thread);
        Latencies accepts = new Latencies();
        long number = 0;
        do {
            long at = Customers.NOW + (System.nanoTime() - started) / 1_000_000;
            ImmutableList.Builder<Signal> signals = ImmutableList.builder();
            for (int i = 0; i < atOnce; i++) {
                int customer = random.nextInt(customers / threads) * threads + thread;
                signals.add(Town.purchase(customer, at, runs + "-" + thread + "-" + number++, random));
            }
            accepts.add(accept(signals.build()));
        } while (System.nanoTime() < end);
        return accepts;
    }

    private long accept(List<Signal> signals) {
        long before = System.nanoTime();
        List<Accepted> accepted =
                signals.size() == 1 ? List.of(muchang.accept(signals.get(0))) : muchang.accept(signals);
        long nanos = System.nanoTime() - before;
        if (accepted.size() != signals.size() || accepted.stream().anyMatch(Accepted::repeat)) {
            throw new IllegalStateException("not every signal was taken in");
        }
        return nanos;
    }
}
