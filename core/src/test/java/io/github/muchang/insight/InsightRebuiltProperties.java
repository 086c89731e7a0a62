package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.journal.Journal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random facts of every kind: however an insight came to know a journal, it says the same. */
class InsightRebuiltProperties {
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void read_at_once_it_says_what_it_said_fact_by_fact(@ForAll("numbers") List<Integer> numbers) {
        Chance chance = new Chance();
        numbers.forEach(chance::next);

        Insight rebuilt = Insight.of(Chance.DOMAIN).over(all(chance.book));

        assertThat(Everything.says(rebuilt)).isEqualTo(Everything.says(chance.book.insight));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void read_in_parts_asked_between_and_begun_anew_it_says_the_same(
            @ForAll("numbers") List<Integer> numbers, @ForAll("parts") List<Integer> parts) {
        Chance chance = new Chance();
        numbers.forEach(chance::next);
        int size = (int) chance.book.insight.next();
        Insight insight = Insight.of(Chance.DOMAIN);
        int end = 0;
        for (int part : parts) {
            end = Math.min(size, end + part);
            insight.over(chance.book.upTo(end));
            Insight reopened = Insight.of(Chance.DOMAIN).over(chance.book.upTo(end));

            assertThat(Everything.says(reopened)).isEqualTo(Everything.says(insight));
            insight = part % 3 == 0 ? reopened : insight;
        }
        insight.over(all(chance.book));

        assertThat(Everything.says(insight)).isEqualTo(Everything.says(chance.book.insight));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nobody_is_lost_or_counted_twice(@ForAll("numbers") List<Integer> numbers) {
        Chance chance = new Chance();
        Insight insight = chance.book.insight;
        for (int number : numbers) {
            chance.next(number);
            for (Stock.By by : Stock.By.values()) {
                assertThat(insight.stock().broken(by)).isEmpty();
                insight.stock().names(by).forEach(name -> assertThat(
                                insight.stock().days(by, name))
                        .allMatch(DayFlow::conserved)
                        .allMatch(day -> day.closing() >= 0));
            }
            for (Uplift uplift : insight.uplifts().uplifts()) {
                assertThat(uplift.treatedBought()).isBetween(0L, uplift.treated());
                assertThat(uplift.heldBought()).isBetween(0L, uplift.held());
            }
            for (GoalResult result : insight.goals().results()) {
                assertThat(result.reached()).isBetween(0L, result.customers());
            }
            for (Cohort cohort : insight.retention().cohorts(Period.WEEK, Retention.Measure.PRESENT)) {
                assertThat(cohort.retained()).allMatch(retained -> retained >= 0 && retained <= cohort.customers());
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 20_000).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> parts() {
        return Arbitraries.integers().between(0, 12).list().ofMaxSize(8);
    }

    private static Journal all(Book book) {
        return book.upTo((int) book.insight.next());
    }
}
