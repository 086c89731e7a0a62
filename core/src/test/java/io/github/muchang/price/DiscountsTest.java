package io.github.muchang.price;

import static io.github.muchang.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Proportion;
import io.github.muchang.insight.Share;
import io.github.muchang.segment.Wording;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscountsTest {
    private static final Promotion SALE = Promotion.of("春节大促", "2026-02-10", "2026-02-12", yuan(5_000));
    private static final int SALE_DAY = 42; // the 11th of February

    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void each_month_says_how_much_of_it_was_bought_at_a_discount_by_how_many() {
        clinic.bought("林", 200, "新年", 100, 3);
        clinic.bought("林", "补牙", 600, 4);
        clinic.bought("王", "洗牙", 300, 5);
        clinic.bought("赵", 250, "春节大促", 50, SALE_DAY);

        assertThat(clinic.discounts.months())
                .containsExactly(
                        new MonthDiscounts(YearMonth.of(2026, 1), new Share(1, 2, 20_000, 110_000), yuan(100)),
                        new MonthDiscounts(YearMonth.of(2026, 2), new Share(1, 1, 25_000, 25_000), yuan(50)));
    }

    @Test
    void a_refund_lowers_the_revenue_that_it_belongs_to_and_is_no_purchase() {
        clinic.bought("林", 200, "新年", 100, 3);
        clinic.bought("林", -200, "新年", -100, 4);
        clinic.bought("王", "洗牙", 300, 5);
        clinic.bought("王", "洗牙", -300, 6);
        clinic.muchang.accept(Signal.did(Clinic.who("王"), "discounted")
                .labelled("新年")
                .amount(yuan(7))
                .at(Clinic.day(7, 10)));
        clinic.muchang.accept(Signal.did(Clinic.who("赵"), "purchased").at(Clinic.day(8, 10)));

        assertThat(clinic.discounts.months())
                .containsExactly(new MonthDiscounts(YearMonth.of(2026, 1), new Share(1, 3, 0, 0), yuan(0)));
        assertThat(clinic.discounts.dependents(1).share()).isEqualTo(new Proportion(1, 3));
    }

    @Test
    void who_only_ever_buys_at_a_discount_is_known_and_the_erased_are_counted_only() {
        PartyId lin = clinic.bought("林", 200, "新年", 100, 3);
        clinic.bought("林", 200, "春节大促", 100, SALE_DAY);
        clinic.bought("王", 200, "新年", 100, 3);
        clinic.bought("王", "洗牙", 300, 20);
        PartyId zhao = clinic.bought("赵", 200, "新年", 100, 3);
        clinic.bought("陈", 200, "新年", 100, 3);
        clinic.bought("陈", 200, "春节大促", 100, SALE_DAY);
        clinic.muchang.erase(Clinic.who("陈"));

        assertThat(clinic.discounts.dependents(1)).isEqualTo(new Dependents(List.of(lin, zhao), new Proportion(3, 4)));
        assertThat(clinic.discounts.dependents(2)).isEqualTo(new Dependents(List.of(lin), new Proportion(2, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clinic.discounts.dependents(0))
                .withMessage("whoever depends on discounts bought at least once, not 0");
    }

    @Test
    void two_who_are_one_bought_at_the_full_price_if_one_of_them_did() {
        Identity member = Identity.of("member", "M-7");
        clinic.bought("林", 200, "新年", 100, 3);
        clinic.muchang.accept(Signal.did(member, "purchased").amount(yuan(300)).at(Clinic.day(4, 10)));
        assertThat(clinic.discounts.dependents(1).share()).isEqualTo(new Proportion(1, 2));

        clinic.muchang.accept(Signal.identified(Clinic.who("林"), member).at(Clinic.day(5, 10)));

        assertThat(clinic.discounts.dependents(1).share()).isEqualTo(new Proportion(0, 1));
        assertThat(clinic.discounts.months())
                .extracting(MonthDiscounts::atDiscount)
                .containsExactly(new Share(1, 1, 20_000, 50_000));
    }

    @Test
    void days_on_promotion_are_counted_by_quarter() {
        clinic.bought("林", 200, "新年", 100, 3);
        clinic.bought("王", 200, "新年", 100, 3);
        clinic.bought("王", 250, "春节大促", 50, SALE_DAY);
        clinic.bought("林", "洗牙", 300, 200);

        assertThat(clinic.discounts.terms(Term.QUARTER))
                .containsExactly(
                        new TermUse(Days.of("2026-01-01", "2026-03-31"), 2, yuan(250)),
                        new TermUse(Days.of("2026-04-01", "2026-06-30"), 0, yuan(0)),
                        new TermUse(Days.of("2026-07-01", "2026-09-30"), 0, yuan(0)));
        assertThat(clinic.discounts.terms(Term.MONTH)).hasSize(7);
        assertThat(clinic.discounts.terms(Term.YEAR)).extracting(TermUse::days).containsExactly(2);
    }

    @Test
    void a_promotion_that_only_pulls_purchases_forward_leaves_a_hole_behind_it() {
        for (int i = 0; i < 60; i++) {
            String who = "客" + i;
            clinic.bought(who, "洗牙", 300, SALE_DAY - 40);
            clinic.bought(who, "洗牙", 300, SALE_DAY - 23);
            clinic.bought(who, "洗牙", 300, SALE_DAY - 7); // every 16 or 17 days
            clinic.bought(who, 200, "春节大促", 100, SALE_DAY);
            if (i % 10 == 0) {
                clinic.bought(who, "洗牙", 300, SALE_DAY + 9);
            }
        }
        clinic.bought("别人", "洗牙", 300, SALE_DAY);

        Aftermath after = clinic.discounts.after(SALE, 14, Clinic.day(58, 0)).orElseThrow();

        assertThat(after)
                .isEqualTo(new Aftermath(
                        SALE, 14, 60, 60, 6, new Proportion(60, 60), new Proportion(6, 60), new Proportion(6, 60)));
        assertThat(after.pulledForward()).isTrue();
        assertThat(after.in(Clinic.DOMAIN.wording(Locale.CHINESE)))
                .startsWith("「春节大促」前 14 天买过的 60/60")
                .contains("后 14 天买过的 6/60")
                .endsWith("：只是把购买提前了");
        assertThat(clinic.discounts.after(SALE, 14, Clinic.day(57, 23)))
                .as("the 26th of February is not over")
                .isEmpty();
    }

    @Test
    void nothing_is_concluded_from_few_and_nothing_blamed_on_a_promotion_after_which_people_buy_on() {
        clinic.bought("林", "洗牙", 300, SALE_DAY - 7);
        clinic.bought("林", 200, "春节大促", 100, SALE_DAY);
        Wording english = Clinic.DOMAIN.wording(Locale.ENGLISH);
        assertThat(clinic.discounts
                        .after(SALE, 14, Clinic.day(80, 0))
                        .orElseThrow()
                        .in(english))
                .endsWith(": too few to conclude anything");

        for (int i = 0; i < 60; i++) {
            clinic.bought("客" + i, 200, "春节大促", 100, SALE_DAY);
            clinic.bought("客" + i, "洗牙", 300, SALE_DAY + 9);
        }
        Aftermath after = clinic.discounts.after(SALE, 14, Clinic.day(80, 0)).orElseThrow();
        assertThat(after.pulledForward()).isFalse();
        assertThat(after.in(english)).endsWith(": no sign that it pulled purchases forward");
        assertThat(clinic.discounts
                        .after(Promotion.of("没有过", "2026-02-10", "2026-02-12", yuan(1)), 14, Clinic.day(80, 0))
                        .orElseThrow()
                        .boughtBefore())
                .isEqualTo(new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> clinic.discounts.after(SALE, 0, Clinic.day(80, 0)));
    }
}
