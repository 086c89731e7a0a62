package io.github.muchang.domain;

import static io.github.muchang.segment.Conditions.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.money.Money;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.time.Span;
import org.junit.jupiter.api.Test;

class ReferralCheckTest {
    private static final ReferralProgramme PROGRAMME =
            ReferralProgramme.forAdvocates("老友荐新", tagged("koc")).rewarding(Money.yuan(20), Money.yuan(5));

    @Test
    void a_third_level_is_refused_at_its_place() {
        assertThat(Reports.of(Reports.optics()
                        .referrals(
                                PROGRAMME,
                                ReferralProgramme.forIncentives("三级", tagged("koc"))
                                        .rewarding(Money.yuan(3), Money.yuan(2), Money.yuan(1)))))
                .containsExactly("/referrals/1/rewards: found rewards for 3 levels, allowed are at most 2:"
                        + " the one who brought the buyer, and the one who brought that one");
    }

    @Test
    void every_fault_is_told_at_its_place() {
        assertThat(Reports.of(Reports.optics()
                        .referrals(
                                PROGRAMME,
                                PROGRAMME
                                        .rewarding(Money.yuan(-1), Money.of(5, "PTS"))
                                        .atMost(0, Span.days(1))
                                        .budget(Money.of(0, "USD"))
                                        .refundedBy("return")
                                        .payerIn("birthday"),
                                ReferralProgramme.forIncentives("空", tagged("koc")))))
                .anyMatch(each -> each.startsWith("/referrals/1/refund: there is no activity 'return'"))
                .anyMatch(each -> each.startsWith("/referrals/1/payer: there is no plain attribute 'birthday'"))
                .contains(
                        "/referrals/1/name: the name '老友荐新' is there twice",
                        "/referrals/1/rewards/0: found -1.00 CNY, a reward is more than nothing: nobody is fined",
                        "/referrals/1/rewards/1: found 5 PTS, the first is in CNY",
                        "/referrals/1/most: found 0, allowed is 1 to 1000",
                        "/referrals/1/budget: found 0.00 USD, a budget is more than nothing; leave it out for no bound",
                        "/referrals/1/budget: found 0.00 USD, the rewards are in CNY",
                        "/referrals/2/rewards: say what whoever brought a buyer gets, or let the goal be exposure");
    }

    @Test
    void a_programme_is_read_as_it_was_written() {
        PrivateDomain domain = Reports.optics()
                .referrals(
                        PROGRAMME.budget(Money.yuan(1000)).refundedBy("visited").payerIn("city"),
                        ReferralProgramme.forIncentives("品宣", tagged("koc")).forExposure())
                .build();

        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        assertThat(domain.referrals()).hasSize(2);
        assertThat(Reports.ofJson("""
                {"name": "a", "referrals": [{"name": "b", "track": "koc", "open": {"tagged": "x"}, "rewards": ["5"],
                    "most": 0, "x": 1}, 7]}"""))
                .anyMatch(each -> each.startsWith("/referrals/0/x: there is no member 'x'"))
                .anyMatch(each -> each.startsWith("/referrals/0/track: there is no track 'koc'"))
                .contains(
                        "/referrals/0/rewards/0: '5' is no amount such as 500.00 CNY",
                        "/referrals/0/most: found 0, allowed is 1 to 1000",
                        "/referrals/1: found 7, allowed is an object");
    }
}
