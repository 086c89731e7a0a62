package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.belonging;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.circle.Circle;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Act;
import io.github.muchang.segment.Level;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.util.function.Supplier;

/** A tea house with a small circle of two, whose members taste and say what they would do otherwise. */
final class Salon {
    static final String CIRCLE = "品鉴圈";
    static final String START = "2026-03-02T10:00:00+08:00";

    private Salon() {}

    static PrivateDomain domain() {
        return PrivateDomain.named("青山茶室")
                .zone("Asia/Shanghai")
                .pools(
                        Pool.named("friends").ownedBy("青山茶室").on("wecom"),
                        Pool.named(CIRCLE).ownedBy("青山茶室").offline())
                .contents(Content.named("shipped")
                        .purpose(Purpose.PARTICIPATION)
                        .value("知道自己的建议变成了什么")
                        .text("您的建议已经做出来了，下次来尝尝"))
                .policies(Policy.atMost(1).per(days(1)))
                .segment("builders", belonging(CIRCLE, "共创者"))
                .circles(Circle.of(CIRCLE, did("purchased").atLeast(2).within(days(90)))
                        .holding(2)
                        .believing("好茶是一起喝出来的", "good tea is found together")
                        .counting(
                                Act.of("suggested", 3),
                                Act.of("adopted", 10),
                                Act.of("visited", 2).labelled("品鉴会"))
                        .within(days(30))
                        .levels(new Level("新朋友", 0), new Level("常客", 5), new Level("共创者", 13)))
                .build();
    }

    static Muchang open(Stores stores, Supplier<Delivery> platform) {
        return Muchang.builder(domain())
                .stores(stores)
                .startingAt(Moments.parse(START))
                .carrier(carrier(platform))
                .open();
    }

    static LoopbackCarrier carrier(Supplier<Delivery> platform) {
        return LoopbackCarrier.named("wecom").answering(message -> platform.get());
    }

    static Identity guest(int number) {
        return Identity.of("unionid", "o6_" + number);
    }

    static PartyId id(Muchang muchang, int number) {
        return muchang.customer(guest(number)).orElseThrow().id();
    }

    /** A friend who has bought so often. */
    static Identity bought(Muchang muchang, int number, int times) {
        Identity who = guest(number);
        muchang.accept(Signal.added(who)
                .to("friends")
                .at(muchang.now())
                .reachableAt(Address.of("wecom", "corp-1", "wm" + number)));
        for (int i = 0; i < times; i++) {
            muchang.accept(Signal.did(who, "purchased").at(muchang.now()).withId(number + " buys " + i));
        }
        return who;
    }
}
