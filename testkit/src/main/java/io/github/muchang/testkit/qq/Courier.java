package io.github.muchang.testkit.qq;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Brings events to whoever is to be told, one after another on a thread of its own, so that a call may be answered before. */
final class Courier<T> implements AutoCloseable {
    private static final long MOST_SECONDS = 120;

    private final List<Consumer<T>> told = new CopyOnWriteArrayList<>();
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
        try {
            road.execute(() -> told.forEach(each -> each.accept(event)));
        } catch (RejectedExecutionException e) {
            // The fake is closed: nobody is told any more.
            return;
        }
    }

    /** Waits until everybody was told of everything so far; not if this is said while somebody is being told. */
    void settles() {
        if (Thread.currentThread().getThreadGroup() == own) {
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
