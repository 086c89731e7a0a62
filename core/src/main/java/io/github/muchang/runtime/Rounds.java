package io.github.muchang.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that is done in rounds, by one thread at a time: whoever asks for it while it is being done is heard by one more round. Thread-safe.
 */
final class Rounds {
    private final Executor threads;
    private final Runnable round;
    private final AtomicInteger asked = new AtomicInteger();

    Rounds(Executor threads, Runnable round) {
        this.threads = threads;
        this.round = round;
    }

    /** Has a round begun after this moment; answers whether anybody takes work. */
    boolean ask() {
        if (asked.getAndIncrement() > 0) {
            return true;
        }
        try {
            threads.execute(this::run);
            return true;
        } catch (RejectedExecutionException e) {
            asked.set(0);
            return false;
        }
    }

    private void run() {
        int heard;
        do {
            heard = asked.get();
            round.run();
        } while (!asked.compareAndSet(heard, 0));
    }
}
