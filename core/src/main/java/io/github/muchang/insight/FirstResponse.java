package io.github.muchang.insight;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.Recorded;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * 首次响应时间: how long those who came to a journey of service waited until somebody answered. Memory is one number for each answered
 * case and one entry for each that waits. Thread-safe.
 */
public final class FirstResponse implements Fold {
    private final String journey;
    private final Set<String> steps;
    private final String answer;
    private final Map<PartyId, Long> waiting = new TreeMap<>();
    private long[] waits = new long[16];
    private int answered;
    private long never;
    private long overdue;

    /** Of a journey whose tasks for staff at these steps are closed with this outcome by the first answer. */
    public FirstResponse(String journey, Set<String> steps, String answer) {
        this.journey = journey;
        this.steps = ImmutableSortedSet.copyOf(steps);
        this.answer = answer;
    }

    @Override
    public synchronized void take(Recorded recorded) {
        Fact fact = recorded.fact();
        if (fact instanceof Enrolled enrolled && enrolled.journey().equals(journey)) {
            waiting.put(recorded.party(), enrolled.at());
        } else if (fact instanceof TaskClosed task && task.journey().equals(journey) && steps.contains(task.step())) {
            closed(recorded.party(), task);
        } else if (fact instanceof JourneyEnded ended && ended.journey().equals(journey)) {
            never += waiting.remove(recorded.party()) == null ? 0 : 1;
        }
    }

    /** How it stands. */
    public synchronized Summary summary() {
        long[] sorted = Arrays.copyOf(waits, answered);
        Arrays.sort(sorted);
        return new Summary(
                answered + never + waiting.size(),
                answered,
                waiting.size(),
                overdue,
                percentile(sorted, 50),
                percentile(sorted, 90));
    }

    private void closed(PartyId party, TaskClosed task) {
        overdue += task.outcome().equals(TaskClosed.OVERDUE) ? 1 : 0;
        Long since = task.outcome().equals(answer) ? waiting.remove(party) : null;
        if (since != null) {
            if (answered == waits.length) {
                waits = Arrays.copyOf(waits, 2 * answered);
            }
            waits[answered++] = task.at() - since;
        }
    }

    /** The least wait that is not exceeded by so many percent of the waits (nearest rank). */
    private static Optional<Duration> percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(sorted[(sorted.length * percent + 99) / 100 - 1]));
    }

    /**
     * First answers in numbers.
     *
     * @param cases how many cases there were
     * @param answered how many were answered
     * @param waiting how many still wait; the rest ended without a first answer
     * @param overdue how many tasks to answer were not done in time; a case may have several
     * @param median half of the answered waited no longer than this; empty if none was answered
     * @param ninetieth 90 % of the answered waited no longer than this; empty if none was answered
     */
    public record Summary(
            long cases,
            long answered,
            long waiting,
            long overdue,
            Optional<Duration> median,
            Optional<Duration> ninetieth) {}
}
