package io.github.muchang.runtime;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.store.Stores;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Visits the numbers of all parties, range by range, on the caller's thread and on as many of the host's as there are processors. The
 * caller waits for nobody who has not begun, so an executor that is busy or refuses only makes it slower. Thread-safe.
 */
final class Sweep {
    private static final int RANGE = 1 << 14;

    private final Stores stores;
    private final Executor host;

    Sweep(Stores stores, Executor host) {
        this.stores = stores;
        this.host = host;
    }

    /** What one thread makes of the numbers from {@code from} to {@code to}, both included. */
    interface Visit<T> {
        T of(int from, int to);
    }

    /** What was made of each range, in their order; the listener is told on the caller's thread, and ends it all if it throws. */
    <T> List<T> everybody(Visit<T> visit, Consumer<Census.Progress> listener) {
        int highest = stores.population().highest();
        AtomicInteger visited = new AtomicInteger();
        ImmutableList.Builder<FutureTask<T>> split = ImmutableList.builder();
        for (long from = 1; from <= highest; from += RANGE) {
            int first = (int) from;
            int last = (int) Math.min(highest, from + RANGE - 1);
            split.add(new FutureTask<>(() -> {
                T made = visit.of(first, last);
                visited.addAndGet(last - first + 1);
                return made;
            }));
        }
        List<FutureTask<T>> ranges = split.build();
        Runnable told = () -> listener.accept(new Census.Progress(visited.get(), highest));
        try {
            help(ranges);
            for (FutureTask<T> range : ranges) {
                if (!range.isDone()) {
                    range.run(); // returns at once if somebody else is at it
                    told.run();
                }
            }
            ImmutableList.Builder<T> made = ImmutableList.builder();
            for (FutureTask<T> range : ranges) {
                made.add(Objects.requireNonNull(Uninterruptibles.getUninterruptibly(range), "a visit's result"));
            }
            told.run();
            return made.build();
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(Objects.requireNonNull(e.getCause(), "what a visit threw"));
            throw new AssertionError(e); // a visit throws nothing else
        } finally {
            ranges.forEach(range -> range.cancel(false));
        }
    }

    private <T> void help(List<FutureTask<T>> ranges) {
        int helpers = Math.min(Runtime.getRuntime().availableProcessors(), ranges.size()) - 1;
        try {
            for (int i = 0; i < helpers; i++) {
                host.execute(() -> ranges.forEach(FutureTask::run));
            }
        } catch (RejectedExecutionException e) {
            return; // the caller does the rest
        }
    }
}
