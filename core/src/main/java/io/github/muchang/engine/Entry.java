package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.JourneyFact.Why;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.RuleFact;
import io.github.muchang.journey.EntryLimit;
import io.github.muchang.journey.Exit;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Party;
import io.github.muchang.party.Passage;
import io.github.muchang.segment.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who begins which journeys, by their triggers and rules; the newest version of each, in the order of priority. */
final class Entry {
    private final List<Journey> journeys;
    private final ImmutableListMultimap<String, Start> starts;
    private final Ending ending;

    /** A trigger of a journey, which has this place in the order. */
    private record Start(int place, Trigger trigger) {}

    Entry(PrivateDomain domain, Ending ending) {
        this.journeys = domain.journeys().newest();
        this.ending = ending;
        ImmutableListMultimap.Builder<String, Start> byFact = ImmutableListMultimap.builder();
        for (int i = 0; i < journeys.size(); i++) {
            for (Trigger trigger : journeys.get(i).starts()) {
                String key =
                        trigger instanceof Trigger.Done done ? done(done.deed().activity()) : trigger.code();
                byFact.put(key, new Start(i, trigger));
            }
        }
        this.starts = byFact.build();
    }

    /** Begins what the host wants begun, if the journey may be called. */
    void call(Turn turn, String name, Set<String> told) {
        for (Start start : starts.get(Trigger.called().code())) {
            if (journeys.get(start.place).name().equals(name) && !turn.party().erased()) {
                enrol(turn, journeys.get(start.place), start.trigger, told);
            }
        }
    }

    /** Begins what facts start. A journey is tried once for all of them, and of {@code told} not again. */
    void enrol(Turn turn, List<Fact> facts, Set<String> told) {
        if (starts.isEmpty() || turn.party().erased()) {
            return;
        }
        started(facts).forEach((place, trigger) -> enrol(turn, journeys.get(place), trigger, told));
    }

    /** What each journey that facts start is started by, in the order of journeys; most facts start none. */
    private Map<Integer, Trigger> started(List<Fact> facts) {
        Map<Integer, Trigger> started = ImmutableMap.of();
        for (Fact fact : facts) {
            String key = key(fact);
            for (Start start : key.isEmpty() ? ImmutableList.<Start>of() : starts.get(key)) {
                if (matches(start.trigger, fact)) {
                    started = started.isEmpty() ? new TreeMap<>() : started;
                    started.putIfAbsent(start.place, start.trigger);
                }
            }
        }
        return started;
    }

    private void enrol(Turn turn, Journey journey, Trigger trigger, Set<String> told) {
        if (!told.add(journey.name())) {
            return;
        }
        Subject subject = turn.subject();
        Optional<Exit> over = Ending.exit(journey, subject);
        Optional<Why> refused = refused(turn.party(), journey, turn.now());
        if (refused.isPresent() || over.isPresent()) {
            List<Evidence> because = refused.isPresent()
                    ? ImmutableList.of()
                    : Evidence.of(over.get().when(), true, subject);
            turn.say(new JourneyFact.NotEnrolled(
                    turn.now(), journey.name(), trigger.code(), refused.orElse(Why.OVER), because));
            return;
        }
        ending.end(turn, journey.name(), JourneyFact.JourneyEnded.RESTARTED, ImmutableList.of());
        turn.say(new JourneyFact.Enrolled(
                turn.now(),
                journey.name(),
                journey.version(),
                journey.steps().get(0).name(),
                trigger.code()));
    }

    /** The rule that keeps a party out. */
    private static Optional<Why> refused(Party party, Journey journey, long now) {
        String name = journey.name();
        Enrolment at = party.enrolments().find(name);
        Passage passage = party.passages().find(name);
        Reentry rule = journey.reentry();
        int others = party.enrolments().size() - (at == null ? 0 : 1);
        if (at != null && !(rule instanceof Reentry.Restart)) {
            return Optional.of(Why.IN_IT);
        } else if (passage != null && rule instanceof Reentry.Never) {
            return Optional.of(Why.ONLY_ONCE);
        } else if (passage != null
                && rule instanceof Reentry.After after
                && now - passage.last() < after.length().millis()) {
            return Optional.of(Why.TOO_SOON);
        } else if (journey.limit().isPresent() && tooOften(journey.limit().get(), passage, at, now)) {
            return Optional.of(Why.TOO_OFTEN);
        } else if (others >= journey.atOnce().orElse(Party.ENROLMENTS) || others >= Party.ENROLMENTS) {
            return Optional.of(Why.TOO_MANY);
        }
        return Optional.empty();
    }

    private static boolean tooOften(EntryLimit limit, @Nullable Passage passage, @Nullable Enrolment at, long now) {
        long after = now - limit.per().millis();
        long began = passage == null
                ? 0
                : passage.began().stream().filter(since -> since > after).count();
        return began + (at != null && at.since() > after ? 1 : 0) >= limit.most();
    }

    private static boolean matches(Trigger trigger, Fact fact) {
        return !(trigger instanceof Trigger.Done done)
                || (fact instanceof PersonFact.ActivityRecorded did
                        && done.deed().matches(did.type(), did.label()));
    }

    /** What a trigger on such a fact is found by; empty if no trigger waits for such a fact. */
    private static String key(Fact fact) {
        if (fact instanceof PersonFact.ActivityRecorded did) {
            return done(did.type());
        } else if (fact instanceof ChannelFact.PoolEntered entered) {
            return Trigger.entered(entered.pool()).code();
        } else if (fact instanceof ChannelFact.PoolLeft left) {
            return Trigger.left(left.pool()).code();
        } else if (fact instanceof RuleFact.SegmentEntered entered) {
            return Trigger.enteredSegment(entered.segment()).code();
        } else if (fact instanceof RuleFact.SegmentLeft left) {
            return Trigger.leftSegment(left.segment()).code();
        } else if (fact instanceof RuleFact.StageEntered entered) {
            return Trigger.cameTo(entered.stage()).code();
        } else if (fact instanceof PersonFact.AttributeSet set) {
            return Trigger.told(set.name()).code();
        } else if (fact instanceof PersonFact.PersonalHeld held) {
            return Trigger.told(held.name()).code();
        }
        return "";
    }

    private static String done(String activity) {
        return Trigger.done(activity).code();
    }
}
