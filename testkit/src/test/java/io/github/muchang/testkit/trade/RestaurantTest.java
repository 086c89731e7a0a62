package io.github.muchang.testkit.trade;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.testkit.population.Lapse.averaging;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact.AttributeSet;
import io.github.muchang.preset.Preset;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 餐饮: taste and taboo are remembered, a new dish is told to whom it suits, and regulars come to the group. */
class RestaurantTest {
    private static final Population DINERS = Population.seeded(12)
            .with(People.of(160, "wecom-friends")
                    .through("table-3")
                    .with(Habits.NONE
                            .telling("ask-taboo", "taboo", 0.8, within(hours(5)), "花生", "海鲜", "没有")
                            .telling("ask-taste", "taste", 0.9, within(hours(5)), "辣", "清淡", "甜")
                            .buying(averaging(days(20)), yuan(60), yuan(400), "堂食")));

    @Test
    void a_new_dish_is_told_to_whoever_likes_it_hot_and_to_nobody_with_a_taboo() {
        try (Ninety house = Ninety.of(Preset.RESTAURANT)) {
            house.live(DINERS);

            Set<PartyId> hot = told(house, "taste", "辣");
            Set<PartyId> taboo = told(house, "taboo", "花生");
            Set<PartyId> heard =
                    house.sent("new-dish").stream().map(Ninety.Sent::to).collect(Collectors.toSet());
            assertThat(Sets.intersection(hot, taboo))
                    .as("it would be nothing to avoid")
                    .isNotEmpty();
            assertThat(heard).isNotEmpty().isEqualTo(Sets.difference(hot, taboo));
            assertThat(house.sent("new-dish")).hasSameSizeAs(heard);
        }
    }

    @Test
    void regulars_are_invited_to_the_group_and_nobody_is_told_more_than_two_things_a_week_besides_service() {
        try (Ninety house = Ninety.of(Preset.RESTAURANT)) {
            house.live(DINERS);
            house.press(DINERS.person(0), "kitchen-story", "weekly-menu", "new-dish");

            assertThat(house.sent("group-invite")).hasSizeGreaterThan(20);
            assertThat(house.mostWithin(Duration.ofDays(7), each -> each.purpose() != Purpose.SERVICE))
                    .isEqualTo(2);
            assertThat(house.sent()).noneMatch(each -> each.purpose().isMarketing());
        }
    }

    @Test
    void the_menu_of_the_week_is_posted_in_the_group() {
        try (Ninety house = Ninety.of(Preset.RESTAURANT)) {
            house.open("regulars", "weekly-menu", 40);
            house.live(DINERS);

            assertThat(house.slots("weekly-menu")).isBetween(24L, 27L);
            assertThat((long) house.came().size()).isEqualTo(house.slots("weekly-menu"));
            assertThat(house.missed()).isEmpty();
        }
    }

    private static Set<PartyId> told(Ninety house, String attribute, String value) {
        return house.parties(fact -> fact instanceof AttributeSet set
                && set.name().equals(attribute)
                && set.value().equals(value));
    }
}
