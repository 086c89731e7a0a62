package io.github.muchang.segment;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.atStage;
import static io.github.muchang.segment.Conditions.attribute;
import static io.github.muchang.segment.Conditions.average;
import static io.github.muchang.segment.Conditions.cameFrom;
import static io.github.muchang.segment.Conditions.consentedTo;
import static io.github.muchang.segment.Conditions.daysInARow;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.distinctDays;
import static io.github.muchang.segment.Conditions.inAtLeastPools;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.poolAge;
import static io.github.muchang.segment.Conditions.repurchase;
import static io.github.muchang.segment.Conditions.score;
import static io.github.muchang.segment.Conditions.sequence;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.sinceLast;
import static io.github.muchang.segment.Conditions.stageAge;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.segment.Conditions.top;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How findings read, word for word. */
class FindingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalCalendar CALENDAR = LocalCalendar.of(ZONE);

    private final Draft lin = Party.unknown(new PartyId(1)).draft();
    private Yardsticks yardsticks = Yardsticks.NONE;

    FindingTest() {
        lin.register(Party.Kind.CUSTOMER, millis("2026-02-01T10:00:00+08:00"));
    }

    @Test
    void whoever_never_bought_is_two_purchases_away() {
        Finding finding = check(did("purchased").atLeast(2).ever());

        assertThat(finding.holds()).isFalse();
        assertThat(finding.until()).isEmpty();
        says(finding, "还没有：购买过 0 次，还需再购买 2 次", "Not yet: purchased 0 times; 2 more times needed");
    }

    @Test
    void what_holds_says_its_numbers() {
        buy("2026-02-20T12:00:00+08:00", 300, "镜片");

        Finding finding = check(did("purchased").labelled("镜片").atLeast(1).ever());

        assertThat(finding.holds()).isTrue();
        assertThat(finding.gap()).isEmpty();
        says(finding, "是：购买过「镜片」1 次", "Yes: purchased (镜片) 1 time");
    }

    @Test
    void an_amount_is_told_in_yuan_with_the_moment_by_which_the_rest_must_come() {
        buy("2026-02-20T12:00:00+08:00", 300, "镜片");
        buy("2026-02-25T09:30:00+08:00", 80, "镜片");

        says(
                check(total("purchased").atLeast(yuan(500)).within(days(10))),
                "还没有：最近 10 天内购买总额为 ¥380，2026-03-02 12:00 之前最近 10 天内购买总额还差 ¥120",
                "Not yet: purchased ¥380 in total in the last 10 days; ¥120 more needed before 2026-03-02 12:00");
    }

    @Test
    void what_falls_out_of_its_window_says_until_when_it_is_sure() {
        buy("2026-02-20T12:00:00+08:00", 300, "");

        says(
                check(did("purchased").atLeast(1).within(days(10))),
                "是：最近 10 天内购买过 1 次，至少保持到 2026-03-02 12:00",
                "Yes: purchased 1 time in the last 10 days; holds at least until 2026-03-02 12:00");
    }

    @Test
    void silence_is_waited_for() {
        Finding finding = check(silentFor(days(30)));

        assertThat(finding.until()).contains(Instant.parse("2026-03-03T02:00:00Z"));
        says(
                finding,
                "还没有：距上次音信 28 天 2 小时，到 2026-03-03 10:00 自然满足",
                "Not yet: last heard from 28 days 2 hours ago; by itself at 2026-03-03 10:00");
    }

    @Test
    void a_purchase_that_will_be_due_is_waited_for() {
        buy("2026-02-20T12:00:00+08:00", 300, "玻尿酸");

        says(
                check(repurchase("purchased").labelled("玻尿酸").every(days(180)).due(days(14), days(30))),
                "还没有：最近一次购买「玻尿酸」在 2026-02-20 12:00，周期 180 天，到期 2026-08-19 12:00，到 2026-08-05 12:00 自然满足",
                "Not yet: last purchased (玻尿酸) at 2026-02-20 12:00, cycle 180 days, due 2026-08-19 12:00;"
                        + " by itself at 2026-08-05 12:00");
    }

    @Test
    void a_rhythm_of_ones_own_is_blended_with_the_cycle() {
        buy("2026-02-01T12:00:00+08:00", 30, "");
        buy("2026-02-11T12:00:00+08:00", 30, "");
        buy("2026-02-11T13:00:00+08:00", 30, ""); // the same day: no interval
        buy("2026-02-21T12:00:00+08:00", 30, "");

        says(
                check(repurchase("purchased").every(days(15)).personalFrom(2).due(days(7), days(3))),
                "是：最近一次购买在 2026-02-21 12:00，节奏 12 天 12 小时（本人 10 天，共 2 次间隔），到期 2026-03-06 00:00，"
                        + "至少保持到 2026-03-09 00:00",
                "Yes: last purchased at 2026-02-21 12:00, rhythm 12 days 12 hours (own 10 days from 2 intervals),"
                        + " due 2026-03-06 00:00; holds at least until 2026-03-09 00:00");
    }

    @Test
    void a_score_is_told_with_what_it_is_made_of() {
        lin.tag("koc", 0, "rule");

        says(check(score(2, tagged("koc")).plus(3, tagged("vip")).atLeast(3)), """
                还没有：得分至少 3：「有标签「koc」」2 分，「有标签「vip」」3 分，需要：得分至少 3：「有标签「koc」」2 分，「有标签「vip」」3 分
                  ✓ 有标签「koc」
                  ✗ 有标签「vip」""", """
                Not yet: scores at least 3: 2 for 'tagged 'koc'', 3 for 'tagged 'vip''; needs: scores at least 3: 2 for 'tagged 'koc'', 3 for 'tagged 'vip''
                  ✓ tagged 'koc'
                  ✗ tagged 'vip'""");
    }

    @Test
    void who_never_bought_is_not_due() {
        says(
                check(repurchase("purchased").every(days(180)).cycleAlone().due(days(14), days(30))),
                "还没有：从未购买，需要：购买后又到时候了：周期 180 天，到期前 14 天至到期后 30 天",
                "Not yet: never purchased; needs: purchased and is due again: every 180 days,"
                        + " from 14 days before to 30 days after");
    }

    @Test
    void too_many_for_ever_can_never_be_few_again() {
        buy("2026-02-20T12:00:00+08:00", 300, "");

        says(
                check(did("purchased").atMost(0).ever()),
                "还没有：购买过 1 次，不可能再满足：购买至多 0 次",
                "Not yet: purchased 1 time; no longer possible: purchased at most 0 times");
    }

    @Test
    void too_much_for_ever_may_be_paid_back() {
        buy("2026-02-20T12:00:00+08:00", 300, "");

        says(
                check(total("purchased").atMost(yuan(100)).ever()),
                "还没有：购买总额为 ¥300，需要：购买总额至多 ¥100",
                "Not yet: purchased ¥300 in total; needs: purchased at most ¥100 in total");
    }

    @Test
    void parts_are_told_below_the_whole() {
        buy("2026-02-20T12:00:00+08:00", 300, "");
        lin.tag("myopia", 0, "rule");

        says(
                check(all(
                        did("purchased").atLeast(2).ever(),
                        any(tagged("myopia"), atStage("buyer")),
                        not(tagged("staff")))),
                """
                还没有：购买至少 2 次，且（有标签「myopia」，或处于阶段「buyer」），且并非（有标签「staff」），还需再购买 1 次
                  ✗ 购买至少 2 次（购买过 1 次）
                  ✓ 有标签「myopia」，或处于阶段「buyer」
                    ✓ 有标签「myopia」
                    ✗ 处于阶段「buyer」（不在任何阶段）
                  ✓ 并非（有标签「staff」）
                    ✗ 有标签「staff」（没有标签「staff」）""",
                """
                Not yet: purchased at least 2 times, and (tagged 'myopia', or at stage 'buyer'), and not (tagged 'staff'); 1 more time needed
                  ✗ purchased at least 2 times (purchased 1 time)
                  ✓ tagged 'myopia', or at stage 'buyer'
                    ✓ tagged 'myopia'
                    ✗ at stage 'buyer' (at no stage)
                  ✓ not (tagged 'staff')
                    ✗ tagged 'staff' (not tagged 'staff')""");
    }

    @Test
    void several_gaps_name_what_each_is_about() {
        says(
                check(all(
                        did("purchased").atLeast(2).ever(),
                        any(
                                did("referred").atLeast(1).ever(),
                                distinctDays("visited").atLeast(3).ever()))),
                "还需再购买 2 次，并且（还需再转介绍 1 次，或者还需再有 3 天到店）",
                "purchased: 2 more times needed, and (referred: 1 more time needed, or visited: 3 more days needed)");
    }

    @Test
    void a_segment_says_what_it_is_made_of() {
        says(check(inSegment("regulars")), """
                还没有：属于人群「regulars」，还需再购买 2 次
                  ✗ 购买至少 2 次（购买过 0 次）""", """
                Not yet: in segment 'regulars'; 2 more times needed
                  ✗ purchased at least 2 times (purchased 0 times)""");
        says(
                check(inSegment("nobody-knows")),
                "还没有：不属于人群「nobody-knows」，不可能再满足：属于人群「nobody-knows」",
                "Not yet: not in segment 'nobody-knows'; no longer possible: in segment 'nobody-knows'");
    }

    @Test
    void a_rank_needs_a_yardstick() {
        Metric spent = total("purchased").over(days(90));
        buy("2026-02-20T12:00:00+08:00", 300, "");
        says(
                check(top(20, spent)),
                "还没有：最近 90 天内购买总额为 ¥300，全体尚未测量，需要：最近 90 天内购买总额排在前 20%",
                "Not yet: purchased ¥300 in total in the last 90 days; the population has not been measured yet;"
                        + " needs: how much the party purchased in total in the last 90 days is among the top 20 %");

        long[] five = {10_000, 20_000, 30_000, 40_000, 50_000};
        long at = millis("2026-02-28T03:00:00+08:00");
        yardsticks = new Yardsticks(ImmutableMap.of(spent.key(), Yardstick.measure(spent.key(), at, five)));
        says(
                check(top(20, spent)),
                "还没有：最近 90 天内购买总额为 ¥300，全体 5 人，测于 2026-02-28 03:00，" + "2026-05-21 12:00 之前最近 90 天内购买总额还差 ¥200",
                "Not yet: purchased ¥300 in total in the last 90 days; of 5, measured at 2026-02-28 03:00;"
                        + " ¥200 more needed before 2026-05-21 12:00");
    }

    @Test
    void ages_read_as_one_would_say_them() {
        buy("2026-02-26T12:00:00+08:00", 300, "");
        lin.stage("buyer", millis("2026-02-26T12:00:00+08:00"));

        sentences(
                sinceLast("purchased").between(days(1), days(7)),
                "距最近一次购买已满 1 天、不满 7 天",
                "last purchased at least 1 day but less than 7 days ago");
        says(check(sinceLast("referred").atLeast(days(7))), "还没有：从未转介绍", "Not yet: never referred");
        says(
                check(stageAge().lessThan(days(7))),
                "是：处于当前阶段 3 天，至少保持到 2026-03-05 12:00",
                "Yes: at the present stage for 3 days; holds at least until 2026-03-05 12:00");
        says(check(poolAge("vip").atLeast(hours(1))), "还没有：不在「vip」里", "Not yet: not in 'vip'");
    }

    @Test
    void every_other_sentence_reads_well_too() {
        sentences(
                daysInARow("visited").atLeast(3).thisMonth(),
                "本月最长连续到店至少 3 天",
                "visited on at least 3 days in a row this month");
        sentences(
                distinctDays("visited").between(2, 5).thisWeek(),
                "本周到店天数 2 到 5 天",
                "visited on 2 to 5 different days this week");
        sentences(did("visited").exactly(1).today(), "今天到店正好 1 次", "visited exactly 1 time today");
        sentences(
                average("purchased").atLeast(yuan(99)).thisYear(),
                "今年平均每次购买金额至少 ¥99",
                "purchased at least ¥99 on average this year");
        sentences(
                sequence("clicked", "purchased", hours(24)).within(days(7)),
                "最近 7 天内点击之后 1 天内购买",
                "clicked and within 1 day purchased in the last 7 days");
        sentences(
                repurchase("purchased").labelled("玻尿酸").every(days(180)).due(days(14), days(30)),
                "购买「玻尿酸」后又到时候了：周期 180 天（结合本人节奏），到期前 14 天至到期后 30 天",
                "purchased (玻尿酸) and is due again: every 180 days, blended with one's own rhythm,"
                        + " from 14 days before to 30 days after");
        sentences(
                score(2, tagged("koc")).plus(1, inAtLeastPools(2)).atLeast(2),
                "得分至少 2：「有标签「koc」」2 分，「在至少 2 个渠里」1 分",
                "scores at least 2: 2 for 'tagged 'koc'', 1 for 'in at least 2 pools'");
        sentences(inAtLeastPools(2), "在至少 2 个渠里", "in at least 2 pools");
        sentences(memberOf("vip", Membership.Role.KOC), "在「vip」里至少是KOC", "in 'vip' as KOC or above");
        sentences(attribute("age").atLeast(18), "属性「age」不小于 18", "attribute 'age' is at least 18");
        sentences(consentedTo(Purpose.PROMOTION, "wecom"), "在 wecom 上同意推广", "consented to promotion on wecom");
        sentences(cameFrom("table-7"), "最初来自「table-7」", "first came through 'table-7'");
    }

    private Finding check(Condition condition) {
        Rules rules = new TestRules(
                ZONE, ImmutableMap.of("regulars", did("purchased").atLeast(2).ever()));
        long now = millis("2026-03-01T12:00:00+08:00");
        return condition.check(new Subject(lin.freeze(), now, CALENDAR, rules, yardsticks));
    }

    private void buy(String at, long yuan, String label) {
        long moment = millis(at);
        lin.did("purchased", moment, CALENDAR.dayOf(moment), label, yuan * 100, "CNY", false);
    }

    private static void says(Finding finding, String chinese, String english) {
        assertThat(finding.in(Locale.CHINA)).contains(chinese);
        assertThat(finding.in(Locale.ENGLISH)).contains(english);
        assertThat(finding).hasToString(finding.in(Locale.ENGLISH));
    }

    private static void sentences(Condition condition, String chinese, String english) {
        assertThat(condition.sentence(TestRules.in(ZONE).wording(Locale.CHINA))).isEqualTo(chinese);
        assertThat(condition.sentence(TestRules.in(ZONE).wording(Locale.UK))).isEqualTo(english);
    }

    private static long millis(String moment) {
        return Moments.parse(moment).toEpochMilli();
    }
}
