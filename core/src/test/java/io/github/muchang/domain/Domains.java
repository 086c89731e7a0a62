package io.github.muchang.domain;

import io.github.muchang.channel.Cost;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.circle.Circle;
import io.github.muchang.community.Event;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.segment.Act;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Conditions;
import io.github.muchang.segment.Level;
import io.github.muchang.segment.Segment;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.time.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random definitions without faults, for property tests: pools, pathways, lifecycles, and conditions of every kind. */
public final class Domains {
    private static final Span HUNDRED_YEARS = Span.days(36_525);

    private final Random random;
    private final Chance chance;
    private final int size;

    private Domains(long seed, int size) {
        this.random = new Random(seed);
        this.chance = new Chance(random);
        this.size = size;
    }

    /** Definitions; those that a failure is shrunk to are small. */
    public static Arbitrary<PrivateDomain> valid() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 8))
                .as((seed, size) -> new Domains(seed, size).domain());
    }

    /** Conditions that name only what a definition knows, of at most so many levels. */
    public static Arbitrary<Condition> conditions(PrivateDomain domain, int levels) {
        List<String> segments = domain.segments().stream().map(Segment::name).toList();
        return Arbitraries.longs().map(seed -> new RandomConditions(
                        new Chance(new Random(seed)), domain.toBuilder().parts())
                .condition(levels, segments));
    }

    private PrivateDomain domain() {
        PrivateDomainBuilder builder = PrivateDomain.named("明视眼镜 " + size);
        scalars(builder);
        activities(builder);
        for (int i = chance.number(size + 1); i > 0; i--) {
            AttributeRule rule = new AttributeRule("attribute-" + i, chance.oneIn(2), "配镜 " + i, Optional.empty());
            builder.attributes(chance.oneIn(2) ? rule : rule.keptFor(chance.span(HUNDRED_YEARS)));
        }
        List<Pool> pools = pools();
        builder.pools(pools.toArray(Pool[]::new));
        circles(builder, pools);
        models(builder);
        pathways(builder, pools, builder.parts().currency());
        lifecycle(builder);
        segments(builder);
        RandomJourneys journeys = new RandomJourneys(chance, builder.parts());
        int plans = chance.number(size / 2 + 1);
        builder.contents(plans == 0 ? new Content[0] : RandomJourneys.CONTENTS);
        for (int i = plans; i > 0; i--) {
            builder.journeys(journeys.journeys("旅程 " + i, size).toArray(Journey[]::new));
        }
        contents(builder);
        RandomPolicies.add(builder, chance, size);
        staff(builder);
        programmes(builder);
        referrals(builder);
        return builder.build();
    }

    /** Everybody whom {@link RandomJourneys} name, and others. */
    private void staff(PrivateDomainBuilder builder) {
        if (chance.oneIn(2)) {
            return;
        }
        Shift early = Shift.between("00:00", "08:00", DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
        Shift late = Shift.between(chance.any("08:00", "23:59"), "00:00");
        builder.staff(
                Member.named("li").as("验光师").on(early, late),
                Member.named("小王").as("验光师", "店长").on(late.onWorkdays()).in("Asia/Tokyo"),
                Member.named("nobody"));
        if (chance.oneIn(2)) {
            builder.staff(Member.named("zhao").on(early).atMost(1 + chance.number(1000)));
        }
        for (int i = chance.number(3); i > 0; i--) {
            List<String> segments =
                    builder.parts().segments().stream().map(Segment::name).toList();
            DailyList list = DailyList.named(
                            "名单 " + i, new RandomConditions(chance, builder.parts()).condition(1, segments))
                    .by("店长")
                    .at(chance.any("00:00", "09:30"))
                    .atMost(1 + chance.number(1000));
            builder.daily(chance.any(list, list.todo("点个赞"), list.recording("visited")));
        }
    }

    private void programmes(PrivateDomainBuilder builder) {
        List<String> contents =
                builder.parts().library().all().stream().map(Content::name).toList();
        List<String> segments =
                builder.parts().segments().stream().map(Segment::name).toList();
        if (contents.isEmpty()) {
            return;
        }
        for (int i = chance.number(3); i > 0; i--) {
            Programme programme = Programme.named("计划 " + i);
            for (int day = chance.number(8); day > 0; day--) {
                programme = programme.weekly(
                        DayOfWeek.of(day),
                        chance.any("00:00", "20:00", "22:59"),
                        1 + chance.number(60),
                        contents.get(chance.number(contents.size())));
            }
            for (int week = chance.number(3); week > 0; week--) {
                Event event = Event.at("2026-03-0" + week + "T14:00", 1 + chance.number(1440), contents.get(0));
                event = chance.oneIn(2) ? event.with(chance.any("花间花店", "a/b ~ c")) : event;
                programme = programme.event(
                        chance.oneIn(2) ? event.noticed(1 + chance.number(60), contents.get(0)) : event);
            }
            programme = chance.oneIn(2) ? programme.posting(feed(builder)) : programme;
            if (chance.oneIn(2)) {
                programme = programme.farewell(chance.number(401), contents.get(0));
            }
            if (chance.oneIn(2) && !builder.parts().pools().isEmpty()) {
                programme = programme.handOver(
                        builder.parts().pools().get(0).name(),
                        contents.get(0),
                        segments.stream().limit(chance.number(3)).toArray(String[]::new));
            }
            builder.programmes(programme);
        }
    }

    /** Only of what may be posted at all. */
    private ContentCalendar feed(PrivateDomainBuilder builder) {
        ContentLibrary library = builder.parts().library();
        ContentCalendar calendar =
                ContentCalendar.of(library).atMostADay(1 + chance.number(3)).notAgainWithin(chance.number(9));
        List<Content> worth = library.all().stream()
                .filter(each -> library.maySend(each) && each.value().isPresent())
                .toList();
        for (int i = 0; i < worth.size() && i < 5; i++) {
            calendar = calendar.post(
                    "2026-03-1" + i + chance.any("T08:00", "T12:30:15"),
                    worth.get(i).name());
        }
        return calendar;
    }

    private void scalars(PrivateDomainBuilder builder) {
        if (chance.oneIn(2)) {
            builder.owner(chance.any("明视集团", "明视眼镜 " + size, "a/b ~ c"));
        }
        if (chance.oneIn(2)) {
            builder.statement(chance.text()).lateness(chance.span(HUNDRED_YEARS));
        }
        if (chance.oneIn(2)) {
            builder.zone(chance.any("UTC", "America/New_York", "+05:45", "Asia/Shanghai"))
                    .currency(chance.any("CNY", "JPY", "KWD", "PTS"));
        }
        if (chance.oneIn(2)) {
            builder.identity("customer", Identity.Strength.STRONG).identity("phone", Identity.Strength.WEAK);
        }
        if (chance.oneIn(2)) {
            builder.brands("明视", "轻视 Light").identity("ip/v4", Identity.Strength.WEAK);
        }
    }

    private void activities(PrivateDomainBuilder builder) {
        if (chance.oneIn(3)) {
            builder.activities(ActivityType.by("purchased", "下单", "ordered").in("USD"));
        }
        if (chance.oneIn(3)) {
            builder.activities(chance.any(ActivityType.SPOKE, ActivityType.REWARDED), ActivityType.VISITED);
        }
        for (int i = chance.number(size + 1); i > 0; i--) {
            builder.activities(chance.any(
                    ActivityType.by("试戴 " + i, "试戴", "tried on"),
                    ActivityType.to("activity." + i, "activity." + i, "was measured")
                            .in("PTS")));
        }
        if (chance.oneIn(3)) {
            builder.activities(ActivityType.to("opened", "打开", "opened"));
        }
    }

    private List<Pool> pools() {
        List<Pool> pools = new ArrayList<>();
        for (int i = chance.number(size + 1); i > 0; i--) {
            Pool pool =
                    Pool.named("pool-" + i).ownedBy(chance.any("明视眼镜", "淘宝")).kind(chance.any(Pool.Kind.values()));
            pool = chance.oneIn(2) ? pool.on(chance.any("wecom", "qq", "sms:a")) : pool;
            pool = chance.oneIn(2) ? pool.capacity(chance.any(1, 500, Integer.MAX_VALUE)) : pool;
            pool = chance.oneIn(2)
                    ? pool.worth(chance.text()).rule(chance.text()).rule("不刷屏")
                    : pool;
            pool = pools.isEmpty() || chance.oneIn(2) ? pool : pool.within(chance.of(pools));
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (int goal = chance.number(3); goal > 0; goal--) {
                LocalDate last = day.plusDays(chance.number(90));
                pool = pool.goal(chance.any(Goal.Aim.values()), day, last);
                day = last.plusDays(1L + chance.number(30));
            }
            pools.add(pool);
        }
        Collections.shuffle(pools, random);
        return pools;
    }

    /** Before the lifecycle, whose conditions may ask for levels: who is let in does not depend on stages. */
    private void circles(PrivateDomainBuilder builder, List<Pool> pools) {
        for (Pool pool : pools) {
            if (chance.oneIn(3)) {
                Circle circle = Circle.of(
                                pool.name(),
                                Conditions.any(
                                        Conditions.tagged("老友"),
                                        Conditions.memberOf(chance.of(pools).name())))
                        .holding(1 + chance.number(Math.min(500, pool.capacity().orElse(500))))
                        .believing("好产品是一起改出来的", "good things are made together");
                circle = chance.oneIn(2) ? circle.within(Span.days(1 + chance.number(400))) : circle;
                circle = chance.oneIn(2)
                        ? circle.levels(new Level("常客", chance.number(9)), new Level("level 2", 9 + chance.number(9)))
                        : circle;
                builder.circles(chance.any(
                        circle,
                        circle.counting(
                                Act.of("visited", 1 + chance.number(1000)),
                                Act.of("replied", 2).labelled("沙龙"))));
            }
        }
    }

    private void models(PrivateDomainBuilder builder) {
        for (String activity : List.of("purchased", "visited")) {
            if (chance.oneIn(2)) {
                BgNbd model = new BgNbd(
                        chance.any(0.243, BgNbd.LEAST),
                        chance.any(4.414, BgNbd.MOST),
                        random.nextDouble() + 0.1,
                        chance.any(2.426, 1.0),
                        chance.any(Span.days(7), Span.days(1)));
                builder.purchaseModels(PurchaseModel.of(activity, model));
            }
        }
    }

    private void referrals(PrivateDomainBuilder builder) {
        for (int i = chance.number(3); i > 0; i--) {
            ReferralProgramme programme = chance.oneIn(2)
                    ? ReferralProgramme.forAdvocates("荐新 " + i, Conditions.tagged("老友"))
                            .rewarding(Money.of(1 + chance.number(900), "CNY"), Money.of(5, "CNY"))
                            .boughtWithin(chance.span(HUNDRED_YEARS))
                            .waiting(chance.span(HUNDRED_YEARS))
                            .refundedBy("visited")
                    : ReferralProgramme.forIncentives("荐新 " + i, Conditions.everDid("purchased"))
                            .forExposure()
                            .staying(chance.span(HUNDRED_YEARS))
                            .atMost(1 + chance.number(1000), chance.span(HUNDRED_YEARS));
            builder.referrals(chance.oneIn(2) ? programme : programme.budget(Money.of(1 + chance.number(900), "CNY")));
        }
    }

    private void pathways(PrivateDomainBuilder builder, List<Pool> pools, String currency) {
        for (int i = pools.isEmpty() ? 0 : chance.number(2 * size + 1); i > 0; i--) {
            Pool from = chance.of(pools);
            Pool to = chance.of(pools);
            Pathway way = from.equals(to)
                    ? Pathway.within(from, "", abilities())
                    : Pathway.from(from).to(to);
            if (!from.equals(to) && chance.oneIn(2)) {
                way = way.by(SourceCode.of("code-" + i), SourceCode.of("码-" + i).placedAt(chance.text()));
            }
            Optional<Money> amount = Optional.of(Money.of(chance.any(0L, 5L, 1_000_000L), currency));
            way = chance.oneIn(2) ? way.costing(new Cost(chance.oneIn(2) ? amount : Optional.empty(), amount)) : way;
            way = chance.oneIn(2) ? way.purpose(chance.any(Purpose.values())).partner("咖啡店") : way;
            builder.pathways(way.named("pathway-" + i));
        }
    }

    private Pathway.Ability[] abilities() {
        return Arrays.stream(Pathway.Ability.values())
                .filter(each -> chance.oneIn(2))
                .toArray(Pathway.Ability[]::new);
    }

    private void lifecycle(PrivateDomainBuilder builder) {
        switch (chance.number(4)) {
            case 0 -> builder.lifecycle(Lifecycle.NONE);
            case 1 -> builder.lifecycle(Lifecycle.standard(Span.days(30), Span.days(60)));
            case 2 -> builder.lifecycle(stages(builder));
            default -> {}
        }
    }

    /** Each stage leads at least to the next one; no two have the same condition. */
    private Lifecycle stages(PrivateDomainBuilder builder) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= size; i++) {
            names.add("stage-" + i);
        }
        List<Stage> stages = new ArrayList<>();
        builder.lifecycle(Lifecycle.of(names.stream()
                .map(name -> new Stage(name, name, new AllOf(List.of()), List.of()))
                .toList())); // so that conditions know the stages
        RandomConditions conditions = new RandomConditions(chance, builder.parts());
        for (int i = 0; i <= size; i++) {
            List<String> next = new ArrayList<>(names);
            String following = i < size ? names.get(i + 1) : "";
            String own = names.get(i);
            next.removeIf(each -> each.equals(own) || (!each.equals(following) && chance.oneIn(2)));
            Collections.shuffle(next, random);
            Condition when = i == 0
                    ? new AllOf(List.of())
                    : Conditions.all(Conditions.tagged(own), conditions.condition(3, List.of()));
            stages.add(new Stage(own, chance.any(own, "阶段" + i), when, next));
        }
        return Lifecycle.of(stages);
    }

    private void contents(PrivateDomainBuilder builder) {
        List<String> pools = builder.parts().pools().stream().map(Pool::name).toList();
        for (int i = pools.isEmpty() ? 0 : chance.number(3); i > 0; i--) {
            builder.proofs(new RandomContents(chance, builder.parts()).proof(i, pools));
        }
        RandomContents contents = new RandomContents(chance, builder.parts());
        for (int i = chance.number(size + 1); i > 0; i--) {
            builder.contents(contents.content(i));
        }
        builder.contentsNeedApproval(chance.oneIn(2)).mix(contents.mix());
    }

    /** Each needs only those made before it; then they are defined in any order. */
    private void segments(PrivateDomainBuilder builder) {
        List<Segment> segments = new ArrayList<>();
        RandomConditions conditions = new RandomConditions(chance, builder.parts());
        for (int i = chance.number(size + 1); i > 0; i--) {
            List<String> made = segments.stream().map(Segment::name).toList();
            segments.add(new Segment("人群 " + i, conditions.condition(1 + size / 2, made)));
        }
        Collections.shuffle(segments, random);
        builder.segments(segments);
    }
}
