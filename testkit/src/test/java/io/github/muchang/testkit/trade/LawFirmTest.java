package io.github.muchang.testkit.trade;

import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.testkit.population.Lapse.exactly;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Trigger;
import io.github.muchang.preset.Preset;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 律师: content comes first, a matter has deadlines, silence is normal, and nothing is ever promoted. */
class LawFirmTest {
    /** Half of them ask for advice, and half of those have a matter; another 40 are never heard from again. */
    private static final Population CLIENTS = Population.seeded(11)
            .with(People.of(80, "lawyer-friends")
                    .through("consultation-slip")
                    .with(Habits.NONE
                            .agreeing(0.6, KNOWLEDGE)
                            .doing("hello", "consulted", "", 0.5, within(days(3)))
                            .doing("consultation-notes", "matter-opened", "", 0.5, within(hours(20)))))
            .with(People.of(40, "lawyer-friends").through("business-card"));

    @Test
    void nothing_is_promoted_even_if_somebody_writes_a_promotion_into_it() {
        PrivateDomain tempted = Preset.LAW_FIRM.domain().toBuilder()
                .journeys(Journey.named("temptation")
                        .startsOn(Trigger.entered("lawyer-friends"))
                        .step("lure")
                        .send(Content.named("spring-offer")
                                .purpose(Purpose.PROMOTION)
                                .value("律师费打折")
                                .text("【明理律师事务所】本月委托九折，回复 TD 退订")
                                .sender("明理律师事务所")
                                .refusal("回复 TD 退订"))
                        .build())
                .build();
        try (Ninety firm = Ninety.of(Ninety.approved(tempted))) {
            firm.open("open-class", "open-class", 30);
            firm.live(CLIENTS);

            assertThat(firm.sent()).isNotEmpty().noneMatch(each -> each.purpose()
                    .isMarketing());
            assertThat(firm.suppressed("spring-offer")).hasSize(120);
        }
    }

    @Test
    void nothing_at_all_is_said_before_somebody_has_approved_it() {
        try (Ninety firm = Ninety.of(Preset.LAW_FIRM.domain())) {
            firm.live(CLIENTS);

            assertThat(firm.sent()).isEmpty();
            assertThat(firm.suppressed("hello")).hasSize(120);
        }
    }

    @Test
    void a_matter_has_its_deadlines_and_comes_before_anything_else() {
        try (Ninety firm = Ninety.of(Preset.LAW_FIRM)) {
            firm.live(CLIENTS);

            Set<PartyId> matters = firm.who("matter-opened", "");
            assertThat(matters).hasSizeBetween(10, 30);
            assertThat(firm.sent("matter-registered")).hasSameSizeAs(matters);
            assertThat(firm.tasks("first-call")).hasSameSizeAs(matters).allSatisfy(task -> assertThat(
                            Duration.ofMillis(task.until() - task.at()))
                    .isEqualTo(Duration.ofDays(1)));
            assertThat(firm.tasks("partner-calls"))
                    .as("nobody called, so the partner is asked")
                    .isNotEmpty();
            assertThat(firm.tasks("progress")).extracting(TaskOpened::role).containsOnly("lawyer");
            assertThat(firm.sent())
                    .filteredOn(each ->
                            matters.contains(each.to()) && each.content().equals("consultation-question"))
                    .as("while a matter is open nobody is cared for otherwise")
                    .isEmpty();
            assertThat(firm.sent("consultation-question")).isNotEmpty();
        }
    }

    @Test
    void whoever_stays_silent_is_greeted_once_and_left_alone() {
        try (Ninety firm = Ninety.of(Preset.LAW_FIRM)) {
            firm.live(CLIENTS);

            Set<PartyId> consulted = firm.who("consulted", "");
            assertThat(firm.sent())
                    .filteredOn(each -> !consulted.contains(each.to()))
                    .hasSizeGreaterThan(70)
                    .allMatch(each -> each.content().equals("hello"))
                    .extracting(Ninety.Sent::to)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_open_class_is_held_every_week() {
        try (Ninety firm = Ninety.of(Preset.LAW_FIRM)) {
            firm.open("open-class", "open-class", 30);
            firm.live(Population.seeded(1).with(People.of(1, "lawyer-friends").arriving(exactly(days(1)))));

            assertThat(firm.slots("open-class")).isBetween(25L, 28L);
            assertThat((long) firm.came().size()).isEqualTo(firm.slots("open-class"));
            assertThat(firm.missed()).isEmpty();
        }
    }
}
