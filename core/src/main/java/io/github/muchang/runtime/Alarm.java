package io.github.muchang.runtime;

import io.github.muchang.time.Moments;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Rings at a moment, on one of the host's threads; nobody waits for it meanwhile. Thread-safe. */
final class Alarm {
    /** A clock that is put forward, or a machine that slept, is noticed after so long, in milliseconds. */
    private static final long LONGEST = 60_000;

    private final Executor threads;
    private final Runnable ring;
    private long set = Moments.NEVER;
    private long number;

    Alarm(Executor threads, Runnable ring) {
        this.threads = threads;
        this.ring = ring;
    }

    /** Rings at a moment, unless it is set to an earlier one; at once if that has passed. */
    synchronized void at(long moment, long now) {
        if (moment < set) {
            set = moment;
            long mine = ++number;
            CompletableFuture.delayedExecutor(
                            Math.max(0, Math.min(moment - now, LONGEST)), TimeUnit.MILLISECONDS, threads)
                    .execute(() -> rung(mine));
        }
    }

    private void rung(long mine) {
        synchronized (this) {
            if (mine != number) {
                return; // another was set since
            }
            set = Moments.NEVER;
        }
        ring.run();
    }
}
