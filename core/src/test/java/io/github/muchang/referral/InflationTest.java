package io.github.muchang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InflationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<Reward> rewards = new ArrayList<>();

    @Test
    void a_month_in_which_each_kept_customer_costs_more_than_a_fifth_more_is_alarming() {
        month("2026-01-15T10:00:00+08:00", 10, 2_000);
        month("2026-02-28T23:59:59+08:00", 10, 2_400);
        month("2026-03-01T00:00:00+08:00", 10, 2_641);

        assertThat(Inflation.of(rewards, "CNY", ZONE).months())
                .extracting(Inflation.Month::alarming)
                .containsExactly(false, false, true);
        rewards.remove(29);
        assertThat(Inflation.of(rewards, "CNY", ZONE).months())
                .as("nine are too few to say so")
                .noneMatch(Inflation.Month::alarming);
    }

    @Test
    void what_was_paid_for_nothing_costs_and_keeps_nobody() {
        month("2026-01-15T10:00:00+08:00", 20, 2_000);
        month("2026-02-15T10:00:00+08:00", 20, 2_000);
        for (int i = 20; i < 28; i++) {
            rewards.set(i, rewards.get(i).at(Reward.State.TO_TAKE_BACK, "refunded"));
        }

        assertThat(Inflation.of(rewards, "CNY", ZONE).months()).last().satisfies(each -> {
            assertThat(each.kept()).isEqualTo(12);
            assertThat(each.cost()).isEqualTo(40_000);
            assertThat(each.alarming()).isTrue();
        });
    }

    @Test
    void points_of_a_former_programme_are_no_money() {
        month("2026-01-15T10:00:00+08:00", 10, 2_000);
        Inflation inflation = Inflation.of(rewards, "CNY", ZONE);
        Reward first = rewards.get(0);
        rewards.add(new Reward(
                Reward.key(99, 1),
                first.programme(),
                1,
                first.referrer(),
                new PartyId(99),
                99,
                first.sold(),
                Money.of(1_000_000, "PTS"),
                first.granted(),
                Reward.State.PAID,
                ""));

        assertThat(Inflation.of(rewards, "CNY", ZONE)).isEqualTo(inflation);
        assertThat(Inflation.of(rewards, "PTS", ZONE).months())
                .extracting(Inflation.Month::cost)
                .containsExactly(1_000_000L);
    }

    private void month(String day, int count, int amount) {
        Instant at = Moments.parse(day);
        for (int i = 0; i < count; i++) {
            int sale = rewards.size();
            rewards.add(new Reward(
                    Reward.key(sale, 1),
                    "老友荐新",
                    1,
                    new PartyId(1),
                    new PartyId(10 + sale),
                    sale,
                    at,
                    Money.of(amount, "CNY"),
                    at,
                    Reward.State.PAID,
                    ""));
        }
    }
}
