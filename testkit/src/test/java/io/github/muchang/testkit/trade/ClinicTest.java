package io.github.muchang.testkit.trade;

import static io.github.muchang.content.Purpose.BENEFIT;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PARTICIPATION;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.preset.Preset;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 医美、口腔: aftercare first, each treatment in its time, and whoever has an implant is sold nothing. */
class ClinicTest {
    private static final Habits WILLING =
            Habits.NONE.agreeing(1, KNOWLEDGE).agreeing(1, PARTICIPATION).agreeing(1, BENEFIT);

    /** 50 get an implant soon, 50 have something operated on, and 50 only saw a doctor; all of them agree to everything. */
    private static final Population PATIENTS = Population.seeded(13)
            .with(people("种植牙"))
            .with(people("外科"))
            .with(People.of(50, "advisor-friends")
                    .through("front-desk")
                    .with(WILLING.doing("hello", "consulted", "", 1, within(days(5)))));

    private final Ninety clinic = Ninety.of(Preset.CLINIC);

    @BeforeEach
    void live() {
        for (int i = 0; i < 20; i++) {
            Identity old = Identity.of("unionid", "o6_injected_" + i);
            muchang(Signal.added(old)
                    .to("advisor-friends")
                    .reachableAt(Address.of("wecom", "corp-1", "wm-old-" + i))
                    .at(Ninety.BEGIN));
            muchang(Signal.did(old, "purchased").labelled("玻尿酸").at(Ninety.BEGIN.minus(Duration.ofDays(120))));
        }
        clinic.live(PATIENTS);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void nobody_is_sold_anything_after_an_implant() {
        Set<PartyId> implants = clinic.who("purchased", "种植牙");

        assertThat(implants).hasSize(50);
        assertThat(clinic.sent())
                .filteredOn(each -> implants.contains(each.to()))
                .isNotEmpty()
                .noneMatch(each -> each.purpose().isMarketing());
        assertThat(clinic.sent("check-up-day"))
                .as("others are offered something, so there was something to keep from them")
                .hasSizeGreaterThan(80)
                .noneMatch(each -> implants.contains(each.to()));
    }

    @Test
    void aftercare_comes_before_anything_else() {
        Set<PartyId> treated = clinic.who("purchased", "外科");

        assertThat(clinic.sent("aftercare-next-day")).hasSize(100);
        assertThat(clinic.sent("aftercare-week")).hasSize(100);
        assertThat(clinic.sent("questions-to-ask"))
                .as("only whoever was not treated yet, or was not when it was due")
                .hasSizeGreaterThanOrEqualTo(50)
                .hasSizeLessThan(150);
        assertThat(treated).hasSize(50);
    }

    @Test
    void the_next_need_comes_in_its_scene_and_an_implant_brings_others() {
        Set<PartyId> implants = clinic.who("purchased", "种植牙");
        Set<PartyId> operated = clinic.who("purchased", "外科");

        assertThat(clinic.sent("scene-种植牙-转介绍"))
                .isNotEmpty()
                .allMatch(each -> implants.contains(each.to()) && each.purpose() == PARTICIPATION);
        assertThat(clinic.sent("scene-外科-玻尿酸"))
                .isNotEmpty()
                .allMatch(each -> operated.contains(each.to()) && each.purpose() == KNOWLEDGE);
    }

    @Test
    void an_injection_is_due_again_after_half_a_year_and_an_implant_is_not() {
        assertThat(clinic.sent("repurchase-玻尿酸")).hasSize(20).allSatisfy(each -> assertThat(each.at())
                .isBetween(day(45), day(47))); // the window opens 15 days before
        assertThat(clinic.sent("repurchase-种植牙")).isEmpty();
        assertThat(clinic.tasks("serve"))
                .as("whoever does not answer is asked by a person")
                .hasSize(20)
                .extracting(TaskOpened::role)
                .containsOnly("advisor");
    }

    @Test
    void nobody_is_told_more_than_one_thing_a_week_that_is_not_about_the_treatment() {
        clinic.press(PATIENTS.person(120), "questions-to-ask", "check-up-day"); // one who only saw a doctor

        assertThat(clinic.mostWithin(Duration.ofDays(7), each -> each.purpose().compareTo(KNOWLEDGE) >= 0))
                .isEqualTo(1);
    }

    private void muchang(Signal signal) {
        clinic.muchang.accept(signal);
    }

    private static long day(int number) {
        return Ninety.BEGIN.plus(Duration.ofDays(number)).toEpochMilli();
    }

    private static People people(String treatment) {
        return People.of(50, "advisor-friends")
                .through("aftercare-card")
                .with(WILLING.doing("hello", "purchased", treatment, 1, within(days(10))));
    }
}
