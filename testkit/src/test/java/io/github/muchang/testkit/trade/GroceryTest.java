package io.github.muchang.testkit.trade;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.testkit.population.Lapse.averaging;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.PersonFact.AttributeSet;
import io.github.muchang.preset.Preset;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 生鲜: bought together every week in the group; a single customer is never sold to. */
class GroceryTest {
    private static final Population HOUSEHOLDS = Population.seeded(14)
            .with(People.of(150, "wecom-friends")
                    .through("egg-box")
                    .with(Habits.NONE
                            .telling("ask-building", "building", 0.7, within(hours(5)), "1", "2", "3")
                            .buying(averaging(days(6)), yuan(20), yuan(150), "青菜", "鸡蛋")))
            .with(People.of(30, "wecom-friends")
                    .through("receipt")
                    .with(Habits.NONE.doing("hello", "purchased", "青菜", 1, within(days(2)))));

    private final Ninety shop = Ninety.of(Preset.GROCERY);

    @BeforeEach
    void live() {
        shop.open("building-groups", "weekly-sale", 60);
        shop.live(HOUSEHOLDS);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_group_has_its_slots_every_week_and_half_of_them_are_sales() {
        assertThat(shop.slots("weekly-sale")).isBetween(50L, 53L);
        assertThat((long) shop.came().size()).isEqualTo(shop.slots("weekly-sale"));
        assertThat(shop.missed()).isEmpty();
        assertThat(shop.came())
                .extracting(SlotCame::content)
                .filteredOn("flash-sale"::equals)
                .hasSize(26);
    }

    @Test
    void a_single_customer_is_never_sold_to_nor_told_more_than_two_things_a_week_besides_service() {
        shop.press(HOUSEHOLDS.person(0), "origin", "recipe", "long-time-1", "flash-sale");

        assertThat(shop.sent()).hasSizeGreaterThan(300).noneMatch(each -> each.purpose()
                .isMarketing());
        assertThat(shop.mostWithin(Duration.ofDays(7), each -> each.purpose() != Purpose.SERVICE))
                .isEqualTo(2);
    }

    @Test
    void whoever_tells_where_they_live_is_invited_to_the_group() {
        Set<PartyId> told = shop.parties(
                fact -> fact instanceof AttributeSet set && set.name().equals("building"));

        assertThat(told).hasSizeBetween(90, 120);
        assertThat(shop.sent("group-invite").stream().map(Ninety.Sent::to).collect(Collectors.toSet()))
                .hasSizeGreaterThan(60)
                .isSubsetOf(told);
    }

    @Test
    void whoever_is_not_heard_of_for_three_weeks_is_asked_twice_why_and_then_left_in_peace() {
        assertThat(shop.sent("long-time-1")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(shop.sent("long-time-2")).isNotEmpty();
        assertThat(shop.sent("long-time-1")).extracting(Ninety.Sent::to).doesNotHaveDuplicates();
    }
}
