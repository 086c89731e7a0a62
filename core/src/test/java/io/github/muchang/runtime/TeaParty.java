package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.time.Span.days;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.time.Duration;
import java.time.Instant;

/** A tea house whose customers bring others: advocates for money at two levels, others for points at one. */
final class TeaParty {
    static final String ADVOCATES = "老友荐新";
    static final String INCENTIVES = "积分荐新";
    static final String START = "2026-03-02T10:00:00+08:00";

    private TeaParty() {}

    static ReferralProgramme advocates() {
        return ReferralProgramme.forAdvocates(ADVOCATES, everDid("purchased"))
                .rewarding(Money.yuan(20), Money.yuan(5))
                .staying(days(7))
                .waiting(days(15))
                .atMost(3, days(30))
                .budget(Money.yuan(200))
                .refundedBy("returned")
                .payerIn("payer");
    }

    static PrivateDomain domain() {
        return domain(advocates());
    }

    static PrivateDomain domain(ReferralProgramme first) {
        return PrivateDomain.named("青山茶室")
                .zone("Asia/Shanghai")
                .attributes(AttributeRule.plain("payer", "识别同一付款账户"))
                .activities(ActivityType.to("returned", "退货", "returned something"))
                .pools(Pool.named("friends").ownedBy("青山茶室").on("wecom"))
                .referrals(
                        first,
                        ReferralProgramme.forIncentives(INCENTIVES, everDid("purchased"))
                                .rewarding(Money.of(100, "PTS")))
                .build();
    }

    static Muchang open(Stores stores) {
        return Muchang.builder(domain())
                .stores(stores)
                .startingAt(Moments.parse(START))
                .open();
    }

    /** Somebody by a union id, or, of a number less than nothing, by a phone; so one of each may be one person. */
    static Identity guest(int number) {
        return number < 0 ? Identity.of("phone", "1380000" + -number) : Identity.of("unionid", "o6_" + number);
    }

    static PartyId id(Muchang muchang, int number) {
        return muchang.customer(guest(number)).orElseThrow().id();
    }

    /** A customer of old, with a code of a programme. */
    static String sharer(Muchang muchang, int number, String programme) {
        muchang.accept(Signal.added(guest(number)).to("friends").at(muchang.now()));
        buys(muchang, number, 80);
        return muchang.referral().code(programme, guest(number));
    }

    static void comes(Muchang muchang, int number, String code) {
        comes(muchang, number, code, muchang.now());
    }

    static void comes(Muchang muchang, int number, String code, Instant at) {
        muchang.accept(Signal.added(guest(number)).to("friends").through(code).at(at));
    }

    static void buys(Muchang muchang, int number, int yuan) {
        buys(muchang, number, yuan, muchang.now());
    }

    /** A purchase, or a refund of less than nothing. */
    static void buys(Muchang muchang, int number, int yuan, Instant at) {
        muchang.accept(
                Signal.did(guest(number), "purchased").amount(Money.yuan(yuan)).at(at));
    }

    static void after(Muchang muchang, long days) {
        muchang.advanceTo(muchang.now().plus(Duration.ofDays(days)));
    }
}
