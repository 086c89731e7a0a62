package io.github.muchang.foresight;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;

/**
 * Does work on as many of the host's threads as there are processors, the caller's among them. The caller waits for nobody who has not
 * begun, so an executor that is busy or refuses only makes it slower.
 */
final class Crew {
    private final Executor host;

    Crew(Executor host) {
        this.host = host;
    }

    /** Work that others may have begun already; {@link #finish} does what nobody has begun. */
    <T> List<FutureTask<T>> begin(List<Callable<T>> work) {
        List<FutureTask<T>> tasks = work.stream().map(FutureTask::new).collect(ImmutableList.toImmutableList());
        int helpers = Math.min(Runtime.getRuntime().availableProcessors() - 1, tasks.size());
        try {
            for (int i = 0; i < helpers; i++) {
                host.execute(() -> tasks.forEach(FutureTask::run));
            }
        } catch (RejectedExecutionException e) {
            return tasks; // the caller does the rest
        }
        return tasks;
    }

    /** What was made, in order; told on the caller's thread of how many are done, and ends it all if that throws. */
    <T> List<T> finish(List<FutureTask<T>> tasks, IntConsumer told) {
        try {
            for (FutureTask<T> task : tasks) {
                if (!task.isDone()) {
                    task.run(); // returns at once if somebody else is at it
                    told.accept((int) tasks.stream().filter(FutureTask::isDone).count());
                }
            }
            ImmutableList.Builder<T> made = ImmutableList.builder();
            for (FutureTask<T> task : tasks) {
                made.add(Objects.requireNonNull(Uninterruptibles.getUninterruptibly(task), "what was made"));
            }
            return made.build();
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(Objects.requireNonNull(e.getCause(), "what was thrown"));
            throw new IllegalStateException(e.getCause());
        } finally {
            tasks.forEach(task -> task.cancel(false));
        }
    }
}
