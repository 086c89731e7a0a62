package io.github.muchang.benchmarks;

import io.github.muchang.store.file.FileStore;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Writes one checkpoint after another beside other work. */
final class Checkpoints {
    private Checkpoints() {}

    /** Does the work while a thread of its own writes checkpoints without a pause, at least one; waits for the last one. */
    static <T> T beside(FileStore store, Supplier<T> work) {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> written = thread.submit(() -> write(store, stopped));
            T result = work.get();
            stopped.set(true);
            System.err.println("  checkpoints written: " + written.get());
            return result;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a checkpoint failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a checkpoint was written", e);
        } finally {
            stopped.set(true);
            thread.shutdown();
        }
    }

    private static int write(FileStore store, AtomicBoolean stopped) {
        int written = 0;
        do {
            store.checkpoint();
            written++;
        } while (!stopped.get());
        return written;
    }
}
