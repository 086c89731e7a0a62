package io.github.muchang.runtime;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.runtime.dispatch.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps time, and brings messages out, on threads of the host. What falls due, what is written about messages, and each call to a carrier
 * are work of their own, so that none of them waits for another; with nothing to do none of them occupies a thread. Thread-safe.
 */
final class Autopilot implements Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Autopilot.class);

    private final Executor threads;
    private final Clockwork clockwork;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Desk desk;
    private final Rounds ticks;
    private final Rounds posts;
    private final Alarm nextTick;
    private final Alarm nextPost;
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final ReentrantLock ticking = new ReentrantLock();
    private final ReentrantLock posting = new ReentrantLock();
    private final Object calls = new Object();
    private int underWay; // guarded by calls
    private volatile boolean landing;

    Autopilot(Executor threads, Clockwork clockwork, Outbox outbox, Deliveries deliveries, Desk desk) {
        this.threads = threads;
        this.clockwork = clockwork;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.desk = desk;
        this.ticks = new Rounds(threads, this::tick);
        this.posts = new Rounds(threads, this::post);
        this.nextTick = new Alarm(threads, () -> ask(ticks));
        this.nextPost = new Alarm(threads, () -> ask(posts));
    }

    /** Begins with whatever is due by now. */
    void begin() {
        ask(posts);
        ask(ticks);
    }

    /** Somebody is due at a moment. */
    void due(long moment) {
        nextTick.at(moment, clockwork.now());
    }

    @Override
    public boolean sends() {
        return true;
    }

    /** Gives tasks to staff, and has the rest done by others. */
    @Override
    public void work(long now) {
        desk.work(now);
        nextTick.at(desk.nextMoment(), now);
        if (outbox.nextMoment() <= now) {
            ask(posts);
        }
    }

    @Override
    public long nextMoment() {
        return outbox.nextMoment();
    }

    /**
     * Begins nothing more, waits for what is under way, and writes down what came of it.
     *
     * @param millis no longer than this, in milliseconds
     */
    void land(long millis) {
        landing = true;
        outbox.shut();
        awaitCalls(TimeUnit.MILLISECONDS.toNanos(millis));
        ticking.lock(); // what is being decided is decided to its end
        try {
            posting.lock();
            try {
                deliveries.round(came(), clockwork.now(), any -> {});
            } finally {
                posting.unlock();
            }
        } finally {
            ticking.unlock();
        }
    }

    private void awaitCalls(long nanos) {
        long end = System.nanoTime() + nanos;
        boolean interrupted = false;
        synchronized (calls) {
            long left = nanos;
            while (underWay > 0 && left > 0 && !interrupted) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(calls, left);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                left = end - System.nanoTime();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Rounds rounds) {
        if (!landing && !rounds.ask()) {
            LOG.error("the executor takes no more work: nothing that falls due is done, and nothing is sent");
        }
    }

    private void tick() {
        ticking.lock();
        try {
            if (landing) {
                return;
            }
            long moment = clockwork.now();
            outbox.holdBack(moment);
            long next;
            try {
                next = clockwork.tick(moment);
                desk.work(moment);
            } finally {
                outbox.letGo();
            }
            nextTick.at(Math.min(next, desk.nextMoment()), clockwork.now());
        } catch (RuntimeException | Error e) {
            LOG.error("what has fallen due could not be decided, and will be tried again", e);
            long now = clockwork.now();
            nextTick.at(now + Deliveries.AFTER_FAILURE, now);
        } finally {
            ticking.unlock();
        }
        if (outbox.nextMoment() <= clockwork.now()) {
            ask(posts);
        }
    }

    private void post() {
        posting.lock();
        try {
            boolean more = !landing;
            while (more) {
                more = deliveries.round(came(), clockwork.now(), this::make) && !landing;
            }
            nextPost.at(outbox.nextMoment(), clockwork.now());
            if (desk.hasWork()) {
                ask(ticks);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("what came of messages could not be written down, and will be tried again", e);
            long now = clockwork.now();
            nextPost.at(now + Deliveries.AFTER_FAILURE, now);
        } finally {
            posting.unlock();
        }
    }

    private List<Answered> came() {
        List<Answered> came = new ArrayList<>();
        for (Answered each = answers.poll(); each != null; each = answers.poll()) {
            came.add(each);
        }
        return came;
    }

    private void make(Call call) {
        synchronized (calls) {
            underWay++;
        }
        try {
            threads.execute(() -> made(call));
        } catch (RejectedExecutionException e) {
            returned(new Answered(call, Optional.of(Deliveries.notNow(call))));
        }
    }

    private void made(Call call) {
        Answered answered = new Answered(call, Optional.of(Delivery.unknown("the call broke off")));
        try {
            answered = deliveries.make(call);
        } finally {
            returned(answered);
            ask(posts);
        }
    }

    private void returned(Answered answered) {
        answers.add(answered);
        synchronized (calls) {
            underWay--;
            calls.notifyAll();
        }
    }
}
