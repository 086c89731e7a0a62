package io.github.muchang.brand;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.BrandFlows;
import io.github.muchang.insight.Transfers;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.money.Money;
import io.github.muchang.policy.Policy;
import io.github.muchang.runtime.HistoryEntry;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;

/** Two brands of one house, which lead customers to each other. */
final class Sisters implements AutoCloseable {
    static final String OPTICS = "明视眼镜";
    static final String KIDS = "小鹿童镜";
    static final Pool GUESTS = Pool.named("guests").ownedBy(OPTICS).offline();
    static final Pool FRIENDS = Pool.named("friends").ownedBy(OPTICS).on("wecom");
    static final Pool PARENTS = Pool.named("parents").ownedBy(KIDS).on("wecom");
    static final Pool CLASSES = Pool.named("classes").ownedBy(KIDS).offline();

    static final Introductions INTRODUCTIONS = Introductions.among(GUESTS, FRIENDS, PARENTS, CLASSES)
            .with(
                    Introduction.of(FRIENDS, PARENTS, Purpose.PROMOTION, SourceCode.of("kids-card")),
                    Introduction.of(PARENTS, FRIENDS, Purpose.BENEFIT, SourceCode.of("optics-card")));

    static final PrivateDomain DOMAIN = PrivateDomain.named("明视集团")
            .brands(OPTICS, KIDS)
            .pools(GUESTS, FRIENDS, PARENTS, CLASSES)
            .pools(Pool.named("mall").ownedBy("万象城").kind(Pool.Kind.PLATFORM))
            .pathways(INTRODUCTIONS.pathways())
            .pathways(
                    Pathway.within(FRIENDS, "chat", ANY_TIME, ONE_TO_ONE, TWO_WAY),
                    Pathway.within(PARENTS, "kids-chat", ANY_TIME, ONE_TO_ONE, TWO_WAY))
            .contents(
                    said("lenses", OPTICS).category("lenses"),
                    said("frames", OPTICS).category("frames"),
                    said("kids-frames", KIDS).category("frames"),
                    said("kids-lenses", KIDS).category("lenses"))
            .policies(INTRODUCTIONS.policies())
            .policies(
                    Policy.atMost(2).per(Span.days(7)).of(Purpose.PROMOTION), Policy.notSoldAgainWithin(Span.days(90)))
            .build();

    final Muchang muchang = Muchang.builder(DOMAIN)
            .startingAt(day(1, 0))
            .carrier(LoopbackCarrier.named("wecom").answering(message -> Delivery.accepted("ok-" + message.key())))
            .open();
    final Transfers transfers = new Transfers(DOMAIN);
    final BrandFlows flows = new BrandFlows(DOMAIN);

    Sisters() {
        muchang.follow(transfers);
        muchang.follow(flows);
    }

    private static Content said(String name, String brand) {
        return Content.named(name)
                .purpose(Purpose.PROMOTION)
                .brand(brand)
                .value("知道孩子和自己该换哪副镜片")
                .text(brand + "：到店验光，" + name + "，回复 TD 退订")
                .sender(brand)
                .refusal("回复 TD 退订");
    }

    /** An hour of a day in March. */
    static Instant day(int day, int hour) {
        return Instant.parse("2026-02-28T16:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3600L);
    }

    static Identity who(String name) {
        return Identity.of("unionid", name);
    }

    void came(String name, String pool, int day) {
        muchang.accept(Signal.added(who(name))
                .to(pool)
                .at(day(day, 10))
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + name)));
    }

    void came(String name, String pool, String source, int day) {
        muchang.accept(Signal.added(who(name)).to(pool).through(source).at(day(day, 11)));
    }

    void agreed(String name, String brand, Purpose purpose, int day) {
        muchang.accept(Signal.shared(who(name), brand, purpose, "v1").at(day(day, 9)));
    }

    void bought(String name, String category, int day) {
        muchang.accept(Signal.did(who(name), "purchased")
                .labelled(category)
                .amount(Money.yuan(300))
                .at(day(day, 12)));
    }

    /** Wants contents sent on a day, and answers which went to somebody so far. */
    List<String> sent(String name, int day, String... contents) {
        muchang.advanceTo(day(day, 15));
        for (String content : contents) {
            muchang.messages().send(who(name), content);
        }
        return muchang.history(who(name)).stream()
                .map(HistoryEntry::fact)
                .filter(DeliveryRequested.class::isInstance)
                .map(fact -> ((DeliveryRequested) fact).content())
                .toList();
    }

    @Override
    public void close() {
        muchang.close();
    }
}
