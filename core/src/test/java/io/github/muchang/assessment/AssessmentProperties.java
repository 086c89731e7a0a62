package io.github.muchang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Businesses around the thresholds; a step is to the next number, so that none of them is jumped over. */
class AssessmentProperties {
    @Property(tries = 3000)
    void one_more_of_what_is_better_never_worsens_and_one_less_never_improves(
            @ForAll("businesses") Business business, @ForAll Answer answer) {
        Verdict now = verdict(business);
        Statistics.collect(now);
        Statistics.coverage(coverage -> {
            for (Verdict each : Verdict.values()) {
                coverage.check(each).percentage(percent -> percent > 2);
            }
        });
        long number = business.number(answer);
        long better = number + (answer.moreIsBetter() ? 1 : -1);
        long worse = number - (answer.moreIsBetter() ? 1 : -1);

        if (better >= answer.least() && better <= business.most(answer)) {
            assertThat(verdict(business.with(answer, better))).isGreaterThanOrEqualTo(now);
        }
        if (worse >= answer.least() && worse <= business.most(answer)) {
            assertThat(verdict(business.with(answer, worse))).isLessThanOrEqualTo(now);
        }
    }

    @Property(tries = 3000)
    void far_away_it_is_the_same(
            @ForAll("businesses") Business business, @ForAll("businesses") Business other, @ForAll Answer answer) {
        long there = other.number(answer);
        int change = Long.compare(there, business.number(answer)) * (answer.moreIsBetter() ? 1 : -1);
        Verdict then = verdict(business.with(answer, there));

        assertThat(Integer.signum(then.compareTo(verdict(business)))).isIn(0, change);
    }

    @Property(tries = 300)
    void a_turn_turns_and_the_number_before_it_does_not(@ForAll("businesses") Business business) {
        Assessment assessment = Assessment.of(business);

        for (Turn turn : assessment.turns()) {
            assertThat(turn.verdict()).isNotEqualTo(assessment.verdict());
            if (turn.change() instanceof Turn.Answered number) {
                long before = number.to() - Long.signum(number.to() - number.from());
                assertThat(verdict(business.with(number.answer(), number.to()))).isEqualTo(turn.verdict());
                assertThat(verdict(business.with(number.answer(), before))).isEqualTo(assessment.verdict());
            }
        }
    }

    @Property(tries = 300)
    void more_venues_an_easier_decision_and_less_regulation_never_worsen(
            @ForAll("businesses") Business business, @ForAll Pool.Kind kind) {
        Verdict now = verdict(business);

        assertThat(verdict(business.meeting(kind))).isGreaterThanOrEqualTo(now);
        assertThat(verdict(business.toBuilder().decision(Decision.SIMPLE).build()))
                .isGreaterThanOrEqualTo(now);
        assertThat(verdict(business.toBuilder().regulation(Regulation.OPEN).build()))
                .isGreaterThanOrEqualTo(now);
    }

    @Property(tries = 300)
    void a_form_is_right_if_and_only_if_nothing_rules_it_out_nor_any_before_it(
            @ForAll("businesses") Business business) {
        Assessment assessment = Assessment.of(business);

        assertThat(assessment.options().stream()
                        .filter(Option::holds)
                        .map(Option::form)
                        .findFirst()
                        .orElse(Form.NONE))
                .isEqualTo(assessment.form());
        assertThat(assessment.alternative().isPresent()).isEqualTo(assessment.verdict() != Verdict.SUITS);
        assertThat(assessment.verdict()).isEqualTo(assessment.form().verdict());
        assertThat(Business.fromJson(business.toJson())).isEqualTo(business);
    }

    @Provide
    Arbitrary<Business> businesses() {
        Arbitrary<BusinessBuilder> customers = Combinators.combine(
                        Arbitraries.integers().between(1, 1500).map(each -> Span.days(each)),
                        Arbitraries.integers().between(0, 200_000).map(each -> Money.of(each, "CNY")),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.integers().between(5, 100),
                        Arbitraries.integers().between(5, 100),
                        Arbitraries.integers().between(0, 20))
                .as((interval, value, margin, many, returning, consenting, referring) -> Business.named("any")
                        .interval(interval)
                        .value(value)
                        .margin(margin)
                        .customers(many)
                        .returning(returning)
                        .consenting(consenting)
                        .referring(referring));
        return Combinators.combine(
                        customers,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 10_000).map(each -> Money.of(each, "CNY")),
                        Arbitraries.integers().between(0, 3_000_000).map(each -> Money.of(each, "CNY")),
                        Arbitraries.of(Pool.Kind.class).set().ofMinSize(2),
                        Arbitraries.of(Decision.class),
                        Arbitraries.of(Regulation.class))
                .as((builder, staff, hour, fixed, venues, decision, regulation) -> builder.staff(staff, hour)
                        .fixed(fixed)
                        .venues(venues.toArray(Pool.Kind[]::new))
                        .decision(decision)
                        .regulation(regulation)
                        .build());
    }

    private static Verdict verdict(Business business) {
        return new Trial(business, Yardstick.ILLUSTRATIVE).verdict();
    }
}
