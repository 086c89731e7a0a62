package io.github.muchang.price;

import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.tagged;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Segment;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import java.time.Instant;
import java.util.List;

/** 仁和口腔, a dental clinic with guests, an app, WeCom friends and a platform of others; days are of 2026, from the 1st of January on. */
final class Clinic implements AutoCloseable {
    static final Pool GUESTS = Pool.named("clinic").ownedBy("仁和口腔").offline();
    static final Pool APP = Pool.named("app").ownedBy("仁和口腔").on("app").kind(Pool.Kind.USERS);
    static final Pool FRIENDS = Pool.named("friends").ownedBy("仁和口腔").on("wecom");
    static final Pool MALL = Pool.named("mall").ownedBy("团购网").on("mall").kind(Pool.Kind.PLATFORM);
    static final Pathway SHARE = Pathway.from(FRIENDS).to(APP).named("share").by(SourceCode.of("share-1"));
    static final Pathway COUPON = Pathway.from(MALL).to(GUESTS).named("coupon").by(SourceCode.of("coupon-1"));
    static final Days YEAR = Days.of("2026-01-01", "2026-12-31");

    static final PrivateDomain DOMAIN = PrivateDomain.named("仁和口腔")
            .pools(GUESTS, APP, FRIENDS, MALL)
            .pathways(SHARE, COUPON)
            .segments(List.of(new Segment("会员", tagged("会员")), new Segment("新客", not(everDid("purchased")))))
            .activities(Discounts.DISCOUNTED)
            .build();

    final Muchang muchang = Muchang.builder(DOMAIN).startingAt(day(1, 0)).open();
    final PriceWatch watch = new PriceWatch(DOMAIN);
    final Discounts discounts = new Discounts(DOMAIN);

    Clinic() {
        muchang.follow(watch);
        muchang.follow(discounts);
    }

    static Instant day(int day, int hour) {
        return Instant.parse("2025-12-31T16:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3600L);
    }

    static Identity who(String name) {
        return Identity.of("unionid", name);
    }

    PartyId came(String name, Pool... pools) {
        PartyId party = new PartyId(1);
        for (Pool pool : pools) {
            party = muchang.accept(Signal.added(who(name)).to(pool.name()).at(day(1, 8)))
                    .party();
        }
        return party;
    }

    PartyId bought(String name, String product, long yuan, int day) {
        return muchang.accept(Signal.did(who(name), "purchased")
                        .labelled(product)
                        .amount(Money.yuan(yuan))
                        .at(day(day, 10)))
                .party();
    }

    /** At a promotion that took something off. */
    PartyId bought(String name, long yuan, String promotion, long off, int day) {
        PartyId party = bought(name, "洗牙", yuan, day);
        muchang.accept(Signal.did(who(name), "discounted")
                .labelled(promotion)
                .amount(Money.yuan(off))
                .at(day(day, 10)));
        return party;
    }

    @Override
    public void close() {
        muchang.close();
    }
}
