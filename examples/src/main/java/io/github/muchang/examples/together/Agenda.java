package io.github.muchang.examples.together;

import io.github.muchang.runtime.Muchang;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen, in the order of time; of two things at one moment the one that was planned first comes first. Not thread-safe. */
final class Agenda {
    private final PriorityQueue<Deed> deeds =
            new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparingLong(Deed::number));
    private final Muchang muchang;
    private long planned;

    private record Deed(Instant at, long number, Runnable what) {}

    Agenda(Muchang muchang) {
        this.muchang = muchang;
    }

    void at(Instant when, Runnable what) {
        deeds.add(new Deed(when.isBefore(now()) ? now() : when, planned, what));
        planned++;
    }

    Instant now() {
        return muchang.now();
    }

    /** Lets happen what was planned until a moment, and what comes of it until then. */
    void live(Instant until) {
        while (!deeds.isEmpty() && deeds.element().at().isBefore(until)) {
            Deed next = deeds.remove();
            muchang.advanceTo(next.at());
            next.what().run();
        }
        muchang.advanceTo(until);
    }
}
