package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.TouchKind;
import io.github.muchang.time.Moments;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * One receiver's history as plain lists, policies, and a message that somebody wants to send, so that a test can work everything
 * out again from the beginning.
 */
record World(
        ZoneId zone,
        long now,
        boolean community,
        boolean member,
        List<Touched> touches,
        List<Deed> deeds,
        List<Said> words,
        long contact,
        Approach approach,
        List<Policy> policies,
        List<PlatformRule> platform) {
    private static final long QUARTER = 900_000L;
    private static final List<String> ZONES =
            ImmutableList.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");

    /** Days on which clocks change, and ordinary ones. */
    private static final List<String> DAYS = ImmutableList.of(
            "2026-03-08T01:00",
            "2026-03-29T01:00",
            "2026-10-24T20:00",
            "2026-11-01T00:30",
            "2026-04-04T20:00",
            "2026-06-01T12:00");

    record Touched(long at, TouchKind kind) {}

    record Deed(String activity, String label, long at) {}

    record Said(Purpose purpose, String carrier, boolean yes, long at) {}

    static Arbitrary<World> any() {
        return Arbitraries.longs().map(World::of).withoutEdgeCases();
    }

    static World of(long seed) {
        Random random = new Random(seed);
        RandomPolicies some = new RandomPolicies(random);
        ZoneId zone = ZoneId.of(some.any(ZONES));
        LocalDateTime local = LocalDateTime.parse(some.any(DAYS)).plusMinutes(15L * random.nextInt(40));
        long now = local.atZone(zone).toInstant().toEpochMilli() + some.any(List.of(0L, 0L, 1L, -1L));
        LocalDate day = local.toLocalDate();
        List<Touched> touches = new ArrayList<>();
        for (int i = random.nextInt(9) * random.nextInt(4); i > 0; i--) {
            touches.add(new Touched(past(random, some, now), kind(random, some)));
        }
        List<Deed> deeds = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            deeds.add(new Deed(
                    some.any(List.of("visited", "replied", "purchased")),
                    some.any(RandomPolicies.CATEGORIES),
                    past(random, some, now)));
        }
        List<Said> words = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.add(new Said(
                    some.any(RandomPolicies.PURPOSES),
                    some.any(List.of("wecom", "qq", "*")),
                    random.nextInt(4) > 0,
                    random.nextInt(3)));
        }
        List<Policy> policies = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            policies.add(some.policy(day));
        }
        List<PlatformRule> platform = new ArrayList<>();
        for (int i = random.nextInt(4) * random.nextInt(2); i > 0; i--) {
            PlatformRule rule = some.platformRule(i, day);
            if (platform.stream().noneMatch(each -> each.validFrom().equals(rule.validFrom()))) {
                platform.add(rule);
            }
        }
        return new World(
                zone,
                now,
                random.nextInt(3) == 0,
                random.nextInt(20) > 0,
                touches,
                deeds,
                words,
                random.nextBoolean() ? past(random, some, now) : Long.MIN_VALUE,
                approach(random, some, now),
                policies,
                platform);
    }

    private static Approach approach(Random random, RandomPolicies some, long now) {
        Approach approach = Approach.with("hello", Purpose.CARE)
                .over(CarrierId.of("wecom"), "corp")
                .of(kind(random, some).in(some.any(RandomPolicies.POOLS)));
        approach = random.nextInt(8) == 0 ? approach.asEmergency() : approach;
        approach = random.nextInt(20) == 0 ? approach.valueless() : approach;
        approach = random.nextInt(4) == 0 ? approach.invitingTo(some.any(RandomPolicies.POOLS)) : approach;
        approach = random.nextInt(3) == 0 ? approach.asReply() : approach;
        return random.nextInt(3) == 0 ? approach.until(now + QUARTER * random.nextInt(200)) : approach;
    }

    private static TouchKind kind(Random random, RandomPolicies some) {
        TouchKind kind = TouchKind.of(some.any(RandomPolicies.PURPOSES))
                .over(some.any(List.of("wecom", "wecom", "qq")))
                .in(some.any(List.of("friends", "friends", "group")))
                .by(some.any(List.of("push", "reply", "", "odd")))
                .about(some.any(RandomPolicies.CATEGORIES));
        kind = random.nextInt(4) == 0 ? kind.weighing(random.nextInt(4)) : kind;
        kind = random.nextInt(3) == 0 ? kind.along("chat") : kind;
        return random.nextInt(3) == 0 ? kind.ofBrand("明视") : kind;
    }

    /** At the edge of a window, or a quarter of an hour of the last days. */
    private static long past(Random random, RandomPolicies some, long now) {
        long back = random.nextBoolean()
                ? some.any(RandomPolicies.SPANS).millis()
                : QUARTER * random.nextInt(random.nextBoolean() ? 700 : 40);
        return Math.min(now, now - back + random.nextInt(3) - 1);
    }

    Receiver receiver() {
        Receiver receiver = new Receiver();
        receiver.with(party -> party.register(community ? Party.Kind.COMMUNITY : Party.Kind.CUSTOMER, 0));
        receiver.with(party -> party.attribute("zone", zone.getId(), 0));
        if (member) {
            receiver.with(party -> party.enter("group", 0, "", Membership.Role.MEMBER));
        } else {
            receiver.with(party -> party.leave("friends"));
        }
        touches.forEach(each -> receiver.touched(each.at, each.kind));
        deeds.forEach(each -> receiver.did(each.activity, each.label, each.at));
        words.forEach(each -> receiver.said(each.purpose, each.carrier, each.yes, each.at));
        if (contact != Long.MIN_VALUE) {
            receiver.with(party -> party.contact("wecom", contact));
        }
        return receiver;
    }

    Question question() {
        return question(now);
    }

    Question question(long moment) {
        return receiver().asked(approach, moment, PlatformRules.of(platform));
    }

    /** Moments at which anything can change for the better, without those of the calendar. */
    List<Long> edges() {
        List<Long> edges = new ArrayList<>();
        edges.add(Moments.FIRST);
        List<Long> starts = new ArrayList<>();
        touches.forEach(each -> starts.add(each.at));
        deeds.forEach(each -> starts.add(each.at));
        for (long start : starts) {
            RandomPolicies.SPANS.forEach(span -> edges.add(start + span.millis()));
        }
        return edges;
    }
}
