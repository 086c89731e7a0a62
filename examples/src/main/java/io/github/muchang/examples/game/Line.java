package io.github.muchang.examples.game;

import io.github.muchang.adapters.qq.official.Gateway;
import io.github.muchang.adapters.qq.official.GatewayConnection;
import io.github.muchang.adapters.qq.official.GatewayState;
import io.github.muchang.adapters.qq.official.GatewayWatch;
import io.github.muchang.adapters.qq.official.Heard;
import io.github.muchang.fault.InvalidInputException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The connection to QQ's gateway, on two threads; whoever makes something happen on QQ can wait until it was taken in, so that a story has one order. */
public final class Line implements AutoCloseable {
    private static final int THREADS = 2;
    private static final long MOST_SECONDS = 30;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "qq-line");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore heard = new Semaphore(0);
    private final GatewayConnection connection;

    /** Opens it: whatever the gateway brings goes to the sink. */
    public Line(Gateway gateway, Consumer<Heard> sink) {
        connection = gateway.watchedBy(new Watch()).open(threads, each -> {
            sink.accept(each);
            heard.release();
        });
        awaits(1); // until it is connected
    }

    /**
     * Waits until so many more events were taken in.
     *
     * @throws IllegalStateException if they are not within half a minute
     */
    public void awaits(int events) {
        try {
            if (!heard.tryAcquire(events, MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing was heard of QQ for " + MOST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for QQ", e);
        }
    }

    @Override
    public void close() {
        connection.close();
        threads.shutdownNow();
    }

    /** Tells that it is connected as if it were an event, and that what was refused is not waited for. */
    private final class Watch implements GatewayWatch {
        @Override
        public void became(GatewayState state) {
            if (state instanceof GatewayState.Connected) {
                heard.release();
            }
        }

        @Override
        public void refused(Heard what, InvalidInputException why) {
            heard.release();
        }

        @Override
        public void unreadable(String what) {}
    }
}
