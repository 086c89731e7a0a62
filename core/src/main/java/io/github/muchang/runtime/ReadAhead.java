package io.github.muchang.runtime;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Reads a journal in its order, a few parts ahead on the host's threads, since to read facts takes longer than to fold them. The caller reads itself what
 * nobody has begun, so an executor that is busy or refuses only makes it slower. Thread-safe.
 */
final class ReadAhead {
    /** Facts in one part. */
    static final int PART = 5000;

    private static final int AHEAD = 6;

    private final Journal journal;
    private final Executor host;

    ReadAhead(Journal journal, Executor host) {
        this.journal = journal;
        this.host = host;
    }

    /** Gives each fact from one offset to before another, on the caller's thread; answers up to where there were any. */
    long each(long from, long end, Consumer<Recorded> taker) {
        Deque<FutureTask<List<Recorded>>> parts = new ArrayDeque<>();
        long asked = from;
        long given = from;
        try {
            while (given < end) {
                while (asked < end && parts.size() < AHEAD) {
                    long first = asked;
                    int most = (int) Math.min(PART, end - first);
                    FutureTask<List<Recorded>> part = new FutureTask<>(() -> journal.read(first, most));
                    parts.add(part);
                    asked += most;
                    if (parts.size() > 1) {
                        ask(part); // the first is read by the caller, who waits for it
                    }
                }
                List<Recorded> facts = whole(parts.remove());
                if (facts.isEmpty()) {
                    return given; // a journal that is not kept
                }
                facts.forEach(taker);
                given += facts.size();
            }
            return given;
        } finally {
            parts.forEach(part -> part.cancel(false));
        }
    }

    private void ask(FutureTask<List<Recorded>> part) {
        try {
            host.execute(part);
        } catch (RejectedExecutionException e) {
            return; // the caller reads it
        }
    }

    private static List<Recorded> whole(FutureTask<List<Recorded>> part) {
        part.run(); // returns at once if somebody else is at it
        try {
            return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(part), "the facts of a part");
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(Objects.requireNonNull(e.getCause(), "what a reading threw"));
            throw new AssertionError(e); // a reading throws nothing else
        }
    }
}
