package io.github.muchang.runtime;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.quintileAtLeast;
import static io.github.muchang.segment.Conditions.sinceLast;
import static io.github.muchang.segment.Conditions.top;
import static io.github.muchang.segment.Conditions.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.RuleFact;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Metric;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten customers who spent 100 to 1000 yuan. */
@Timeout(60)
class MeasureTest {
    private static final Metric SPENT = total("purchased").overall();
    private static final Condition BEST = top(20, SPENT);
    private static final PrivateDomain DOMAIN = Shop.definition()
            .segment("best-fifth", BEST)
            .segment("upper-half-and-more", quintileAtLeast(3, SPENT))
            .segment("not-the-best", not(BEST))
            .segment("freshest", top(10, sinceLast("purchased").itself()))
            .build();

    private final Stores stores = Stores.memory();

    @Test
    void nobody_is_among_the_best_before_anything_was_measured() {
        Muchang muchang = open(DOMAIN);

        assertThat(muchang.segment("best-fifth").size()).isZero();
        assertThat(muchang.explain(customer(10), "best-fifth").in(Locale.CHINESE))
                .contains("全体尚未测量");
    }

    @Test
    void the_top_fifth_of_ten_are_two_and_the_third_quintile_begins_with_the_fifth() {
        Muchang muchang = open(DOMAIN);

        muchang.measure();

        assertThat(members(muchang, "best-fifth")).containsExactly(10, 11);
        assertThat(members(muchang, "upper-half-and-more")).containsExactly(6, 7, 8, 9, 10, 11);
        assertThat(members(muchang, "not-the-best")).hasSize(8);
        assertThat(members(muchang, "freshest")).containsExactly(11);
    }

    @Test
    void the_fact_names_the_yardstick_that_decided() {
        Muchang muchang = open(DOMAIN);
        Instant measured = Shop.START.plusSeconds(3600);
        muchang.advanceTo(measured);
        muchang.measure();

        RuleFact.SegmentEntered entered = entered(muchang, customer(10), "best-fifth");
        assertThat(entered.because()).singleElement().satisfies(evidence -> {
            assertThat(evidence.condition()).isEqualTo(BEST);
            assertThat(evidence.held()).isTrue();
            assertThat(evidence.measured()).isEqualTo(100_000);
            assertThat(evidence.yardstick()).isEqualTo(measured.toEpochMilli());
        });
        assertThat(entered(muchang, customer(1), "not-the-best").because())
                .as("before anything was measured there was no yardstick")
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.held()).isFalse();
                    assertThat(evidence.measured()).isEqualTo(10_000);
                    assertThat(evidence.yardstick()).isZero();
                });
        assertThat(measured(stores)).hasSize(2).allMatch(fact -> fact.population() == 10);
    }

    @Test
    void a_yardstick_stays_until_it_is_measured_anew_even_at_the_same_moment() {
        Muchang muchang =
                open(Shop.domain().toBuilder().segment("best-fifth", BEST).build(), 9);
        muchang.measure();
        assertThat(members(muchang, "best-fifth")).containsExactly(9, 10);

        muchang.accept(Signal.did(customer(10), "purchased").amount(yuan(1000)).at(muchang.now()));
        assertThat(members(muchang, "best-fifth")).containsExactly(9, 10, 11);

        muchang.measure();
        assertThat(members(muchang, "best-fifth")).containsExactly(10, 11);
    }

    @Test
    void yardsticks_are_measured_whenever_the_interval_has_passed() {
        Muchang muchang = Muchang.builder(DOMAIN)
                .stores(stores)
                .startingAt(Shop.START.plusSeconds(10))
                .measureEvery(Span.days(1))
                .open();
        spend(muchang, 10);

        muchang.advanceTo(Shop.START.plusSeconds(3 * 86_400 - 1));

        assertThat(measured(stores).stream()
                        .map(HouseFact.YardstickMeasured::at)
                        .distinct())
                .containsExactly(
                        Shop.START.plusSeconds(10).toEpochMilli(),
                        Shop.START.plusSeconds(10 + 86_400).toEpochMilli(),
                        Shop.START.plusSeconds(10 + 2 * 86_400).toEpochMilli());
        assertThat(members(muchang, "best-fifth")).containsExactly(10, 11);
        RuleFact.SegmentEntered entered = entered(muchang, customer(10), "best-fifth");
        assertThat(entered.because().get(0).yardstick()).isEqualTo(entered.at());
    }

    @Test
    void measuring_regularly_needs_a_beginning() {
        assertThatThrownBy(
                        () -> Muchang.builder(DOMAIN).measureEvery(Span.days(1)).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("measureEvery needs startingAt");
    }

    @Test
    void a_yardstick_of_a_former_definition_holds_nothing_up() {
        open(DOMAIN).measure();
        PrivateDomain other = Shop.definition()
                .segment("biggest", top(10, total("purchased").over(Span.days(30))))
                .build();

        Muchang muchang = Muchang.builder(other)
                .stores(stores)
                .startingAt(Shop.START.plusSeconds(60))
                .measureEvery(Span.days(1))
                .open();
        muchang.advanceTo(Shop.START.plusSeconds(3 * 86_400));

        assertThat(members(muchang, "biggest")).containsExactly(11);
    }

    @Test
    void a_domain_that_ranks_nobody_measures_nothing() {
        Muchang muchang = open(Shop.domain());

        muchang.measure();

        assertThat(measured(stores)).isEmpty();
    }

    @Test
    void whoever_was_joined_counts_once() {
        Muchang muchang = open(DOMAIN);
        Identity phone = Shop.phone("138");
        muchang.accept(Signal.did(phone, "purchased").amount(yuan(5)).at(muchang.now()));
        muchang.accept(Signal.identified(customer(1), phone).at(muchang.now()));

        muchang.measure();

        assertThat(measured(stores)).allMatch(fact -> fact.population() == 10);
    }

    private Muchang open(PrivateDomain domain) {
        return open(domain, 10);
    }

    private Muchang open(PrivateDomain domain, int customers) {
        Muchang muchang =
                Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();
        spend(muchang, customers);
        return muchang;
    }

    private static void spend(Muchang muchang, int customers) {
        for (int i = 1; i <= customers; i++) {
            muchang.load(List.of(
                    Signal.did(customer(i), "purchased").amount(yuan(100L * i)).at(Shop.START.plusSeconds(i))));
        }
        muchang.advanceTo(Shop.START.plusSeconds(10));
    }

    private static Identity customer(int number) {
        return Shop.member("m-" + number);
    }

    private static List<Integer> members(Muchang muchang, String segment) {
        return muchang.segment(segment).members().map(PartyId::value).toList();
    }

    private static RuleFact.SegmentEntered entered(Muchang muchang, Identity who, String segment) {
        return muchang.history(who).stream()
                .map(HistoryEntry::fact)
                .filter(RuleFact.SegmentEntered.class::isInstance)
                .map(RuleFact.SegmentEntered.class::cast)
                .filter(fact -> fact.segment().equals(segment))
                .findFirst()
                .orElseThrow();
    }

    private static List<HouseFact.YardstickMeasured> measured(Stores stores) {
        return stores.journal().read(0, Integer.MAX_VALUE).stream()
                .map(Recorded::fact)
                .filter(HouseFact.YardstickMeasured.class::isInstance)
                .map(HouseFact.YardstickMeasured.class::cast)
                .toList();
    }
}
