package io.github.muchang.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The one meaning of conditions: what is computed from the compact state is what the history says. */
class ConditionModelProperties {

    @Property(tries = 750)
    void a_tree_of_conditions_means_what_its_words_say(
            @ForAll("histories") History history, @ForAll("trees") Condition condition) {
        assertThat(condition.check(history.subject()).holds()).isEqualTo(new NaiveModel(history).holds(condition));
    }

    @Property(tries = 1250)
    void a_measured_number_is_the_number_of_the_history(
            @ForAll("histories") History history, @ForAll("measured") Measured condition) {
        assertThat(condition.check(history.subject()).holds()).isEqualTo(new NaiveModel(history).holds(condition));
    }

    @Property(tries = 500)
    void a_rank_is_the_rank_in_the_population(
            @ForAll("histories") History history, @ForAll("ranked") Condition condition) {
        assertThat(condition.check(history.subject()).holds()).isEqualTo(new NaiveModel(history).holds(condition));
    }

    @Property(tries = 500)
    void an_average_is_compared_exactly(@ForAll("histories") History history, @ForAll("averages") Measured condition) {
        List<History.Deed> small = history.deeds().stream()
                .map(deed -> new History.Deed(deed.type(), deed.at(), deed.label(), deed.amount() % 3))
                .toList();
        History close = new History(history.zone(), history.now(), small, history.facts(), history.population());

        assertThat(condition.check(close.subject()).holds()).isEqualTo(new NaiveModel(close).holds(condition));
    }

    @Property(tries = 750)
    void a_fact_is_a_fact(@ForAll("histories") History history, @ForAll("aboutFacts") Condition condition) {
        assertThat(condition.check(history.subject()).holds()).isEqualTo(new NaiveModel(history).holds(condition));
    }

    @Property(tries = 500)
    void one_thing_follows_another_as_in_the_history(
            @ForAll("histories") History history, @ForAll("sequences") Sequence condition) {
        assertThat(condition.check(history.subject()).holds()).isEqualTo(new NaiveModel(history).holds(condition));
    }

    @Property(tries = 1000)
    void a_purchase_is_due_by_the_rhythm_of_the_history(
            @ForAll("histories") History history, @ForAll("repurchases") Repurchase condition) {
        assertThat(condition.check(history.subject()).holds()).isEqualTo(new NaiveModel(history).holds(condition));
    }

    @Property(tries = 1000)
    void what_is_foretold_is_what_the_model_says_of_the_days_of_the_history(
            @ForAll("histories") History history, @ForAll("outlooks") Measured condition) {
        assertThat(condition.check(history.subject()).holds()).isEqualTo(new NaiveModel(history).holds(condition));
    }

    @Property(tries = 500)
    void a_value_is_within_bounds_exactly_if_the_condition_holds(
            @ForAll("histories") History history, @ForAll("tallies") Measured condition) {
        Tally tally = (Tally) condition.metric();
        Bounds bounds = new Bounds(condition.bounds().low(), condition.bounds().high(), "");
        Subject subject = history.subject();
        long value = tally.value(subject);
        boolean inside = value != Metric.UNDEFINED && bounds.hold(value);

        if (tally.aggregate() != Aggregate.AVERAGE) {
            assertThat(new Measured(tally, bounds).check(subject).holds()).isEqualTo(inside);
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<Condition> trees() {
        return RandomConditions.trees().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Measured> measured() {
        return RandomConditions.measured().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Measured> tallies() {
        return RandomConditions.tallies().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Measured> averages() {
        Arbitrary<Long> limits = Arbitraries.longs().between(-1, 1);
        return Combinators.combine(
                        Arbitraries.of(Histories.ACTIVITIES),
                        Arbitraries.of(Window.EVER, Window.within(Span.days(30))),
                        limits,
                        Arbitraries.of(true, false))
                .as((activity, window, limit, low) -> new Measured(
                        new Tally(Aggregate.AVERAGE, activity, Optional.empty(), window),
                        low ? Bounds.atLeast(limit) : Bounds.atMost(limit)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Condition> aboutFacts() {
        return RandomConditions.aboutFacts().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Repurchase> repurchases() {
        return RandomConditions.repurchases().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Measured> outlooks() {
        return RandomConditions.outlooks().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Sequence> sequences() {
        return RandomConditions.sequences().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Condition> ranked() {
        return RandomConditions.ranked().withoutEdgeCases();
    }
}
