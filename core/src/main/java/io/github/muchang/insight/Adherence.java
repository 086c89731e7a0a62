package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.Recorded;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 统一标准: how far what the plan asks for was done. Of each content, by the step that wants it and in whose voice, how many messages were
 * wanted and what became of them; of each task for staff, how many were opened, done by whom, or left until too late. Memory grows with
 * contents, steps and staff, and with messages that have no outcome yet. Thread-safe.
 */
public final class Adherence implements Fold {
    private final Map<MessageId, At> open = new TreeMap<>();
    private final SortedMap<At, Count> said = new TreeMap<>(At.ORDER);
    private final SortedMap<At, Work> work = new TreeMap<>(At.ORDER);

    /** Nothing yet. */
    public Adherence() {}

    @Override
    public synchronized void take(Recorded recorded) {
        Fact fact = recorded.fact();
        if (fact instanceof MessageDeferred deferred) {
            At at = new At(deferred.journey(), deferred.step(), deferred.content(), deferred.persona());
            if (wanted(deferred.message(), at)) {
                count(at).waited++;
            }
        } else if (fact instanceof DeliveryRequested asked) {
            wanted(asked.message(), new At(asked.journey(), asked.step(), asked.content(), asked.persona()));
        } else if (fact instanceof MessageSuppressed suppressed) {
            At at = new At(suppressed.journey(), suppressed.step(), suppressed.content(), "");
            wanted(suppressed.message(), at);
            Count count = count(open.getOrDefault(suppressed.message(), at));
            count.suppressed++;
            suppressed.rulings().forEach(each -> count.reasons.merge(each.policy(), 1L, Long::sum));
            open.remove(suppressed.message());
        } else if (fact instanceof DeliveryFact delivery) {
            ended(delivery);
        } else if (fact instanceof TaskOpened task) {
            work(task.journey(), task.step()).opened++;
        } else if (fact instanceof TaskClosed task) {
            closed(work(task.journey(), task.step()), task);
        }
    }

    /** By journey, step, content and persona, in this order; what the host sends itself comes first. */
    public synchronized List<Messages> messages() {
        return said.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey()))
                .collect(ImmutableList.toImmutableList());
    }

    /** By journey and step. */
    public synchronized List<Tasks> tasks() {
        return work.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey()))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean wanted(MessageId message, At at) {
        if (open.putIfAbsent(message, at) != null) {
            return false;
        }
        count(at).wanted++;
        return true;
    }

    private void ended(DeliveryFact fact) {
        At at = open.get(fact.message());
        boolean ends = fact instanceof DeliveryAccepted
                || fact instanceof DeliveryRefused
                || fact instanceof DeliveryUnresolved;
        if (at == null || !ends) {
            return;
        }
        open.remove(fact.message());
        Count count = count(at);
        if (fact instanceof DeliveryAccepted) {
            count.delivered++;
        } else if (fact instanceof DeliveryRefused refused) {
            count.refused++;
            count.reasons.merge(refused.reason(), 1L, Long::sum);
        } else {
            count.unresolved++;
        }
    }

    private static void closed(Work work, TaskClosed task) {
        switch (task.outcome()) {
            case TaskClosed.OVERDUE -> work.overdue++;
            case TaskClosed.WITHDRAWN -> work.withdrawn++;
            default -> work.done.merge(task.by(), 1L, Long::sum);
        }
    }

    private Count count(At at) {
        return said.computeIfAbsent(at, any -> new Count());
    }

    private Work work(String journey, String step) {
        return work.computeIfAbsent(new At(journey, step, "", ""), any -> new Work());
    }

    /**
     * What became of the messages of one content that one step wanted in one voice.
     *
     * @param journey the journey; empty for what the host sends itself
     * @param step its step
     * @param content the content
     * @param persona in whose voice; empty for the content's own
     * @param wanted how many were wanted
     * @param waited how many of them had to wait first
     * @param delivered how many were delivered
     * @param suppressed how many were not sent, since a policy said so
     * @param refused how many a carrier, or a policy at the last moment, did not take
     * @param unresolved of how many nobody knows
     * @param reasons why they were suppressed or refused, by policy or code, and how often
     */
    public record Messages(
            String journey,
            String step,
            String content,
            String persona,
            long wanted,
            long waited,
            long delivered,
            long suppressed,
            long refused,
            long unresolved,
            Map<String, Long> reasons) {}

    /**
     * What became of the tasks of one step.
     *
     * @param journey the journey
     * @param step its step
     * @param opened how many were opened
     * @param done how many each member of the staff did
     * @param overdue how many nobody did in time
     * @param withdrawn how many the journey went on without
     */
    public record Tasks(
            String journey, String step, long opened, Map<String, Long> done, long overdue, long withdrawn) {}

    private record At(String journey, String step, String content, String persona) {
        private static final Comparator<At> ORDER = Comparator.comparing(At::journey)
                .thenComparing(At::step)
                .thenComparing(At::content)
                .thenComparing(At::persona);
    }

    private static final class Count {
        private long wanted;
        private long waited;
        private long delivered;
        private long suppressed;
        private long refused;
        private long unresolved;
        private final SortedMap<String, Long> reasons = new TreeMap<>();

        private Messages of(At at) {
            return new Messages(
                    at.journey,
                    at.step,
                    at.content,
                    at.persona,
                    wanted,
                    waited,
                    delivered,
                    suppressed,
                    refused,
                    unresolved,
                    ImmutableSortedMap.copyOf(reasons));
        }
    }

    private static final class Work {
        private long opened;
        private long overdue;
        private long withdrawn;
        private final SortedMap<String, Long> done = new TreeMap<>();

        private Tasks of(At at) {
            return new Tasks(at.journey, at.step, opened, ImmutableSortedMap.copyOf(done), overdue, withdrawn);
        }
    }
}
