package io.github.muchang.foresight;

import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.SplittableRandom;

/** A small optical shop and so many customers, who come, buy and answer as a seed has it. */
final class Town {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final long HOUR = 3_600_000;

    private Town() {}

    /** Welcome, three tips after each purchase, and something that the host may begin. */
    static PrivateDomainBuilder definition() {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .attributes(AttributeRule.plain("city", "城市"), AttributeRule.personal("name", "称呼"))
                .activities(ActivityType.by("tried-on", "试戴", "tried on"))
                .pools(friends)
                .segment("buyers", did("purchased").atLeast(1).ever())
                .segment("repeat-buyers", did("purchased").atLeast(2).within(days(60)))
                .contents(
                        content("hello", Purpose.SERVICE),
                        content("tips", Purpose.KNOWLEDGE),
                        content("care", Purpose.CARE),
                        content("offer", Purpose.PARTICIPATION))
                .journeys(
                        Journey.named("welcome")
                                .startsOn(entered(friends))
                                .send("hello")
                                .pause(days(1).at("10:00"))
                                .send("tips")
                                .build(),
                        Journey.named("after-purchase")
                                .startsOn(done("purchased"))
                                .send("care")
                                .pause(hours(3))
                                .send("tips")
                                .build(),
                        Journey.named("winter")
                                .startsOn(called())
                                .send("offer")
                                .pause(days(2).at("20:00"))
                                .send("tips")
                                .build());
    }

    static PrivateDomain ruled(Policy... policies) {
        return definition().policies(policies).build();
    }

    private static Content content(String name, Purpose purpose) {
        return Content.named(name)
                .purpose(purpose)
                .value("看得更清楚")
                .text("话术" + name)
                .expiringAfter(days(3));
    }

    static Muchang open(PrivateDomain domain, Stores stores) {
        return open(domain, stores, START);
    }

    static Muchang open(PrivateDomain domain, Stores stores, Instant start) {
        return Muchang.builder(domain)
                .stores(stores)
                .identityKey(IdentityKey.of(new byte[32]))
                .carrier(LoopbackCarrier.named("wecom"))
                .startingAt(start)
                .open();
    }

    static Identity customer(int number) {
        return Identity.of("unionid", "customer-" + number);
    }

    /** So many customers live for so many days. */
    static void live(Muchang muchang, int customers, int days, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        long now = START.toEpochMilli();
        for (int i = 0; i < customers; i++) {
            now += chance.nextLong(HOUR);
            muchang.accept(Signal.added(customer(i))
                    .to("friends")
                    .at(Instant.ofEpochMilli(now))
                    .reachableAt(Address.of("wecom", "corp-1", "wm-" + i)));
        }
        long end = START.toEpochMilli() + days * 24L * HOUR;
        while (now < end) {
            int who = chance.nextInt(customers);
            muchang.accept(signal(customer(who), chance, Instant.ofEpochMilli(now)));
            now += chance.nextLong(2L * days * 24 * HOUR / (customers * 4L) + 1);
        }
        muchang.advanceTo(Instant.ofEpochMilli(Math.max(now, end)));
    }

    private static Signal signal(Identity who, SplittableRandom chance, Instant at) {
        return switch (chance.nextInt(8)) {
            case 0, 1, 2 ->
                Signal.did(who, "purchased")
                        .amount(yuan(100 + chance.nextInt(900)))
                        .at(at);
            case 3 -> Signal.did(who, "tried-on").at(at);
            case 4 ->
                Signal.described(who, "city", chance.nextBoolean() ? "上海" : "杭州")
                        .at(at);
            case 5 -> Signal.tagged(who, "vip", "staff").at(at);
            case 6 ->
                chance.nextInt(4) == 0
                        ? Signal.withdrew(who).at(at)
                        : Signal.did(who, "replied").at(at);
            default ->
                chance.nextInt(6) == 0
                        ? Signal.left(who, "friends").at(at)
                        : Signal.did(who, "replied").at(at);
        };
    }
}
