package io.github.muchang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pool;
import io.github.muchang.money.Money;
import io.github.muchang.preset.RepurchaseClock;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows at and beside each threshold, what is said instead, and what would turn it. */
class AssessmentTest {
    /** Nobody needs it twice, and few speak of it. */
    private static final Business MOVERS = Business.named("搬家公司")
            .interval(Span.days(3650))
            .value(Money.yuan(800))
            .margin(30)
            .customers(2_000)
            .returning(5)
            .consenting(20)
            .referring(2)
            .staff(2, Money.yuan(40))
            .fixed(Money.yuan(10_000))
            .venues(Pool.Kind.FRIENDS, Pool.Kind.FOLLOWERS)
            .decision(Decision.CONSIDERED)
            .regulation(Regulation.OPEN)
            .build();

    @ParameterizedTest
    @CsvSource({
        "GROCERY,       RETURN,   20,  19,  COMMUNITY,     RETURN",
        "GROCERY,       INTERVAL, 45,  46,  COMMUNITY,     INTERVAL",
        "GROCERY,       CONSENT,  10,  9,   COMMUNITY,     CONSENT",
        "OPTICAL_CHAIN, RETURN,   20,  19,  ONE_TO_ONE,    RETURN",
        "OPTICAL_CHAIN, INTERVAL, 730, 731, ONE_TO_ONE,    INTERVAL",
        "OPTICAL_CHAIN, CONSENT,  10,  9,   ONE_TO_ONE,    CONSENT",
        "OPTICAL_CHAIN, STAFF,    1,   0,   ONE_TO_ONE,    STAFF",
        "GROCERY,       STAFF,    1,   0,   COMMUNITY,     STAFF",
        "LAW_FIRM,      REFERRAL, 5,   4,   REFERRAL_CARE, REFERRAL",
        "LAW_FIRM,      CONSENT,  10,  9,   REFERRAL_CARE, CONSENT"
    })
    void a_number_at_the_threshold_holds_and_one_beyond_does_not(
            Trade trade, Answer answer, long at, long beyond, Form form, Criterion criterion) {
        assertThat(holds(trade.business().with(answer, at), form, criterion)).isTrue();
        assertThat(holds(trade.business().with(answer, beyond), form, criterion))
                .isFalse();
    }

    @Test
    void it_pays_exactly_when_it_brings_what_it_costs_and_not_a_fen_less() {
        Business even = evenly();
        Option care = Assessment.of(even).option(Form.ONE_TO_ONE).orElseThrow();

        assertThat(care.value()).isEqualTo(care.cost());
        assertThat(care.holds()).isTrue();
        Business dearer = even.with(Answer.FIXED, even.number(Answer.FIXED) + 1);
        assertThat(holds(dearer, Form.ONE_TO_ONE, Criterion.GAIN)).isFalse();
        assertThat(Assessment.of(even, Yardstick.ILLUSTRATIVE.cover(101)).form())
                .isNotEqualTo(Form.ONE_TO_ONE);
    }

    @Test
    void what_brings_nothing_does_not_pay_even_if_it_costs_nothing() {
        Business free = evenly().with(Answer.MARGIN, 0).with(Answer.FIXED, 0).with(Answer.HOUR, 0);

        assertThat(holds(free, Form.ONE_TO_ONE, Criterion.GAIN)).isFalse();
    }

    @Test
    void a_complex_decision_or_a_ban_on_promotion_keeps_out_of_groups_and_a_missing_venue_out_of_anything() {
        Business grocery = Trade.GROCERY.business();

        assertThat(holds(grocery.toBuilder().decision(Decision.CONSIDERED).build(), Form.COMMUNITY, Criterion.DECISION))
                .isTrue();
        assertThat(holds(grocery.toBuilder().decision(Decision.COMPLEX).build(), Form.COMMUNITY, Criterion.DECISION))
                .isFalse();
        assertThat(holds(
                        grocery.toBuilder().regulation(Regulation.REVIEWED).build(),
                        Form.COMMUNITY,
                        Criterion.REGULATION))
                .isTrue();
        assertThat(holds(
                        grocery.toBuilder().regulation(Regulation.CLOSED).build(),
                        Form.COMMUNITY,
                        Criterion.REGULATION))
                .isFalse();
        assertThat(Assessment.of(grocery.toBuilder().venues().build()).verdict())
                .isEqualTo(Verdict.UNSUITABLE);
    }

    @Test
    void where_there_are_hours_for_some_only_those_are_looked_after() {
        Option care = Assessment.of(Trade.OPTICAL_CHAIN.business().with(Answer.STAFF, 1))
                .option(Form.ONE_TO_ONE)
                .orElseThrow();

        assertThat(care.lookedAfter()).isEqualTo(1200); // 400 hours, 20 minutes each
        assertThat(care.hours()).isEqualTo(400);
    }

    @Test
    void a_group_takes_its_hours_however_few_are_in_it() {
        Business small = Trade.GROCERY.business().with(Answer.CUSTOMERS, 100);

        assertThat(Assessment.of(small).option(Form.COMMUNITY).orElseThrow().hours())
                .isEqualTo(156); // 3 hours x 52 weeks
    }

    @Test
    void a_host_has_a_yardstick_of_its_own() {
        Yardstick strict = Yardstick.ILLUSTRATIVE.frequent(Span.days(6));

        assertThat(Assessment.of(Trade.GROCERY.business()).form()).isEqualTo(Form.COMMUNITY);
        assertThat(Assessment.of(Trade.GROCERY.business(), strict).form()).isNotEqualTo(Form.COMMUNITY);
        assertThat(Assessment.of(Trade.CLINIC.business(), Yardstick.ILLUSTRATIVE.longest(Span.days(179)))
                        .verdict())
                .isNotEqualTo(Verdict.SUITS);
        assertThat(Assessment.of(Trade.LAW_FIRM.business(), Yardstick.ILLUSTRATIVE.least(20, 10, 16))
                        .verdict())
                .isEqualTo(Verdict.UNSUITABLE);
    }

    @Test
    void what_nobody_buys_twice_gathers_people_by_topic_instead() {
        Assessment movers = Assessment.of(MOVERS);

        assertThat(movers.verdict()).isEqualTo(Verdict.UNSUITABLE);
        assertThat(movers.form()).isEqualTo(Form.NONE);
        assertThat(movers.depth()).isEqualTo(Depth.LIGHT);
        assertThat(movers.pools()).contains(Pool.Kind.PLATFORM);
        Alternative instead = movers.alternative().orElseThrow();
        assertThat(instead.cost()).isEqualTo(Money.yuan(26_640)); // 10,000 + 416 hours x 40
        assertThat(instead.each()).isEqualTo(Money.yuan(240));
        assertThat(instead.newCustomers()).hasValue(111);
        assertThat(instead.in(Trial.ENGLISH)).contains("416 hours", "111 new customers", "¥240 each");
        assertThat(instead.in(Trial.CHINESE)).contains("416 小时", "111 位新客", "¥240");
        assertThat(movers.reasons()).isNotEmpty().noneMatch(Reason::holds).doesNotHaveDuplicates();
    }

    @Test
    void a_turn_names_the_nearest_number_that_turns_the_verdict() {
        Business teeth = Trade.DENTAL_CLINIC.business();
        Business returning = teeth.with(Answer.RETURN, 20);

        assertThat(Assessment.of(returning).better())
                .extracting(Turn::change)
                .contains(new Turn.Answered(Answer.INTERVAL, 3650, 730));
        assertThat(Assessment.of(teeth).better())
                .as("alone, a shorter interval does not help while too few come back")
                .noneMatch(turn -> turn.change() instanceof Turn.Answered number && number.answer() == Answer.INTERVAL);
        assertThat(Assessment.of(teeth).worse())
                .filteredOn(turn -> turn.change() instanceof Turn.Answered number && number.answer() == Answer.REFERRAL)
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.verdict()).isEqualTo(Verdict.UNSUITABLE);
                    assertThat(turn.in(Trial.ENGLISH))
                            .isEqualTo("share who bring another in a year from 12% to 9% → does not suit");
                });
    }

    @Test
    void what_is_bought_often_goes_to_the_group_and_what_is_bought_seldom_to_a_person() {
        Move often = Assessment.of(Trade.GROCERY.business())
                .moves("鸡蛋", "building-groups")
                .get(0);
        Move seldom = Assessment.of(Trade.OPTICAL_CHAIN.business())
                .moves("渐进镜片", "optometrist")
                .get(0);

        assertThat(often.plan())
                .hasValue(RepurchaseClock.named("repurchase").often("鸡蛋", Span.days(7), "building-groups"));
        assertThat(seldom.plan())
                .hasValue(RepurchaseClock.named("repurchase").seldom("渐进镜片", Span.days(540), "optometrist"));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_form_has_moves_in_both_languages_whose_plans_are_sound(Form form) {
        Assessment grocery = Assessment.of(Trade.GROCERY.business());
        List<Move> moves = new Assessment(
                        grocery.business(),
                        grocery.yardstick(),
                        form.verdict(),
                        form,
                        grocery.options(),
                        grocery.turns(),
                        Optional.of(Alternative.of(grocery.business(), grocery.yardstick())))
                .moves("鸡蛋", "somewhere");

        assertThat(moves).isNotEmpty().allSatisfy(move -> {
            assertThat(move.in(Trial.CHINESE)).matches(".*\\p{IsHan}.*");
            assertThat(move.in(Trial.ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
            move.plan().ifPresent(plan -> assertThat(plan.journeys()).isNotEmpty());
        });
        assertThat(moves.stream().flatMap(move -> move.plan().stream()).anyMatch(RepurchaseClock.class::isInstance))
                .as("only what comes again has a clock")
                .isEqualTo(form.verdict() == Verdict.SUITS);
    }

    @Test
    void what_comes_seldom_has_something_else_to_do_besides_the_form_it_lives_on() {
        Assessment teeth = Assessment.of(Trade.DENTAL_CLINIC.business());

        assertThat(teeth.form()).isEqualTo(Form.REFERRAL_CARE);
        assertThat(teeth.pools()).containsExactly(Pool.Kind.FRIENDS);
        assertThat(teeth.alternative().orElseThrow().newCustomers())
                .hasValue(21); // 50,000 + (104 + 416) hours x 60, by 4,000 each
        assertThat(Assessment.of(Trade.GROCERY.business()).alternative()).isEmpty();
    }

    @Test
    void whoever_gives_no_yardstick_is_told_that_nobody_measured_it() {
        Business grocery = Trade.GROCERY.business();

        assertThat(Assessment.of(grocery).in(Trial.CHINESE)).endsWith("请换成自己量过的");
        assertThat(Assessment.of(grocery, Yardstick.ILLUSTRATIVE.cover(110)).in(Trial.CHINESE))
                .doesNotContain("示意");
    }

    @Test
    void a_venue_that_is_missing_is_named() {
        Business grocery =
                Trade.GROCERY.business().toBuilder().venues(Pool.Kind.GUESTS).build();

        assertThat(Assessment.of(grocery).better())
                .extracting(Turn::change)
                .containsExactly(
                        new Turn.Venue(Pool.Kind.FRIENDS),
                        new Turn.Venue(Pool.Kind.GROUP),
                        new Turn.Venue(Pool.Kind.MEMBERS),
                        new Turn.Venue(Pool.Kind.USERS));
        assertThat(Assessment.of(grocery).in(Trial.CHINESE)).contains("增加触点：群 → 适合", "触点有 门店来客，须有其一 群");
    }

    /** 600 customers who come back every year; 20% more purchases of ¥100 at 50%; 200 hours. */
    private static Business evenly() {
        return MOVERS.toBuilder()
                .interval(Span.days(365))
                .customers(1_000)
                .consenting(60)
                .returning(100)
                .referring(0)
                .value(Money.yuan(100))
                .margin(50)
                .staff(1, Money.yuan(10))
                .fixed(Money.yuan(4_000))
                .build();
    }

    private static boolean holds(Business business, Form form, Criterion criterion) {
        return Assessment.of(business).option(form).orElseThrow().reasons().stream()
                .filter(each -> each.criterion() == criterion)
                .findFirst()
                .orElseThrow()
                .holds();
    }
}
