package io.github.muchang.testkit.simulation;

import io.github.muchang.community.Programme;
import io.github.muchang.community.Programme.Farewell;
import io.github.muchang.content.Purpose;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what groups do by themselves. */
final class DoingsDraw {
    static final List<String> PROGRAMMES = List.of("course", "sale");
    static final String INVITATION = "come";

    private static final List<String> HOURS = List.of("20:00", "02:30", "12:00", "08:30", "22:00", "23:30");
    private static final List<Purpose> POSTS =
            List.of(Purpose.KNOWLEDGE, Purpose.PROMOTION, Purpose.PARTICIPATION, Purpose.TRANSACTIONAL);

    private final Chance chance;
    private final LocalDate start;

    DoingsDraw(Chance chance, LocalDate start) {
        this.chance = chance;
        this.start = start;
    }

    Doings doings(List<PoolPlan> pools) {
        List<ContentPlan> contents = new ArrayList<>();
        for (int i = 0; i < POSTS.size(); i++) {
            contents.add(content("post" + i, POSTS.get(i)));
        }
        contents.add(content("fest", Purpose.PROMOTION));
        contents.add(content("soon", Purpose.KNOWLEDGE));
        contents.add(content("bye", Purpose.CARE));
        contents.add(content(INVITATION, chance.oneOf(Purpose.SERVICE, Purpose.PARTICIPATION, Purpose.PROMOTION)));
        return new Doings(contents, List.of()).with(programmes(pools));
    }

    /** Others to go on with; none is no longer carried out, if any is. */
    Doings next(Doings former, List<PoolPlan> pools) {
        return chance.percent(20)
                ? former.with(List.of())
                : chance.percent(60) ? former.with(programmes(pools)) : former;
    }

    private List<Programme> programmes(List<PoolPlan> pools) {
        return PROGRAMMES.stream().map(name -> programme(name, pools)).toList();
    }

    private Programme programme(String name, List<PoolPlan> pools) {
        Programme programme = Programme.named(name);
        int many = 1 + chance.below(4);
        for (int i = 0; i < many; i++) {
            Programme more = programme.weekly(
                    chance.of(List.of(DayOfWeek.values())),
                    chance.of(HOURS),
                    chance.oneOf(30, 90, 600, 1440),
                    "post" + chance.below(POSTS.size()));
            programme = more.faults().list().isEmpty() ? more : programme;
        }
        for (int i = 0; i < chance.below(3); i++) {
            Programme more = programme.event(event(i == 0));
            programme = more.faults().list().isEmpty() ? more : programme;
        }
        if (chance.percent(60)) {
            LocalTime hour = chance.percent(50) ? Farewell.EVENING : LocalTime.of(2, 30);
            Farewell farewell = new Farewell(chance.below(4), hour, "bye");
            programme = new Programme(
                    name,
                    programme.slots(),
                    programme.events(),
                    programme.feed(),
                    Optional.of(farewell),
                    programme.handOver());
        }
        if (chance.percent(65)) {
            String[] of = chance.percent(50) ? new String[0] : new String[] {"regulars"};
            programme = programme.handOver(chance.of(pools).name(), INVITATION, of);
        }
        return programme;
    }

    private io.github.muchang.community.Event event(boolean first) {
        LocalDateTime at = start.plusDays(chance.below(20)).atTime(LocalTime.parse(chance.of(HOURS)));
        var event = io.github.muchang.community.Event.at(at, chance.oneOf(60, 300, 2000), "fest");
        return first && chance.percent(60) ? event.noticed(1 + chance.below(3), "soon") : event;
    }

    private ContentPlan content(String name, Purpose purpose) {
        long expiry = chance.of(List.of(2 * PlanDraw.HOUR, 30 * PlanDraw.HOUR));
        return new ContentPlan(name, purpose, chance.percent(80) ? 1 : 2, "", "", expiry, false);
    }
}
