package io.github.muchang.store.file;

import io.github.muchang.time.Span;
import java.io.Closeable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads on which a store does what need not be waited for. */
abstract class Background implements Closeable {
    /** Does something soon. */
    abstract void soon(Runnable work);

    /** Does something again and again. */
    abstract void every(Span time, Runnable work);

    @Override
    public abstract void close();

    /** Two threads: a checkpoint may take minutes, and files must be prepared meanwhile. */
    static Background threads() {
        return new Threads();
    }

    /** No thread at all: it is done at once by whoever asks for it, and nothing is done regularly. */
    static Background none() {
        return new None();
    }

    private static final class Threads extends Background {
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "muchang-store");
            thread.setDaemon(true);
            return thread;
        });

        @Override
        void soon(Runnable work) {
            threads.execute(work);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // it is stopped with the threads
        void every(Span time, Runnable work) {
            threads.scheduleWithFixedDelay(work, time.millis(), time.millis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            threads.shutdown();
            boolean interrupted = false;
            while (!threads.isTerminated()) {
                try {
                    threads.awaitTermination(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    interrupted = true; // files are in use until they are done
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class None extends Background {
        @Override
        void soon(Runnable work) {
            work.run();
        }

        @Override
        void every(Span time, Runnable work) {}

        @Override
        public void close() {}
    }
}
