package io.github.muchang.testkit.qq;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Brings events to whoever is to be told, one after another on a thread of its own, so that a call may be answered before. What follows from being told of an
 * event is told next, before anything that waits.
 */
final class Courier<T> implements AutoCloseable {
    private static final long MOST_SECONDS = 120;

    private final List<Consumer<T>> told = new CopyOnWriteArrayList<>();
    /** What is to be told next; only the thread of the courier touches it. */
    private final Queue<T> next = new ArrayDeque<>();

    private final ThreadGroup own = new ThreadGroup("fake-qq-courier");
    private final ExecutorService road = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(own, task, "fake-qq-courier");
        thread.setDaemon(true);
        return thread;
    });

    void tells(Consumer<T> listener) {
        told.add(listener);
    }

    void takes(T event) {
        if (isTelling()) {
            next.add(event);
            return;
        }
        try {
            road.execute(() -> tell(event));
        } catch (RejectedExecutionException e) {
            // The fake is closed: nobody is told any more.
            return;
        }
    }

    private void tell(T first) {
        for (T event = first; event != null; event = next.poll()) {
            for (Consumer<T> each : told) {
                each.accept(event);
            }
        }
    }

    private boolean isTelling() {
        return Thread.currentThread().getThreadGroup() == own;
    }

    /** Waits until everybody was told of everything so far and of what followed from it; not if this is said while somebody is being told. */
    void settles() {
        if (isTelling()) {
            return;
        }
        try {
            road.submit(() -> {}).get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            // As above.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("events could not be told within " + MOST_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        road.shutdownNow();
    }
}
