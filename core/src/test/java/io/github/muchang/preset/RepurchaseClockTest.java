package io.github.muchang.preset;

import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.time.Span;
import org.junit.jupiter.api.Test;

/** Lenses last two years and are looked after by a person; their care lasts two months and is bought in the group. */
class RepurchaseClockTest {
    private static final RepurchaseClock CLOCK = RepurchaseClock.named("repurchase")
            .seldom("渐进镜片", days(360), "optometrist")
            .often("护理液", days(60), "care-group");

    @Test
    void what_is_bought_seldom_is_looked_after_by_a_person() {
        try (Played played = new Played(CLOCK)) {
            played.buys("渐进镜片", "2025-02-01T12:00").until("2026-01-03T00:00");

            assertThat(played.seen)
                    .containsExactly("2025-12-29T10:00 您上次的渐进镜片差不多到该看看的时候了。" + "最近用得怎么样？回复我，我帮您约时间；暂时不需要也告诉我一声，我就不打扰。");
            assertThat(played.tasks()).containsExactly("serve optometrist");

            played.staff("booked", "2026-01-03T09:00");
            assertThat(played.ends()).containsExactly("repurchase-渐进镜片 booked");
        }
    }

    @Test
    void a_purchase_in_the_window_ends_it_and_starts_the_clock_anew() {
        try (Played played = new Played(CLOCK)) {
            played.buys("渐进镜片", "2025-02-01T12:00")
                    .buys("渐进镜片", "2025-12-29T18:00")
                    .until("2026-06-01T00:00");

            assertThat(played.ends()).containsExactly("repurchase-渐进镜片 bought");
            assertThat(played.seen).hasSize(1);
        }
    }

    @Test
    void whoever_declines_is_left_in_peace_until_the_next_cycle() {
        try (Played played = new Played(CLOCK)) {
            played.buys("渐进镜片", "2025-02-01T12:00")
                    .does("declined", "渐进镜片", "2025-12-29T18:00")
                    .until("2026-06-01T00:00");

            assertThat(played.ends()).containsExactly("repurchase-渐进镜片 declined");
            assertThat(played.tasks()).isEmpty();
        }
    }

    @Test
    void what_is_bought_often_goes_to_the_group() {
        try (Played played = new Played(CLOCK)) {
            played.buys("护理液", "2025-02-01T12:00")
                    .enters("care-group", "2025-03-30T09:00")
                    .until("2025-04-20T00:00");

            assertThat(played.seen).hasSize(2);
            assertThat(played.seen.get(0)).startsWith("2025-03-29T10:00 您常买的护理液");
            assertThat(played.seen.get(1)).startsWith("2025-03-30T10:00 您的护理液差不多该用完了");
            assertThat(played.ends()).containsExactly("repurchase-护理液 told");
        }
    }

    @Test
    void ones_own_rhythm_moves_the_window() {
        RepurchaseClock clock = RepurchaseClock.named("repurchase")
                .with(Cycle.of("护理液", days(60)).inGroup("care-group").personalFrom(2));
        try (Played played = new Played(clock)) {
            played.buys("护理液", "2025-02-01T12:00")
                    .buys("护理液", "2025-03-13T12:00")
                    .buys("护理液", "2025-04-22T12:00"); // every 40 days: half of it its own, so every 50
            played.seen.clear();
            played.until("2025-06-20T00:00");

            assertThat(played.seen).hasSize(1).first().asString().startsWith("2025-06-07T10:00");
        }
    }

    @Test
    void what_somebody_has_is_not_sold_before_its_window() {
        assertThat(CLOCK.policies())
                .extracting(Object::toString)
                .anyMatch(
                        each -> each.contains("渐进镜片") && each.contains(days(150).toString()));
    }

    @Test
    void windows_and_categories_that_make_no_sense_are_told_all_at_once() {
        RepurchaseClock wrong = RepurchaseClock.named("")
                .at("25:00")
                .with(Cycle.of("镜片", days(10)).due(days(5), days(1)).personalFrom(13))
                .with(Cycle.of("镜片", days(10)).due(days(4), days(6)).by(" "));

        assertThatThrownBy(wrong::journeys)
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.faults())
                        .extracting(fault -> fault.place())
                        .containsExactlyInAnyOrder(
                                "/name",
                                "/hour",
                                "/categories/0/before",
                                "/categories/0/personalFrom",
                                "/categories/1/after",
                                "/categories/1/by",
                                "/categories/1/category"));
        assertThatThrownBy(() -> CLOCK.category("护理夜")).hasMessageContaining("did you mean '护理液'?");
        assertThatThrownBy(() -> Cycle.of("镜片", Span.days(0))).hasMessageContaining("longer than nothing");
    }
}
