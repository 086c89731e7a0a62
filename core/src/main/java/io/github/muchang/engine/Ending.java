package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journey.Exit;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.party.Passage;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ends journeys, whatever step the party is at, and clears away what a step leaves open. */
final class Ending {
    private final PrivateDomain domain;
    private final Sender sender;

    Ending(PrivateDomain domain, Sender sender) {
        this.domain = domain;
        this.sender = sender;
    }

    /** Ends what an exit, a departure or an erasure ends. */
    void check(Turn turn, List<String> journeys) {
        for (String name : journeys) {
            Journey journey = turn.walked(name);
            if (turn.party().erased()) {
                end(turn, name, JourneyEnded.ERASED, ImmutableList.of());
            } else if (journey != null) {
                Subject subject = turn.subject();
                Optional<Exit> exit = exit(journey, subject);
                if (exit.isPresent()) {
                    end(turn, name, exit.get().outcome(), Evidence.of(exit.get().when(), true, subject));
                } else if (journey.endsOnLeaving() && leftPool(turn, journey)) {
                    end(turn, name, JourneyEnded.LEFT_POOL, ImmutableList.of());
                }
            }
        }
    }

    /** The first exit that is open. */
    static Optional<Exit> exit(Journey journey, Subject subject) {
        for (Exit each : journey.exits()) {
            if (Verdict.holds(each.when().verdict(subject))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** When an exit may open by itself. */
    static long nextExit(Journey journey, Subject subject) {
        long next = Moments.NEVER;
        for (Exit exit : journey.exits()) {
            next = Math.min(next, Verdict.until(exit.when().verdict(subject)));
        }
        return next;
    }

    /** The party has come to the end; what was sent on the way and put off since still goes. */
    void complete(Turn turn, String name, String outcome, List<Evidence> because) {
        Enrolment at = turn.at(name);
        if (at != null) {
            turn.say(new JourneyEnded(turn.now(), name, at.version(), at.step(), at.since(), outcome, because));
        }
    }

    /** The journey is given up, and with it whatever waits to be sent or done. */
    void end(Turn turn, String name, String outcome, List<Evidence> because) {
        Enrolment at = turn.at(name);
        if (at != null) {
            drop(turn, message -> message.journey().equals(name));
            withdraw(turn, name, at);
            complete(turn, name, outcome, because);
        }
    }

    /** What the step at which the party is leaves open is no longer wanted. */
    void clear(Turn turn, String name) {
        Enrolment at = turn.at(name);
        if (at != null) {
            drop(
                    turn,
                    message -> message.journey().equals(name) && message.step().equals(at.step()));
            withdraw(turn, name, at);
        }
    }

    private void drop(Turn turn, Predicate<Outgoing> unwanted) {
        for (Outgoing message : turn.party().outgoing()) {
            if (message.state() == Outgoing.State.WAITING && unwanted.test(message)) {
                sender.drop(turn.deciding(), message, "journey");
            }
        }
    }

    /**
     * Two parties turned out to be one: nobody has been through a journey and goes through it as somebody else, against its rule,
     * and nothing is left of a way that was given up for the other's.
     */
    void joined(Turn turn, Party survivor, Party other) {
        for (String name : ImmutableList.copyOf(turn.party().enrolments().keySet())) {
            again(turn, name, survivor, other);
            again(turn, name, other, survivor);
        }
        for (Party each : ImmutableList.of(survivor, other)) {
            each.enrolments().forEach((name, former) -> {
                if (!former.equals(turn.at(name))) {
                    withdraw(turn, name, former);
                }
            });
        }
        Tasks.crowdedOut(turn, survivor, other);
        Set<String> kept = new TreeSet<>();
        drop(turn, message -> !message.journey().isEmpty() && !isKept(turn, message, survivor, other, kept));
    }

    /** Whether a message belongs to the way that is walked on, or else is the first of its step. */
    private static boolean isKept(Turn turn, Outgoing message, Party survivor, Party other, Set<String> kept) {
        Enrolment at = turn.at(message.journey());
        Party whose = survivor.outgoing().contains(message) ? survivor : other;
        boolean walkedOn = at == null || at.equals(whose.enrolments().find(message.journey()));
        return walkedOn && kept.add(message.journey() + "\n" + message.step());
    }

    private void again(Turn turn, String name, Party walks, Party walked) {
        Enrolment at = walks.enrolments().find(name);
        Passage passage = walked.passages().find(name);
        Journey journey = domain.journeys().find(name).orElse(null);
        if (at == null || passage == null || journey == null || !at.equals(turn.at(name))) {
            return;
        }
        Reentry rule = journey.reentry();
        boolean allowed = rule instanceof Reentry.Restart
                || (rule instanceof Reentry.AfterEnd && at.since() >= passage.last())
                || (rule instanceof Reentry.After after
                        && at.since() >= passage.last() + after.length().millis());
        if (!allowed) {
            end(turn, name, JourneyEnded.MERGED, ImmutableList.of());
        }
    }

    /** The first message that waits for a step. */
    static @Nullable Outgoing waiting(Party party, String journey, String step) {
        for (Outgoing each : party.outgoing()) {
            if (each.state() == Outgoing.State.WAITING
                    && each.journey().equals(journey)
                    && each.step().equals(step)) {
                return each;
            }
        }
        return null;
    }

    private void withdraw(Turn turn, String name, Enrolment at) {
        Step step = domain.journeys()
                .find(name, at.version())
                .map(journey -> journey.step(at.step()))
                .orElse(null);
        String task = Tasks.name(name, at);
        boolean opened = step instanceof StaffTask && at.attempts() > 0 && !at.waiting();
        if ((opened && turn.closed(name, task) == null) || turn.party().tasks().containsKey(task)) {
            turn.say(new TaskClosed(turn.now(), name, at.step(), task, TaskClosed.WITHDRAWN, ""));
        }
    }

    private static boolean leftPool(Turn turn, Journey journey) {
        List<String> pools = journey.starts().stream()
                .filter(Trigger.PoolEntered.class::isInstance)
                .map(each -> ((Trigger.PoolEntered) each).pool())
                .toList();
        return pools.stream().noneMatch(turn.party().memberships()::containsKey)
                && turn.deciding().soFar().stream()
                        .anyMatch(fact -> fact instanceof ChannelFact.PoolLeft left && pools.contains(left.pool()));
    }
}
