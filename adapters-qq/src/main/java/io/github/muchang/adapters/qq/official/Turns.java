package io.github.muchang.adapters.qq.official;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The host's threads, and one turn after another on them. Once it is over, or the host has shut them down, nothing more is done. Thread-safe. */
final class Turns {
    private final ScheduledExecutorService threads;
    private final Executor turn;
    private volatile boolean over;

    Turns(ScheduledExecutorService threads) {
        this.threads = threads;
        this.turn = MoreExecutors.newSequentialExecutor(threads);
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /** Does something in turn. */
    void inTurn(Runnable what) {
        handOver(turn, () -> {
            if (!over) {
                what.run();
            }
        });
    }

    /** Does something that may take a while. */
    void elsewhere(Runnable what) {
        handOver(threads, what);
    }

    /** Does something in turn, after a while. */
    Future<?> after(Duration pause, Runnable what) {
        try {
            return threads.schedule(() -> inTurn(what), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            end();
            return Futures.immediateCancelledFuture();
        }
    }

    private void handOver(Executor to, Runnable what) {
        try {
            to.execute(what);
        } catch (RejectedExecutionException e) {
            end();
        }
    }
}
