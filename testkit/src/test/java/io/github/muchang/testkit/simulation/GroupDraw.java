package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.testkit.simulation.ScriptDraw.Person;
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
    private final List<Gang> gangs = new ArrayList<>();
    private final Deque<Supplier<Event>> next = new ArrayDeque<>();

    /** Groups that are others, too. */
    private final Set<Gang> paired = new HashSet<>();

    /** A group. */
    private record Gang(String name, Identity who, Address where, String pool) {}

    GroupDraw(Chance chance, ScriptDraw script, List<PoolPlan> pools) {
        this.chance = chance;
        this.script = script;
        List<PoolPlan> groups = pools.stream().filter(PoolPlan::groups).toList();
        int many = 2 + chance.below(3);
        for (int i = 0; i < many; i++) {
            PoolPlan pool = chance.of(groups);
            gangs.add(new Gang(
                    "group-" + i,
                    Identity.of(Gatherings.KINDS.get(i % 2), "group-" + i),
                    Address.of(pool.carrier(), "main", "group-handle-" + i),
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
        if (drawn < 25) {
            return joined(who, gang);
        } else if (drawn < 34) {
            long at = script.now() - script.lag(10);
            who.left().merge(gang.name(), at, Math::max);
            return script.tell(who, new Gathering.Quit(gang.who(), chance.percent(40)), script.now() - at);
        } else if (drawn < 57) {
            return script.tell(
                    who, new Gathering.Spoke(gang.who(), chance.percent(30), chance.percent(20)), script.lag(15));
        } else if (drawn < 62) {
            return script.tell(who, new Gathering.Rose(gang.who(), role()), script.lag(5));
        } else if (drawn < 68) {
            return closed(gang);
        } else if (drawn < 75) {
            return opened(gang);
        } else if (drawn < 84) {
            return new Event.Write(script.now(), gang.who(), script.someContent());
        } else if (drawn < 88) {
            return united(gang);
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
        Gathering.Opened opened = new Gathering.Opened(
                gang.pool(),
                "",
                "",
                "",
                chance.percent(60) ? 1 + chance.below(3) : 0,
                Optional.empty(),
                Optional.empty());
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
                script.now(),
                script.name(),
                List.of(gang.who()),
                List.of(gang.where()),
                script.now() - lag,
                what,
                false);
    }
}
