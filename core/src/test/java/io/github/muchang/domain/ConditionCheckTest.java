package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.segment.Age;
import io.github.muchang.segment.Aggregate;
import io.github.muchang.segment.Bounds;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Conditions;
import io.github.muchang.segment.Measured;
import io.github.muchang.segment.Segment;
import io.github.muchang.segment.Tally;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionCheckTest {

    @Test
    void what_a_condition_names_must_exist() {
        Condition condition = all(
                Conditions.memberOf("wecom-frends"),
                any(Conditions.atStage("buyr"), not(Conditions.cameFrom("table-7"))),
                Conditions.consentedTo(Purpose.CARE, "wecm"),
                inSegment("vip"),
                Conditions.attribute("City").isKnown(),
                Conditions.poolAge("shop-guest").atLeast(Span.days(1)),
                Conditions.sinceLast("bought").lessThan(Span.days(1)));

        assertThat(reports(condition))
                .containsExactly(
                        "/segments/0/when/all/0/memberOf: there is no pool 'wecom-frends', did you mean 'wecom-friends'?"
                                + " (known: shop-guests, wecom-friends)",
                        "/segments/0/when/all/1/any/0/atStage: there is no stage 'buyr', did you mean 'buyer'? (known:"
                                + " advocate, buyer, connected, engaged, lead, lost, repeat, silent, stranger)",
                        "/segments/0/when/all/1/any/1/not/cameFrom: there is no source code 'table-7' (none is defined)",
                        "/segments/0/when/all/2/on: there is no carrier 'wecm', did you mean 'wecom'? (known: wecom)",
                        "/segments/0/when/all/3/inSegment: there is no segment 'vip' (known: s)",
                        "/segments/0/when/all/4/attribute: there is no attribute 'City', did you mean 'city'? (known:"
                                + " birthday, city)",
                        "/segments/0/when/all/5/poolAge: there is no pool 'shop-guest', did you mean 'shop-guests'?"
                                + " (known: shop-guests, wecom-friends)",
                        "/segments/0/when/all/6/sinceLast: there is no activity 'bought' (known: answered, clicked,"
                                + " opened, purchased, received, referred, replied, rewarded, spoke, visited)");
    }

    @Test
    void ranks_and_sequences_are_checked_too() {
        assertThat(reports(all(
                        Conditions.top(20, Conditions.total("purchsed").over(Span.days(401))),
                        Conditions.sequence("visted", "purchased", Span.days(7)).within(Span.days(500)))))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "/segments/0/when/all/0/by/total",
                        "/segments/0/when/all/0/by/within",
                        "/segments/0/when/all/1/sequence/0",
                        "/segments/0/when/all/1/within");
    }

    @Test
    void a_repurchase_has_a_window_of_its_own_in_every_cycle() {
        assertThat(reports(all(
                        Conditions.repurchase("purchsed")
                                .labelled(" ")
                                .every(Span.days(10))
                                .personalFrom(13)
                                .due(Span.days(5), Span.days(1)),
                        Conditions.repurchase("purchased").every(Span.days(10)).due(Span.days(4), Span.days(6)))))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "/segments/0/when/all/0/repurchase",
                        "/segments/0/when/all/0/labelled",
                        "/segments/0/when/all/0/personalFrom",
                        "/segments/0/when/all/0/before",
                        "/segments/0/when/all/1/after");
    }

    @Test
    void a_personal_attribute_is_not_asked() {
        assertThat(reports(Conditions.attribute("birthday").isKnown()))
                .containsExactly(
                        "/segments/0/when/attribute: attribute 'birthday' is personal: personal attributes live"
                                + " in the vault, where no condition sees them; declare it plain if it tells nobody who somebody"
                                + " is");
    }

    @Test
    void a_window_reaches_no_further_back_than_is_known_exactly() {
        assertThat(reports(did("purchased").atLeast(1).within(Span.days(400)))).isEmpty();
        assertThat(reports(did("purchased")
                        .atLeast(1)
                        .within(new Span(Span.days(400).millis() + 1))))
                .containsExactly(
                        "/segments/0/when/within: a window of PT9600H0.001S reaches further back than the P400D"
                                + " that are kept exactly; use ever (in JSON: neither within nor during)");
    }

    @Test
    void amounts_are_in_the_currency_of_the_activity() {
        assertThat(reports(all(
                        Conditions.total("purchased")
                                .atLeast(Money.of(1, "CNY"))
                                .ever(),
                        Conditions.rewardBalance().atLeast(Money.of(1, "PTS")).ever())))
                .isEmpty();
        assertThat(reports(all(
                        Conditions.total("purchased")
                                .atLeast(Money.of(1, "USD"))
                                .ever(),
                        Conditions.rewardBalance().atMost(Money.of(1, "CNY")).ever(),
                        measured(Aggregate.LARGEST, Bounds.atLeast(500)),
                        measured(Aggregate.COUNT, Bounds.atLeast(Money.yuan(5))))))
                .containsExactly(
                        "/segments/0/when/all/0/atLeast: amounts of 'purchased' are in CNY, not in USD (Muchang knows no"
                                + " exchange rates)",
                        "/segments/0/when/all/1/atMost: amounts of 'rewarded' are in PTS, not in CNY (Muchang knows no"
                                + " exchange rates)",
                        "/segments/0/when/all/2/atLeast: an amount has a currency, such as 500.00 CNY",
                        "/segments/0/when/all/3: a number of times or days has no currency, found CNY");
    }

    @Test
    void bounds_are_numbers_that_something_can_reach() {
        assertThat(reports(all(
                        measured(Aggregate.COUNT, Bounds.atLeast(-3)),
                        measured(Aggregate.COUNT, Bounds.atMost(1_000_000_001)),
                        measured(Aggregate.COUNT, new Bounds(Long.MIN_VALUE, Long.MAX_VALUE, "")),
                        new Measured(
                                new Age(Age.Of.SILENCE, "", Optional.empty()), new Bounds(0, 3_155_760_000_000L, "")))))
                .containsExactly(
                        "/segments/0/when/all/0/atLeast: found -3, allowed is 0 to 1000000000",
                        "/segments/0/when/all/1/atMost: found 1000000001, allowed is 0 to 1000000000",
                        "/segments/0/when/all/2: a bound is missing: say at least or at most how much",
                        "/segments/0/when/all/3/atLeast: a span must be longer than nothing and at most 100 years (36525"
                                + " days), not 0 ms",
                        "/segments/0/when/all/3/lessThan: a span must be longer than nothing and at most 100 years"
                                + " (36525 days), not 3155760000001 ms");
    }

    @Test
    void only_activities_have_labels_and_those_are_not_blank() {
        assertThat(reports(all(
                        did("purchased").labelled(" ").atLeast(1).ever(),
                        Conditions.stageAge().labelled("镜片").atLeast(Span.days(1)),
                        Conditions.poolAge("shop-guests").labelled("镜片").atLeast(Span.days(1)))))
                .containsExactly(
                        "/segments/0/when/all/0/labelled: a label is not blank; leave it out if any will do",
                        "/segments/0/when/all/1/labelled: only activities have labels, stageAge has none",
                        "/segments/0/when/all/2/labelled: only activities have labels, poolAge has none");
    }

    @Test
    void segments_do_not_need_each_other() {
        assertThat(Reports.of(optics().segment("a", all(inSegment("b"), inSegment("d")))
                        .segment("b", not(inSegment("c")))
                        .segment("c", any(inSegment("a"), inSegment("a")))
                        .segment("d", inSegment("d"))))
                .containsExactly(
                        "/segments/0/when: segments need each other in a circle: a → b → c → a",
                        "/segments/3/when: segment 'd' needs itself");
    }

    @Test
    void a_long_circle_is_cut() {
        PrivateDomainBuilder builder = optics();
        for (int i = 0; i < 128; i++) {
            builder.segment("s" + i, inSegment("s" + (i + 1) % 128));
        }
        assertThat(Reports.of(builder))
                .containsExactly("/segments/0/when: segments need each other in a circle: s0 → s1 → s2 → s3 → s4 → s5 →"
                        + " s6 → s7 → s8 → s9 → s10 → s11 → … → s0");
    }

    @Test
    void segments_are_ordered_by_need_and_else_as_defined() {
        PrivateDomain domain = optics().segment("a", inSegment("d"))
                .segment("b", everDid("purchased"))
                .segment("c", all(inSegment("a"), inSegment("b")))
                .segment("d", everDid("replied"))
                .build();

        assertThat(domain.segmentsInOrder()).extracting(Segment::name).containsExactly("d", "a", "b", "c");
        assertThat(domain.segments()).extracting(Segment::name).containsExactly("a", "b", "c", "d");
    }

    @Test
    void segments_that_multiply_are_refused() {
        PrivateDomainBuilder builder = optics().segment("s0", everDid("purchased"));
        for (int i = 1; i < 100; i++) {
            builder.segment("s" + i, any(inSegment("s" + (i - 1)), inSegment("s" + (i - 1))));
        }
        assertThat(Reports.of(builder))
                .isNotEmpty()
                .first()
                .asString()
                .isEqualTo("/segments/12/when: segment 's12' comes to more than 10000 conditions, those of the segments"
                        + " it needs included");
    }

    @Test
    void conditions_are_nested_32_levels_at_most() {
        assertThat(reports(nested(31))).isEmpty();
        assertThat(reports(nested(32)))
                .containsExactly("/segments/0/when: conditions are nested more than 32 levels deep; name a part as a"
                        + " segment");
        assertThat(reports(nested(100_000))).hasSize(1);
    }

    @Test
    void a_condition_of_32_levels_is_written_and_read() {
        Condition deep = everDid("purchased");
        for (int i = 1; i < 32; i++) {
            deep = all(deep);
        }
        PrivateDomain domain = optics().segment("s", deep).build();

        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
    }

    @Test
    void a_condition_that_doubles_at_each_level_is_refused_in_no_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Condition doubling = everDid("purchased");
            for (int i = 0; i < 31; i++) {
                doubling = all(doubling, doubling);
            }
            assertThat(reports(doubling))
                    .containsExactly("/segments/0/when: the condition has more than 1000 parts; name some as segments");
        });
    }

    private static Condition nested(int times) {
        Condition condition = everDid("purchased");
        for (int i = 0; i < times; i++) {
            condition = not(condition);
        }
        return condition;
    }

    private static Condition measured(Aggregate aggregate, Bounds bounds) {
        return new Measured(new Tally(aggregate, "purchased", Optional.empty(), Window.EVER), bounds);
    }

    private static List<String> reports(Condition condition) {
        return Reports.of(optics().segment("s", condition));
    }
}
