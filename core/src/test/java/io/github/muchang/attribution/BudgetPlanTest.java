package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {
    private static final List<ChannelWorth> CHANNELS = List.of(
            worth("best", 100, 200, 40, 900),
            worth("fair", 400, 200, 40, 800),
            worth("free", 0, 200, 40, 800),
            worth("lossy", 500, 200, 4, 80),
            worth("new", 30, 5, 1, 100),
            worth("newer", 30, 5, 0, 0));

    @Test
    void what_has_paid_back_comes_first_and_gets_little_more_than_it_was_shown_to_take() {
        BudgetPlan plan = BudgetPlan.of(Money.yuan(500), CHANNELS, 20, 150);

        assertThat(plan.parts())
                .containsExactly(
                        new BudgetPlan.Part(Channel.of("best"), Money.yuan(150), 60, Money.yuan(1350)),
                        new BudgetPlan.Part(Channel.of("fair"), Money.yuan(250), 25, Money.yuan(500)),
                        new BudgetPlan.Part(Channel.of("new"), Money.yuan(50), 1, Money.of(16666, "CNY")),
                        new BudgetPlan.Part(Channel.of("newer"), Money.yuan(50), 0, Money.yuan(0)));
        assertThat(plan.unspent()).isEqualTo(Money.yuan(0));
    }

    @Test
    void what_no_channel_is_worth_is_not_spent() {
        BudgetPlan plan = BudgetPlan.of(Money.yuan(10_000), CHANNELS, 0, 100);

        assertThat(plan.parts())
                .extracting(each -> each.channel() + " " + each.amount())
                .containsExactly("best 100.00 CNY", "fair 400.00 CNY");
        assertThat(plan.unspent()).isEqualTo(Money.yuan(9_500));
        assertThat(BudgetPlan.of(Money.yuan(7), List.of(), 50, 100).unspent()).isEqualTo(Money.yuan(7));
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> BudgetPlan.of(Money.of(-1, "USD"), CHANNELS.subList(0, 1), 101, -1))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place() + ": " + fault.message())
                        .containsExactly(
                                "/budget: nobody spends less than nothing, not -0.01 USD",
                                "/trialPercent: is from 0 to 100, not 101",
                                "/growthPercent: is from 0 to 10000, not -1",
                                "/channels/0/cost: is in CNY, but the budget is in USD: these do not mix, convert one"
                                        + " first"));
    }

    @Test
    void a_channel_is_not_paid_for_twice() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> BudgetPlan.of(
                        Money.yuan(100), List.of(CHANNELS.get(0), CHANNELS.get(1), CHANNELS.get(0)), 0, 100))
                .withMessageContaining("/channels/2/channel: best is there twice");
    }

    @Test
    void what_more_than_money_can_hold_would_allow_is_bounded_by_the_budget() {
        List<ChannelWorth> dear = List.of(worth("tv", Long.MAX_VALUE / 400, 200, 40, Long.MAX_VALUE / 200));

        assertThat(BudgetPlan.of(Money.yuan(100), dear, 0, 10_000).parts())
                .extracting(BudgetPlan.Part::amount)
                .containsExactly(Money.yuan(100));
    }

    private static ChannelWorth worth(String name, long cost, long people, long buyers, long value) {
        return new ChannelWorth(
                Channel.of(name),
                Money.yuan(cost),
                people,
                people,
                people,
                people,
                buyers,
                Money.yuan(value),
                Money.yuan(value),
                Optional.empty());
    }
}
