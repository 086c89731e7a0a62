package io.github.muchang.testkit.simulation;

import io.github.muchang.signal.Occurrence;
import io.github.muchang.testkit.simulation.Crew.Hand;
import io.github.muchang.testkit.simulation.Crew.Hours;
import io.github.muchang.testkit.simulation.Crew.Round;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws staff, and what staff does. The first two never vanish from a plan, so that journeys may name them. */
final class StaffDraw {
    /** Two are accounts that customers are added by. */
    static final List<String> NAMES = List.of("main", "lin", "other", "wang");

    private static final List<String> ROLES = List.of("sales", "service");
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private final Chance chance;

    StaffDraw(Chance chance) {
        this.chance = chance;
    }

    Crew crew() {
        List<Hand> hands = new ArrayList<>();
        int many = 2 + chance.below(3);
        for (int i = 0; i < many; i++) {
            hands.add(new Hand(
                    NAMES.get(i),
                    i == 0 ? new TreeSet<>(ROLES) : new TreeSet<>(chance.some(ROLES, 1)),
                    chance.percent(70) ? "" : chance.of(PlanDraw.ZONES),
                    hours(),
                    most()));
        }
        List<Round> rounds = chance.percent(50) ? List.of(round("visits")) : List.of();
        return new Crew(hands, rounds);
    }

    /** Another crew to go on with. */
    Crew next(Crew former) {
        List<Hand> hands = new ArrayList<>(former.hands());
        if (hands.size() > 2 && chance.percent(30)) {
            hands.remove(hands.size() - 1);
        }
        if (chance.percent(30)) {
            Hand some = hands.remove(1);
            hands.add(1, new Hand(some.name(), some.roles(), some.zone(), hours(), some.most()));
        }
        return new Crew(hands, chance.percent(70) ? former.rounds() : List.of(round("calls")));
    }

    private int most() {
        return chance.percent(50) ? 0 : 1 + chance.below(3);
    }

    private Round round(String name) {
        LocalTime at = chance.oneOf(LocalTime.of(9, 30), LocalTime.MIDNIGHT, LocalTime.of(20, 0));
        return new Round(name, chance.of(ROLES), at, 1 + chance.below(3));
    }

    private List<Hours> hours() {
        LocalTime morning = LocalTime.of(9, 0);
        LocalTime evening = LocalTime.of(18, 0);
        LocalTime noon = LocalTime.NOON;
        Set<DayOfWeek> workdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return chance.oneOf(
                List.of(new Hours(DAILY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                List.of(new Hours(DAILY, morning, evening)),
                List.of(new Hours(workdays, morning, evening)),
                List.of(new Hours(workdays, morning, noon), new Hours(DAILY, LocalTime.of(13, 0), LocalTime.of(22, 0))),
                List.of(
                        new Hours(DAILY, LocalTime.MIDNIGHT, LocalTime.of(6, 0)),
                        new Hours(DAILY, evening, LocalTime.MIDNIGHT)));
    }

    /** Something that staff does. */
    Event event(ScriptDraw script) {
        int drawn = chance.below(100);
        int who = chance.below(NAMES.size());
        if (drawn < 40) {
            return new Event.Work(script.now(), chance.below(6), chance.of(List.of(Event.Work.How.values())), who);
        } else if (drawn < 58) {
            Event.Off.Sort sort =
                    chance.oneOf(Event.Off.Sort.AWAY, Event.Off.Sort.AWAY, Event.Off.Sort.LEFT, Event.Off.Sort.BACK);
            long from = script.now() + chance.between(-10, 30) * PlanDraw.HOUR;
            return new Event.Off(
                    script.now(),
                    sort,
                    NAMES.get(who),
                    from,
                    from + chance.between(1, 40) * PlanDraw.HOUR,
                    chance.percent(50));
        } else if (drawn < 80) {
            return new Event.ByHand(
                    script.now(), script.somebody(), script.someContent(), NAMES.get(who), chance.percent(50));
        } else if (drawn < 90) {
            return script.tell(new Occurrence.LookedAfter(NAMES.get(who % 2)));
        }
        return script.tell(new Occurrence.Did("replied", Optional.empty(), ""));
    }
}
