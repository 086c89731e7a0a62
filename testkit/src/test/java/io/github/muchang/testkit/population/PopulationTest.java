package io.github.muchang.testkit.population;

import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.testkit.population.Lapse.averaging;
import static io.github.muchang.testkit.population.Lapse.between;
import static io.github.muchang.testkit.population.Lapse.exactly;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static io.github.muchang.time.Span.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.preset.Onboarding;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.testkit.story.Optics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final long MINUTE = 60_000;

    @Test
    void people_without_habits_come_once_each_through_their_code_and_do_nothing() {
        Lives lives = Lives.of(town(300, Habits.NONE));

        assertThat(lives.lived().arrived()).isEqualTo(300);
        assertThat(lives.lived().signals()).isEqualTo(300);
        assertThat(lives.lived().received()).isEqualTo(Map.of("hello", 300L, "tips", 300L));
        assertThat(lives.lived().receivedInAll()).isEqualTo(600);
        assertThat(lives.facts(ChannelFact.SourceTouched.class)).hasSize(300).allMatch(touch -> touch.source()
                .equals("table-7"));
        assertThat(lives.facts(PersonFact.ActivityRecorded.class)).noneMatch(did -> did.heard());
    }

    @Test
    void a_chance_of_one_is_always() {
        Lives lives = Lives.of(town(
                200,
                Habits.NONE
                        .agreeing(1, PROMOTION)
                        .replying(1, exactly(hours(3)))
                        .replyingTo("tips", 0, exactly(hours(3)))
                        .withdrawing(1, exactly(days(8)))
                        .leaving(1, exactly(days(9)))));

        assertThat(lives.lived().replied()).isEqualTo(200);
        assertThat(lives.lived().received())
                .as("whoever replies is sent no tips")
                .containsExactly(Map.entry("hello", 200L));
        assertThat(lives.lived().withdrew()).isEqualTo(200);
        assertThat(lives.lived().left()).isEqualTo(200);
        assertThat(lives.facts(PersonFact.ConsentSaid.class).stream().filter(PersonFact.ConsentSaid::given))
                .hasSize(200);
        assertThat(lives.facts(ChannelFact.PoolLeft.class)).hasSize(200);
    }

    @Test
    void a_chance_of_nothing_is_never() {
        Lapse soon = exactly(hours(1));
        Lived lived = Lives.of(town(
                        200,
                        Habits.NONE
                                .agreeing(0, PROMOTION)
                                .replying(0, soon)
                                .withdrawing(0, soon)
                                .leaving(0, soon)
                                .leavingBeyond(0, days(7), 0, soon)
                                .withdrawingBeyond(0, days(7), 0, soon)))
                .lived();

        assertThat(lived.signals()).isEqualTo(200);
        assertThat(lived.beyond()).isEqualTo(lived.receivedInAll());
    }

    @Test
    void a_reply_comes_so_long_after_what_it_answers() {
        Lives lives = Lives.of(town(200, Habits.NONE.replyingTo("hello", 1, between(minutes(5), minutes(6)))));
        Map<Integer, Long> accepted = new TreeMap<>();
        lives.journal().stream()
                .filter(each -> each.fact() instanceof DeliveryAccepted)
                .forEach(each ->
                        accepted.putIfAbsent(each.party().value(), each.fact().at()));

        assertThat(lives.journal().stream()
                        .filter(each -> each.fact() instanceof PersonFact.ActivityRecorded did && did.heard()))
                .hasSize(200)
                .allSatisfy(each -> assertThat(each.fact().at()
                                - accepted.getOrDefault(each.party().value(), 0L))
                        .isBetween(5 * MINUTE, 6 * MINUTE - 1));
    }

    @Test
    void questions_are_answered_or_declined_and_the_first_that_chance_picks_is_done() {
        Onboarding sop = Onboarding.into("friends").asking("city", "您在哪个城市？", "告诉您最近的门店");
        PrivateDomain domain = Optics.domain().toBuilder()
                .attributes(AttributeRule.plain("city", "安排就近门店"))
                .activities(Onboarding.DECLINED)
                .journeys(sop.journey())
                .build();
        Lapse soon = within(hours(4));
        LoopbackCarrier wecom = LoopbackCarrier.named("wecom");
        Lives answered = Lives.of(
                town(
                        100,
                        Habits.NONE
                                .telling("onboarding-city", "city", 1, soon, "上海", "杭州")
                                .doing("onboarding-city", "declined", "city", 1, soon)),
                domain,
                wecom);
        Lives declined = Lives.of(
                town(
                        100,
                        Habits.NONE
                                .telling("onboarding-city", "city", 0, soon, "上海", "杭州")
                                .doing("onboarding-city", "declined", "city", 1, soon)),
                domain,
                wecom);

        assertThat(answered.lived().told()).isEqualTo(100);
        assertThat(answered.lived().did()).isEmpty();
        assertThat(answered.facts(PersonFact.AttributeSet.class))
                .extracting(PersonFact.AttributeSet::value)
                .contains("上海", "杭州")
                .hasSize(100);
        assertThat(declined.lived().did()).containsExactly(Map.entry("declined", 100L));
        assertThat(declined.facts(PersonFact.TagGiven.class)).hasSize(100);
    }

    @Test
    void each_kind_of_people_comes_its_own_way_at_its_own_time() {
        Population two = Population.seeded(7)
                .with(People.of(30, "friends").through("table-7").arriving(within(days(2))))
                .with(People.of(20, "guests").arriving(between(days(5), days(6))));
        Lives lives = Lives.of(two);
        Map<String, List<Long>> days = new TreeMap<>();
        long begin = Instant.parse("2026-02-28T16:00:00Z").toEpochMilli();
        lives.facts(ChannelFact.PoolEntered.class)
                .forEach(entered -> days.computeIfAbsent(entered.pool(), any -> new ArrayList<>())
                        .add((entered.at() - begin) / (1440 * MINUTE)));

        assertThat(two.size()).isEqualTo(50);
        assertThat(days.get("friends")).hasSize(30).containsOnly(0L, 1L);
        assertThat(days.get("guests")).hasSize(20).containsOnly(5L);
        assertThat(lives.facts(ChannelFact.SourceTouched.class))
                .filteredOn(touch -> touch.source().equals("table-7"))
                .hasSize(30);
        assertThat(lives.lived().received())
                .as("guests of the shop cannot be written to")
                .containsEntry("hello", 30L);
    }

    @Test
    void what_is_kept_grows_with_people_and_not_with_what_they_do() {
        Habits restless = Habits.NONE
                .buying(averaging(minutes(10)), yuan(1), yuan(2))
                .leaving(0.5, within(days(300)))
                .withdrawing(0.5, within(days(300)));
        List<Person> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(new Person(
                    Identity.of("unionid", "restless-" + i),
                    Optional.empty(),
                    People.of(1, "friends").with(restless),
                    new SplittableRandom(i)));
        }
        Crowd crowd = new Crowd(ten, 0, new Tally());
        for (int i = 0; i < 100_000; i++) {
            assertThat(crowd.act()).isNotEmpty();
            assertThat(crowd.ahead()).isLessThanOrEqualTo(30);
        }
    }

    @Test
    void a_store_without_a_journal_will_do() {
        try (Muchang muchang = Muchang.builder(Optics.domain())
                .stores(Stores.memoryWithoutJournal())
                .carrier(LoopbackCarrier.named("wecom"))
                .open()) {
            assertThat(lively(50, 7).live(muchang, Lives.BEGIN, Lives.END))
                    .isEqualTo(Lives.of(lively(50, 7)).lived());
        }
    }

    @Test
    void nobody_answers_what_was_not_delivered() {
        Lived lived = Lives.refused(town(100, Habits.NONE.replying(1, within(hours(1)))))
                .lived();

        assertThat(lived.received()).isEmpty();
        assertThat(lived.replied()).isZero();
    }

    @Test
    void whoever_is_sent_more_than_they_bear_leaves_and_is_sent_no_more() {
        Lives lives = Lives.of(town(
                100,
                Habits.NONE
                        .leavingBeyond(1, days(2), 1, exactly(minutes(5)))
                        .withdrawingBeyond(1, days(3), 1, exactly(minutes(2)))));
        long tips = lives.lived().received().getOrDefault("tips", 0L);

        assertThat(tips).isEqualTo(100);
        assertThat(lives.lived().beyond()).as("within three days").isEqualTo(100);
        assertThat(lives.lived().withdrew()).isEqualTo(100);
        assertThat(lives.lived().left())
                .as("within two days, and the tips come after two")
                .isZero();

        Lived driven = Lives.of(town(100, Habits.NONE.leavingBeyond(1, days(3), 1, exactly(minutes(5)))))
                .lived();
        assertThat(driven.left()).isEqualTo(100);
    }

    @Test
    void what_is_too_much_is_counted_in_any_length_of_time() {
        Habits.Limit two = new Habits.Limit(2, hours(1), Habits.Tendency.NEVER);
        Person person = new Person(
                Optics.LIN,
                Optional.empty(),
                People.of(1, "friends")
                        .with(new Habits(
                                Map.of(),
                                Habits.Tendency.NEVER,
                                Map.of(),
                                Optional.empty(),
                                Habits.Tendency.NEVER,
                                Habits.Tendency.NEVER,
                                Optional.of(two),
                                Optional.empty())),
                new SplittableRandom(1));

        assertThat(List.of(0L, 10 * MINUTE, 60 * MINUTE, 69 * MINUTE, 70 * MINUTE, 119 * MINUTE, 129 * MINUTE).stream()
                        .map(person::isDrivenOut))
                .containsExactly(false, false, false, true, true, true, true);
        assertThat(person.isPutOff(0)).isFalse();
    }

    @Test
    void signals_come_in_the_order_of_time_and_none_is_late() {
        Lives lives = Lives.of(lively(300, 7));
        List<Long> happened = lives.facts(PersonFact.SignalTaken.class).stream()
                .map(PersonFact.SignalTaken::happened)
                .toList();

        assertThat(happened).isSorted().hasSize((int) lives.lived().signals());
        assertThat(lives.facts(PersonFact.SignalTaken.class)).allMatch(taken -> taken.at() == taken.happened());
    }

    @Test
    void what_people_do_of_themselves_does_not_depend_on_what_is_sent() {
        Population town = town(
                200,
                Habits.NONE
                        .buying(averaging(days(5)), yuan(80), yuan(600), "镜片", "镜框")
                        .replying(0.5, averaging(hours(3))));
        Lived sent = Lives.of(town).lived();
        Lived unsent = Lives.refused(town).lived();

        assertThat(unsent.purchased()).isEqualTo(sent.purchased()).isPositive();
        assertThat(unsent.spent()).isEqualTo(sent.spent());
        assertThat(sent.replied()).isPositive();
    }

    @Test
    void purchases_have_the_amounts_and_categories_they_were_given() {
        Lives lives = Lives.of(town(100, Habits.NONE.buying(exactly(days(3)), yuan(80), yuan(81), "镜片", "镜框")));
        List<PersonFact.ActivityRecorded> purchases = lives.facts(PersonFact.ActivityRecorded.class).stream()
                .filter(did -> did.type().equals("purchased"))
                .toList();

        assertThat(purchases).hasSize((int) lives.lived().purchased());
        assertThat(purchases).allSatisfy(each -> assertThat(each.amount()).isBetween(8000L, 8100L));
        assertThat(purchases)
                .extracting(PersonFact.ActivityRecorded::label)
                .contains("镜片", "镜框")
                .doesNotContain("");
        assertThat(lives.lived().spent())
                .containsExactly(Map.entry(
                        "CNY",
                        Money.of(
                                purchases.stream()
                                        .mapToLong(PersonFact.ActivityRecorded::amount)
                                        .sum(),
                                "CNY")));
    }

    @Test
    void whoever_else_is_there_stays_out_of_it() {
        try (Muchang muchang = Muchang.builder(Optics.domain())
                .carrier(LoopbackCarrier.named("wecom"))
                .open()) {
            muchang.accept(Optics.added(Optics.LIN, "2026-02-28T12:00:00+08:00"));
            Lived lived = town(10, Habits.NONE.replying(1, exactly(hours(1)))).live(muchang, Lives.BEGIN, Lives.END);

            assertThat(lived.received()).containsExactly(Map.entry("hello", 10L));
            assertThat(muchang.customer(Optics.LIN).map(Party::activities))
                    .hasValueSatisfying(done -> assertThat(done).doesNotContainKey("replied"));
            assertThat(muchang.customer(town(10, Habits.NONE).person(9))).isPresent();
            assertThat(muchang.now()).isEqualTo("2026-03-30T16:00:00Z");

            muchang.accept(Signal.did(Optics.LIN, "replied").at("2026-04-01T00:00:00+08:00"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lively(1, 2).live(muchang, Lives.BEGIN, Lives.END))
                    .withMessageContaining("cannot go back");
        }
    }

    @Test
    void what_a_domain_does_not_know_is_said_at_once_before_anybody_comes() {
        Population town = Population.seeded(1)
                .knownBy("nickname")
                .with(People.of(1, "freinds")
                        .through("table-8")
                        .with(Habits.NONE
                                .replyingTo("helo", 1, exactly(hours(1)))
                                .doing("hello", "clapped", "", 1, exactly(hours(1)))
                                .telling("hello", "shoe-size", 1, exactly(hours(1)), "42")
                                .buying(exactly(days(1)), Money.of(1, "USD"), Money.of(2, "USD"))));
        try (Muchang muchang = Muchang.builder(Optics.domain()).open()) {
            assertThatThrownBy(() -> town.live(muchang, Lives.BEGIN, Lives.END))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll(
                            "7 faults",
                            "/kind: there is no strong kind of identity 'nickname'",
                            "/people/0/pool: there is no pool 'freinds', did you mean 'friends'?",
                            "/people/0/source: there is no source code 'table-8'",
                            "/people/0/habits/reacting/helo: there is no content 'helo', did you mean 'hello'?",
                            "/people/0/habits/reacting/hello: there is no activity 'clapped'",
                            "/people/0/habits/reacting/hello: there is no attribute 'shoe-size'",
                            "/people/0/habits/buying: purchases are kept in CNY, not in USD");
            assertThat(muchang.journal().size()).isZero();
            assertThatIllegalArgumentException().isThrownBy(() -> lively(1, 1).live(muchang, Lives.END, Lives.BEGIN));
        }
    }

    @Test
    void what_makes_no_sense_is_refused() {
        Lapse soon = exactly(hours(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Habits.NONE.replying(1.01, soon));
        assertThatIllegalArgumentException().isThrownBy(() -> Habits.NONE.agreeing(-0.1, PROMOTION));
        assertThatIllegalArgumentException().isThrownBy(() -> Habits.NONE.leaving(Double.NaN, soon));
        assertThatIllegalArgumentException().isThrownBy(() -> Habits.NONE.buying(soon, yuan(2), yuan(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Habits.NONE.leavingBeyond(-1, days(1), 1, soon));
        assertThatIllegalArgumentException().isThrownBy(() -> between(hours(2), hours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> People.of(-1, "friends"));
    }

    @Test
    void nobody_is_named_in_what_is_printed() {
        Lives lives = Lives.of(lively(20, 7));

        assertThat(lives.lived().toString()).doesNotContain("population-");
        assertThat(lives.journal().stream().map(Recorded::toString)).noneMatch(text -> text.contains("population-"));
        assertThat(lives.facts(DeliveryRequested.class)).isNotEmpty();
    }

    static Population lively(int count, long seed) {
        Habits habits = Habits.NONE
                .agreeing(0.5, PROMOTION)
                .replying(0.3, averaging(hours(2)))
                .replyingTo("tips", 0.1, averaging(hours(8)))
                .buying(averaging(days(10)), yuan(80), yuan(600), "镜片", "镜框")
                .leaving(0.1, within(days(10)))
                .withdrawing(0.05, within(days(10)))
                .leavingBeyond(1, days(7), 0.2, averaging(hours(1)));
        return Population.seeded(seed)
                .with(People.of(count, "friends")
                        .through("table-7")
                        .arriving(within(days(1)))
                        .with(habits));
    }

    private static Population town(int count, Habits habits) {
        return Population.seeded(7)
                .with(People.of(count, "friends")
                        .through("table-7")
                        .on("corp-1")
                        .arriving(within(days(10)))
                        .with(habits));
    }
}
