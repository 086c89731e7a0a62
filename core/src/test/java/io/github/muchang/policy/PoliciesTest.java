package io.github.muchang.policy;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.minimumGap;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.policy.Receiver.CHINESE;
import static io.github.muchang.policy.Receiver.ENGLISH;
import static io.github.muchang.policy.Receiver.at;
import static io.github.muchang.policy.Receiver.message;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final Policy QUIET = quietHours("21:30", "08:30");
    private static final Policy CAP = atMost(2).per(days(7));
    private static final Policies HOUSE = Policies.of(List.of(QUIET, CAP, minimumGap(hours(4))));

    @Test
    void a_message_waits_for_the_first_moment_at_which_all_allow_it() {
        Receiver lin = new Receiver()
                .touched("2026-03-01T23:00", Purpose.TRANSACTIONAL)
                .touched("2026-03-04T12:00", Purpose.CARE);

        Judgement judgement = HOUSE.judge(lin.asked(Purpose.CARE, "2026-03-04T13:00"));

        assertThat(judgement.allowed()).isFalse();
        assertThat(judgement.ruling()).isEqualTo(new Ruling.Defer(QUIET, at("2026-03-09T08:30"), 0));
        assertThat(judgement.objections())
                .containsExactly(
                        new Ruling.Defer(QUIET, at("2026-03-09T08:30"), 0),
                        new Ruling.Defer(CAP, at("2026-03-08T23:00"), 2),
                        new Ruling.Defer(minimumGap(hours(4)), at("2026-03-04T16:00"), at("2026-03-04T12:00")));
        assertThat(HOUSE.judge(lin.asked(Purpose.CARE, "2026-03-09T08:30")).allowed())
                .isTrue();
    }

    @Test
    void every_policy_says_why() {
        Receiver lin = new Receiver()
                .touched("2026-03-01T23:00", Purpose.TRANSACTIONAL)
                .touched("2026-03-04T12:00", Purpose.CARE);

        Judgement judgement = HOUSE.judge(lin.asked(Purpose.CARE, "2026-03-04T13:00"));

        assertThat(judgement.rulings().stream().map(each -> each.in(CHINESE)))
                .containsExactly(
                        "内容要对客户有价值",
                        "客户仍在渠中、未被删除",
                        "客户没有退订这类消息",
                        "内容所引用的口碑，本人同意在此使用",
                        "在有效期内发出",
                        "不向未成年人推销（属性「ageBand」是 14-17 或 <14）",
                        "每天 21:30 到 08:30 不打扰（客户当地时间），等到 2026-03-09 08:30",
                        "任意 7 天内至多 2 次（已有 2 次），等到 2026-03-08 23:00",
                        "两次之间至少隔 4 小时（上一次在 2026-03-04 12:00），等到 2026-03-04 16:00");
        assertThat(judgement.objections().stream().map(each -> each.in(ENGLISH)))
                .containsExactly(
                        "quiet from 21:30 to 08:30 local time; waits until 2026-03-09 08:30",
                        "at most 2 touches in any 7 days (there were 2 already); waits until 2026-03-08 23:00",
                        "at least 4 hours between two (the last one was at 2026-03-04 12:00); waits until 2026-03-04 16:00");
    }

    @Test
    void transactions_and_emergencies_pass_over_the_rules_of_the_house() {
        Receiver lin =
                new Receiver().touched("2026-03-01T22:00", Purpose.CARE).touched("2026-03-01T22:10", Purpose.CARE);
        String night = "2026-03-01T22:30";

        assertThat(HOUSE.judge(lin.asked(Purpose.TRANSACTIONAL, night)).allowed())
                .isTrue();
        assertThat(HOUSE.judge(lin.asked(message(Purpose.SERVICE).asEmergency(), night))
                        .allowed())
                .isTrue();
        assertThat(HOUSE.judge(lin.asked(Purpose.SERVICE, night)).allowed()).isFalse();
        assertThat(HOUSE.judge(lin.asked(message(Purpose.PROMOTION).asEmergency(), night))
                        .allowed())
                .as("selling is no emergency")
                .isFalse();
        assertThat(HOUSE.judge(lin.asked(Purpose.TRANSACTIONAL, night)).rulings())
                .contains(new Ruling.Allow(CAP, true), new Ruling.Allow(BuiltIn.PRESENT, false));
        assertThat(new Ruling.Allow(CAP, true).in(CHINESE)).isEqualTo("任意 7 天内至多 2 次（这类消息不受此限）");
    }

    @Test
    void what_has_no_place_before_it_expires_is_refused_with_the_reasons() {
        Receiver lin = new Receiver();
        Approach welcome = message(Purpose.SERVICE).until(at("2026-03-02T08:00"));

        Judgement judgement = HOUSE.judge(lin.asked(welcome, "2026-03-01T22:00"));

        assertThat(judgement.ruling()).isEqualTo(new Ruling.Refuse(BuiltIn.IN_TIME, at("2026-03-02T08:30")));
        assertThat(judgement.ruling().in(CHINESE)).isEqualTo("不符合「在有效期内发出」（最早要到 2026-03-02 08:30）");
        assertThat(judgement.objections()).contains(new Ruling.Defer(QUIET, at("2026-03-02T08:30"), 0));
        assertThat(HOUSE.judge(lin.asked(welcome.until(at("2026-03-02T08:30") + 1), "2026-03-01T22:00"))
                        .ruling())
                .isInstanceOf(Ruling.Defer.class);
        assertThat(HOUSE.judge(lin.asked(welcome, "2026-03-02T08:00")).allowed())
                .isFalse();
    }

    @Test
    void every_refusal_is_told_not_only_the_first() {
        Receiver lin = new Receiver().said(Purpose.CARE, "wecom", false, 1).with(party -> party.leave("friends"));

        assertThat(HOUSE.judge(lin.asked(message(Purpose.CARE).valueless(), "2026-03-01T12:00"))
                        .objections())
                .containsExactly(
                        new Ruling.Refuse(BuiltIn.VALUE, 0),
                        new Ruling.Refuse(BuiltIn.PRESENT, 0),
                        new Ruling.Refuse(BuiltIn.NOT_WITHDRAWN, 0));
    }

    @Test
    void an_explanation_has_every_policy_even_where_all_allow() {
        Question question = new Receiver().asked(Purpose.CARE, "2026-03-01T12:00");

        assertThat(HOUSE.explain(question)).isEqualTo(HOUSE.judge(question));
        assertThat(HOUSE.judge(question).rulings()).hasSize(HOUSE.all().size());
        assertThat(HOUSE.judge(question)).as("one answer serves all").isSameAs(HOUSE.judge(question));
    }
}
