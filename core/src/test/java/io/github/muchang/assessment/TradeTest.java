package io.github.muchang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TradeTest {
    @ParameterizedTest
    @CsvSource({
        "GROCERY,       SUITS,      COMMUNITY",
        "RESTAURANT,    SUITS,      COMMUNITY",
        "OPTICAL_CHAIN, SUITS,      ONE_TO_ONE",
        "CLINIC,        SUITS,      ONE_TO_ONE",
        "DENTAL_CLINIC, OTHER_FORM, REFERRAL_CARE",
        "LAW_FIRM,      OTHER_FORM, REFERRAL_CARE"
    })
    void what_is_bought_often_goes_to_a_group_what_is_bought_seldom_to_a_person_and_the_rest_lives_on_referrals(
            Trade trade, Verdict verdict, Form form) {
        Assessment assessment = Assessment.of(trade.business());

        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.form()).isEqualTo(form);
        assertThat(assessment.alternative().isPresent())
                .as("what does not come again is not all there is to live on")
                .isEqualTo(verdict != Verdict.SUITS);
    }

    @ParameterizedTest
    @EnumSource(Trade.class)
    void the_preset_of_a_trade_has_what_the_form_that_suits_it_lives_in(Trade trade) {
        assertThat(trade.preset().domain().pools())
                .extracting(Pool::kind)
                .containsAll(Assessment.of(trade.business()).pools());
    }

    @Test
    void a_clinic_for_looks_suits_better_than_one_for_teeth_because_of_how_soon_people_come_back() {
        Assessment looks = Assessment.of(Trade.CLINIC.business());
        Assessment teeth = Assessment.of(Trade.DENTAL_CLINIC.business());

        assertThat(looks.verdict()).isGreaterThan(teeth.verdict());
        assertThat(looks.reasons())
                .contains(new Reason(
                        Criterion.INTERVAL,
                        true,
                        "回头客隔多久再买：180 天，至多 730 天",
                        "days until whoever comes back buys again: 180 days, at most 730 days"));
        assertThat(teeth.reasons())
                .contains(new Reason(
                        Criterion.INTERVAL,
                        false,
                        "回头客隔多久再买：3650 天，至多 730 天",
                        "days until whoever comes back buys again: 3650 days, at most 730 days"));
    }

    @Test
    void the_figures_of_a_grocery_are_those_of_the_formula() {
        Option groups =
                Assessment.of(Trade.GROCERY.business()).option(Form.COMMUNITY).orElseThrow();

        assertThat(groups.lookedAfter()).isEqualTo(1500); // 5,000 x 30%
        assertThat(groups.hours()).isEqualTo(780); // 5 groups x 3 hours x 52 weeks
        assertThat(groups.value())
                .hasToString("56368.28 CNY"); // (1500 x 60% x 365/7 x 10% + 1500 x 3% x 10%) x 60 x 20%
        assertThat(groups.cost()).hasToString("43200.00 CNY"); // 12,000 + 780 x 40
        assertThat(groups.gain()).hasToString("13168.28 CNY");
        assertThat(groups.reasons().get(groups.reasons().size() - 1).english())
                .isEqualTo("brings ¥56368.28 a year and costs ¥43200, must bring 100% of that");
    }

    @Test
    void the_pools_are_those_of_the_form_that_the_business_has() {
        Assessment optician = Assessment.of(Trade.OPTICAL_CHAIN.business());

        assertThat(optician.pools()).containsExactly(Pool.Kind.FRIENDS);
        assertThat(optician.depth()).isEqualTo(Depth.FULL);
    }

    @Test
    void a_law_firm_does_not_promote_to_groups() {
        Assessment firm = Assessment.of(Trade.LAW_FIRM.business());

        assertThat(firm.option(Form.COMMUNITY).orElseThrow().against())
                .extracting(Reason::criterion)
                .contains(Criterion.REGULATION, Criterion.DECISION);
    }

    @ParameterizedTest
    @EnumSource(Trade.class)
    void every_reason_names_its_number_in_both_languages(Trade trade) {
        Assessment assessment = Assessment.of(trade.business());

        assertThat(assessment.reasons()).isNotEmpty().allSatisfy(reason -> {
            boolean words = reason.criterion() == Criterion.DECISION
                    || reason.criterion() == Criterion.REGULATION
                    || reason.criterion() == Criterion.VENUE;
            assertThat(reason.chinese()).matches(words ? ".+" : ".*[0-9].*");
            assertThat(reason.english()).matches(words ? "[\\x00-\\x7f]+" : "[\\x00-\\x7f¥]*[0-9][\\x00-\\x7f¥]*");
        });
        assertThat(assessment.in(Trial.CHINESE)).contains(trade.business().name(), "→");
    }
}
