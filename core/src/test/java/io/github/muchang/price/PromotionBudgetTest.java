package io.github.muchang.price;

import static io.github.muchang.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PromotionBudgetTest {
    private static final PromotionBudget QUARTER = PromotionBudget.each(Term.QUARTER, yuan(10_000), 10);
    private static final Promotion NEW_YEAR = Promotion.of("跨年", "2025-12-30", "2026-01-02", yuan(1_001));
    private static final Promotion SPRING = Promotion.of("春节大促", "2026-02-10", "2026-02-16", yuan(9_000));

    @Test
    void what_is_planned_is_known_by_term_to_the_last_fen() {
        List<BudgetUse> planned = QUARTER.plan(NEW_YEAR).plan(SPRING).planned();

        assertThat(planned)
                .containsExactly(
                        new BudgetUse(
                                Days.of("2025-10-01", "2025-12-31"), yuan(10_000), 10, Money.of(50_050, "CNY"), 2),
                        new BudgetUse(
                                Days.of("2026-01-01", "2026-03-31"), yuan(10_000), 10, Money.of(950_050, "CNY"), 9));
        assertThat(planned).extracting(BudgetUse::isNearly).containsExactly(false, true);
        assertThat(planned).noneMatch(BudgetUse::isOver);
    }

    @Test
    void more_than_there_is_cannot_be_planned_and_every_reason_is_told() {
        PromotionBudget full = QUARTER.plan(NEW_YEAR).plan(SPRING);

        assertThat(faults(() -> full.plan(Promotion.of("妇女节", "2026-03-07", "2026-03-08", yuan(1_000)))))
                .containsExactly(
                        "/promotions/2/money: with it 10500.50 CNY are planned from 2026-01-01 to 2026-03-31,"
                                + " the budget has 10000.00 CNY",
                        "/promotions/2/period: with it 11 days are planned from 2026-01-01 to 2026-03-31,"
                                + " the budget has 10");
        assertThat(full.plan(Promotion.of("情人节", "2026-02-14", "2026-02-14", yuan(100)))
                        .planned())
                .as("a day with two counts once")
                .extracting(BudgetUse::days)
                .containsExactly(2, 9);
        assertThat(faults(() -> new PromotionBudget(
                        Term.YEAR,
                        yuan(-1),
                        -1,
                        List.of(
                                SPRING,
                                SPRING,
                                Promotion.of("跨境", "2026-02-10", "2026-02-10", Money.of(1, "USD")),
                                Promotion.of("常年", "2026-01-01", "2027-01-02", yuan(0))))))
                .extracting(each -> each.substring(0, each.indexOf(':')))
                .containsExactly(
                        "/money",
                        "/days",
                        "/promotions/0/money",
                        "/promotions/0/period",
                        "/promotions/1/name",
                        "/promotions/2/money",
                        "/promotions/3/period");
    }

    @Test
    void what_was_used_is_measured_and_warned_of() {
        try (Clinic clinic = new Clinic()) {
            for (int day = 1; day <= 11; day++) {
                clinic.bought("林", 200, "天天特价", 100, day);
            }
            clinic.bought("林", 200, "天天特价", 8_000, 91); // the 1st of April

            List<BudgetUse> used = QUARTER.used(clinic.discounts);

            assertThat(used)
                    .extracting(each -> each.in(Clinic.DOMAIN.wording(Locale.CHINESE)))
                    .containsExactly(
                            "2026-01-01 到 2026-03-31：优惠 1100.00 CNY，预算 10000.00 CNY；促销 11 天，预算 10 天：超出预算",
                            "2026-04-01 到 2026-06-30：优惠 8000.00 CNY，预算 10000.00 CNY；促销 1 天，预算 10 天：接近预算");
            assertThat(used.get(0).in(Clinic.DOMAIN.wording(Locale.ENGLISH)))
                    .isEqualTo("2026-01-01 to 2026-03-31: 1100.00 CNY taken off of 10000.00 CNY, on 11 days of 10:"
                            + " over the budget");
        }
    }

    @Test
    void a_promotion_is_not_announced_on_a_day_for_which_none_is_planned() {
        PromotionBudget budget = QUARTER.plan(SPRING);
        PrivateDomain domain = Clinic.DOMAIN.toBuilder()
                .contents(
                        Content.named("offer")
                                .purpose(Purpose.PROMOTION)
                                .value("洗牙便宜 100 元")
                                .sender("仁和口腔")
                                .refusal("回复 TD 退订")
                                .text("仁和口腔：春节前洗牙立减 100 元，回复 TD 退订"),
                        Content.named("tips")
                                .purpose(Purpose.KNOWLEDGE)
                                .value("少补一颗牙")
                                .text("三个刷牙的办法"))
                .policies(budget.policies(Clinic.YEAR))
                .build();
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        Identity lin = Identity.of("unionid", "o-lin");
        List<Instant> seen = new ArrayList<>();
        try (Muchang muchang = Muchang.builder(domain)
                .startingAt(Clinic.day(37, 0))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> Delivery.accepted("ok")))
                .open()) {
            muchang.follow(each -> {
                if (each.fact() instanceof DeliveryAccepted accepted) {
                    seen.add(Instant.ofEpochMilli(accepted.at()));
                }
            });
            muchang.accept(Signal.added(lin)
                    .to("friends")
                    .at(Clinic.day(37, 9))
                    .reachableAt(Address.of("wecom", "corp-1", "wm-lin")));
            muchang.accept(Signal.consented(lin, Purpose.PROMOTION, "v1").at(Clinic.day(37, 9)));
            muchang.advanceTo(Clinic.day(39, 10));
            muchang.messages().send(lin, "offer");
            muchang.messages().send(lin, "tips");
            muchang.advanceTo(Clinic.day(41, 12));

            assertThat(seen).containsExactly(Clinic.day(39, 10), Clinic.day(41, 0)); // the 10th of February
        }
    }

    private static List<String> faults(ThrowingCallable call) {
        return assertThatExceptionOfType(InvalidInputException.class).isThrownBy(call).actual().faults().stream()
                .map(each -> each.place() + ": " + each.message())
                .toList();
    }
}
