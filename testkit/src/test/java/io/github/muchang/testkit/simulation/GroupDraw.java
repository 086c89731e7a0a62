package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.testkit.simulation.ScriptDraw.Person;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Draws groups, and what happens with them. */
final class GroupDraw {
    private final Chance chance;
    private final ScriptDraw script;
    private final boolean staffed;
    private final List<Gang> gangs = new ArrayList<>();
    private final Deque<Supplier<Event>> next = new ArrayDeque<>();

    /** Groups that are others, too. */
    private final Set<Gang> paired = new HashSet<>();

    /** A group. */
    private record Gang(String name, Identity who, List<Address> where, String pool) {}

    GroupDraw(Chance chance, ScriptDraw script, Plan plan) {
        this.chance = chance;
        this.script = script;
        this.staffed = !plan.crew().hands().isEmpty();
        List<PoolPlan> groups = plan.pools().stream().filter(PoolPlan::groups).toList();
        int many = 2 + chance.below(3);
        for (int i = 0; i < many; i++) {
            PoolPlan pool = chance.of(groups);
            gangs.add(new Gang(
                    "group-" + i,
                    Identity.of(Gatherings.KINDS.get(i % 2), "group-" + i),
                    chance.percent(25) ? List.of() : List.of(Address.of(pool.carrier(), "main", "group-handle-" + i)),
                    pool.name()));
        }
        gangs.forEach(each -> next.add(() -> opened(each)));
    }

    Event event() {
        if (!next.isEmpty()) {
            return next.remove().get();
        }
        Gang gang = chance.of(gangs);
        Person who = script.person();
        int drawn = chance.below(100);
        if (drawn < 33) {
            return joined(who, gang);
        } else if (drawn < 38) {
            long at = script.now() - script.lag(10);
            who.left().merge(gang.name(), at, Math::max);
            return script.tell(who, new Gathering.Quit(gang.who(), chance.percent(40)), script.now() - at);
        } else if (drawn < 60) {
            return script.tell(
                    who, new Gathering.Spoke(gang.who(), chance.percent(30), chance.percent(30)), script.lag(15));
        } else if (drawn < 63) {
            return script.tell(who, new Gathering.Rose(gang.who(), role()), script.lag(5));
        } else if (drawn < 67) {
            return closed(gang);
        } else if (drawn < 73) {
            return opened(gang);
        } else if (drawn < 78) {
            return new Event.Write(script.now(), gang.who(), script.someContent());
        } else if (drawn < 81) {
            return united(gang);
        } else if (drawn < 85) {
            return new Event.Move(script.now(), gang.who(), chance.of(gangs).who());
        } else if (drawn < 89 && staffed) {
            Event.Work.How how = chance.of(List.of(Event.Work.How.values()));
            return new Event.Work(script.now(), chance.below(6), how, chance.below(StaffDraw.NAMES.size()));
        }
        return new Event.Clean(script.now(), chance.below(5), chance.percent(60));
    }

    private Event joined(Person who, Gang gang) {
        long at = Math.max(script.now() - script.lag(10), who.left().getOrDefault(gang.name(), 0L) + 1);
        script.now(Math.max(script.now(), at));
        return script.tell(who, new Gathering.Joined(gang.who(), role(), Optional.empty()), script.now() - at);
    }

    private Membership.Role role() {
        return chance.percent(75) ? Membership.Role.MEMBER : chance.of(List.of(Membership.Role.values()));
    }

    private Event opened(Gang gang) {
        boolean begins = chance.percent(15);
        long first = script.now() + chance.between(-30, 60) * PlanDraw.HOUR;
        long last = Math.max(first, script.now()) + chance.between(1, 250) * PlanDraw.HOUR + chance.below(2);
        Gathering.Opened opened = new Gathering.Opened(
                gang.pool(),
                chance.percent(70) ? chance.of(DoingsDraw.PROGRAMMES) : "",
                "",
                chance.percent(60) ? chance.of(StaffDraw.NAMES) : "",
                chance.percent(60) ? 1 + chance.below(3) : 0,
                begins ? Optional.of(Instant.ofEpochMilli(first)) : Optional.empty(),
                chance.percent(70) ? Optional.of(Instant.ofEpochMilli(last)) : Optional.empty());
        return about(gang, opened, script.lag(25));
    }

    /** With a farewell, and a hand-over to another group, or without. */
    private Event closed(Gang gang) {
        if (chance.percent(50)) {
            Gang other = chance.of(gangs);
            next.add(() -> ended(gang));
            if (!other.equals(gang)) {
                next.add(() -> joined(script.person(), other));
                next.add(() -> joined(script.person(), other));
            }
            return new Event.Write(script.now(), gang.who(), script.someContent());
        }
        return ended(gang);
    }

    private Event ended(Gang gang) {
        script.now(script.now() + 1);
        script.everybody().forEach(each -> each.left().merge(gang.name(), script.now(), Math::max));
        return about(gang, new Gathering.Ended(), 0);
    }

    /** It turns out to be another. */
    private Event united(Gang gang) {
        Gang other = chance.of(gangs);
        if (other.who().kind().equals(gang.who().kind()) || paired.contains(other) || paired.contains(gang)) {
            return new Event.Pass(script.now());
        }
        paired.add(other);
        paired.add(gang);
        return new Event.Tell(
                script.now(),
                script.name(),
                List.of(gang.who(), other.who()),
                List.of(),
                script.now(),
                new Occurrence.Identified(),
                false);
    }

    private Event about(Gang gang, Occurrence what, long lag) {
        return new Event.Tell(
                script.now(), script.name(), List.of(gang.who()), gang.where(), script.now() - lag, what, false);
    }
}
