package io.github.muchang.adapters.qq.onebot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does at once what is to be done later, and remembers how long it should have waited. */
final class Impatient extends ScheduledThreadPoolExecutor implements AutoCloseable {
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    Impatient() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable what, long delay, TimeUnit unit) {
        pauses.add(Duration.ofMillis(unit.toMillis(delay)));
        return super.schedule(what, 1, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        shutdownNow();
    }
}
