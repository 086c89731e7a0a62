package io.github.muchang.adapters.qq.official;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads on which what is asked for later is done when the test says that it is later. */
final class HandThreads extends ScheduledThreadPoolExecutor {
    private final List<Asked> asked = new ArrayList<>();
    private boolean hurried;

    HandThreads() {
        super(2);
    }

    /** From now on whatever is neither a heartbeat nor the wait for a greeting is done at once. */
    synchronized void hurry() {
        hurried = true;
    }

    /** Waits until something is asked for after so long, and does it now. */
    synchronized void pass(Duration time) throws InterruptedException {
        long patience = System.nanoTime() + Station.PATIENCE.toNanos();
        while (true) {
            for (Asked each : asked) {
                if (each.after.equals(time) && !each.isCancelled()) {
                    asked.remove(each);
                    execute(each);
                    return;
                }
            }
            long left = patience - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("nothing is to be done after " + time + ", but " + asked);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Whether something is to be done after so long. */
    synchronized boolean isAsked(Duration time) {
        return asked.stream().anyMatch(each -> each.after.equals(time) && !each.isCancelled());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable what, long delay, TimeUnit unit) {
        if (delay == 0) { // what is to be executed
            return super.schedule(what, 0, unit);
        }
        Asked later = new Asked(what, Duration.of(delay, unit.toChronoUnit()));
        synchronized (this) {
            if (hurried && !later.after.equals(Station.HEARTBEAT) && !later.after.equals(Station.GREETING)) {
                execute(later);
            } else {
                asked.removeIf(FutureTask::isCancelled);
                asked.add(later);
                notifyAll();
            }
        }
        return later;
    }

    private static final class Asked extends FutureTask<Void> implements ScheduledFuture<Void> {
        private final Duration after;

        Asked(Runnable what, Duration after) {
            super(what, null);
            this.after = after;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(after);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public String toString() {
            return after.toString();
        }
    }
}
