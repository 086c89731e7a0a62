package io.github.muchang.testkit.simulation;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.silentFor;

import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Journey;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws plans: all plans of a world have the same pools and contents, and other rules and journeys. */
final class PlanDraw {
    static final long HOUR = 3_600_000L;
    static final List<String> ZONES =
            List.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    static final List<String> CATEGORIES = List.of("镜架", "镜片");
    private static final List<Long> WINDOWS = List.of(HOUR, 6 * HOUR, 24 * HOUR, 25 * HOUR, 72 * HOUR);
    private static final List<Purpose> PURPOSES = List.of(
            Purpose.SERVICE,
            Purpose.CARE,
            Purpose.KNOWLEDGE,
            Purpose.PARTICIPATION,
            Purpose.BENEFIT,
            Purpose.PROMOTION);

    private final Chance chance;
    private final Profile profile;
    private final LocalDate start;

    PlanDraw(Chance chance, Profile profile, LocalDate start) {
        this.chance = chance;
        this.profile = profile;
        this.start = start;
    }

    Plan first(List<String> carriers) {
        List<PoolPlan> pools = new ArrayList<>();
        int many = 1 + chance.below(3);
        for (int i = 0; i < many; i++) {
            pools.add(new PoolPlan("pool-" + i, chance.of(carriers)));
        }
        int groups = profile == Profile.GROUPS ? 1 + chance.below(2) : 0;
        for (int i = 0; i < groups; i++) {
            pools.add(new PoolPlan("groups-" + i, chance.of(carriers), true));
        }
        List<ContentPlan> contents = contents();
        ZoneId zone = ZoneId.of(chance.of(ZONES));
        List<Segment> segments = List.of(
                new Segment("regulars", did("replied").atLeast(1).ever()),
                new Segment("active", did("replied").atLeast(1).within(Span.days(2))),
                new Segment("buyers", did("purchased").atLeast(2).within(Span.days(4))),
                new Segment("silent", silentFor(Span.days(3))));
        boolean staffed = profile == Profile.STAFF || (profile == Profile.GROUPS && chance.percent(35));
        Crew crew = staffed ? new StaffDraw(chance).crew() : Crew.NOBODY;
        crew = profile == Profile.GROUPS ? new Crew(crew.hands(), List.of()) : crew;
        Plan plan = new Plan(zone, pools, contents, rules(pools), segments, List.of(), crew, Doings.NOTHING);
        if (profile == Profile.GROUPS) {
            plan = plan.doing(new DoingsDraw(chance, start).doings(pools));
        }
        return plan.walking(journeys(plan));
    }

    /** Another plan to go on with. */
    Plan next(Plan former) {
        Plan next = chance.percent(50) ? former.with(rules(former.pools())) : former;
        List<Journey> journeys = new ArrayList<>(next.journeys());
        JourneyDraw draw = new JourneyDraw(chance, next);
        for (Journey each : next.newest()) {
            if (chance.percent(60)) {
                journeys.add(draw.newer(each));
            }
            if (chance.percent(20)) {
                journeys.remove(each); // whoever walks it stays where they are
            }
        }
        Plan walked = next.walking(journeys);
        if (profile == Profile.GROUPS) {
            walked = walked.doing(new DoingsDraw(chance, start).next(former.doings(), former.pools()));
        }
        return former.crew().hands().isEmpty() ? walked : walked.by(new StaffDraw(chance).next(former.crew()));
    }

    private List<Journey> journeys(Plan plan) {
        JourneyDraw draw = new JourneyDraw(chance, plan);
        List<Journey> journeys = new ArrayList<>();
        int many = 1 + chance.below(3);
        for (int i = 0; i < many; i++) {
            journeys.add(draw.journey("journey-" + i));
        }
        if (profile == Profile.STAFF && chance.percent(10)) {
            for (int i = many; i < many + 7; i++) {
                journeys.add(draw.errand("journey-" + i));
            }
        }
        return journeys;
    }

    private List<ContentPlan> contents() {
        List<ContentPlan> contents = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            int many = purpose == Purpose.PROMOTION || purpose == Purpose.SERVICE ? 2 : 1;
            for (int i = 0; i < many; i++) {
                boolean sells = purpose == Purpose.PROMOTION || purpose == Purpose.BENEFIT;
                contents.add(new ContentPlan(
                        purpose.code() + "abc".charAt(i),
                        purpose,
                        chance.percent(15) ? 0 : chance.percent(80) ? 1 : 2,
                        chance.percent(30) ? Plan.BRAND : "",
                        sells && chance.percent(70) ? chance.of(CATEGORIES) : "",
                        chance.of(List.of(2 * HOUR, 12 * HOUR, 30 * HOUR, 96 * HOUR)),
                        purpose == Purpose.SERVICE && i == 1 && chance.percent(50)));
            }
        }
        return contents;
    }

    private List<Rule> rules(List<PoolPlan> pools) {
        boolean strict = profile == Profile.LIMITS;
        List<Rule> rules = new ArrayList<>();
        if (chance.percent(60)) {
            rules.add(quiet(Set.of()));
        }
        if (chance.percent(15)) {
            rules.add(quiet(EnumSet.of(Purpose.PROMOTION)));
        }
        if (chance.percent(strict ? 80 : 60)) {
            rules.add(cap(Set.of(), "", ""));
        }
        if (chance.percent(strict ? 60 : 35)) {
            rules.add(cap(purposes(), "", ""));
        }
        if (chance.percent(25)) {
            rules.add(cap(Set.of(), Plan.BRAND, ""));
        }
        if (chance.percent(20)) {
            rules.add(cap(purposes(), "", pools.get(0).carrier()));
        }
        if (chance.percent(strict ? 60 : 35)) {
            rules.add(new Rule.Gap(
                    chance.of(List.of(60_000L, HOUR, 5 * HOUR, 26 * HOUR)),
                    chance.percent(60) ? Set.of() : purposes()));
        }
        if (chance.percent(50)) {
            rules.add(new Rule.Agreed(
                    chance.percent(60)
                            ? EnumSet.of(Purpose.PROMOTION)
                            : EnumSet.of(Purpose.PROMOTION, Purpose.BENEFIT, Purpose.KNOWLEDGE)));
        }
        if (chance.percent(40)) {
            rules.add(new Rule.Bought(chance.of(WINDOWS)));
        }
        if (chance.percent(10)) {
            LocalDate first = start.plusDays(chance.between(0, 4));
            rules.add(new Rule.Mourning(first, first.plusDays(chance.below(2))));
        }
        if (chance.percent(25)) {
            rules.add(new Rule.Complaint());
        }
        if (chance.percent(40)) {
            rules.add(new Rule.Admitted(chance.of(pools).name()));
        }
        if (profile == Profile.GROUPS && chance.percent(50)) {
            rules.add(
                    chance.percent(50)
                            ? new Rule.Ads(chance.oneOf(30, 50), 4 + chance.below(3), 0)
                            : new Rule.Ads(chance.oneOf(30, 50), 0, chance.of(WINDOWS)));
        }
        for (String carrier : pools.stream().map(PoolPlan::carrier).distinct().toList()) {
            if (chance.percent(strict ? 50 : 15)) {
                rules.add(new Rule.Heard(
                        carrier, chance.of(List.of(5 * 60_000L, 20 * HOUR, 48 * HOUR)), chance.below(4)));
            }
            if (chance.percent(strict ? 50 : 15)) {
                rules.add(new Rule.Quota(carrier, 1 + chance.below(3), chance.percent(50) ? 0 : chance.of(WINDOWS)));
            }
        }
        return rules.stream().distinct().toList();
    }

    private Rule quiet(Set<Purpose> of) {
        LocalTime from =
                chance.oneOf(LocalTime.of(21, 30), LocalTime.of(22, 0), LocalTime.of(12, 0), LocalTime.of(1, 30));
        LocalTime to = chance.oneOf(LocalTime.of(8, 30), LocalTime.of(2, 30), LocalTime.of(6, 0));
        return new Rule.Quiet(from, to, of);
    }

    private Rule cap(Set<Purpose> of, String brand, String carrier) {
        return new Rule.Cap(2 + chance.below(2), chance.of(WINDOWS), of, brand, carrier);
    }

    private Set<Purpose> purposes() {
        return EnumSet.copyOf(chance.some(PURPOSES, 1));
    }
}
