package io.github.muchang.journey;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Horizon;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MermaidTest {
    private static final Journey WELCOME = Journey.named("新客欢迎")
            .startsOn(Trigger.entered("wecom-friends"), Trigger.done("purchased", "渐进镜片"))
            .endIf(did("replied").atLeast(1).within(days(2)), "已回复")
            .send("hello")
            .pause(days(2).at("10:00"))
            .then(Ask.with("ask-degree")
                    .into("degree")
                    .again(days(7))
                    .refusedBy("declined")
                    .refused("thanks"))
            .step("选群")
            .then(Choose.when(tagged("近视"), "invite").otherwise("split"))
            .step("invite")
            .then(Invite.to("近视家长群", "come").within(days(3)).missed("call"))
            .step("split")
            .then(Split.arm("早", 45, "call").and("晚", 45, "wait").holdout("对照", 10))
            .step("wait")
            .pause(Horizon.day(7).at("09:30"))
            .step("call")
            .then(StaffTask.of("给\"她\"打电话 <先看> #备注; 再说\n`x`")
                    .by("验光师")
                    .outcome("done", "thanks")
                    .outcome("later", "wait")
                    .overdue("end-no"))
            .step("thanks")
            .tag("老客")
            .untag("新客")
            .record("visited")
            .jump("last")
            .step("end-no")
            .end("no")
            .step("last")
            .send("bye")
            .build();

    @Test
    void a_journey_has_a_picture() {
        assertThat(WELCOME.toMermaid()).isEqualTo("""
                flowchart TD
                    start(["进入渠「wecom-friends」，或购买「渐进镜片」"])
                    s_hello["hello：发送「hello」"]
                    s_pause_2d_P2D_2d_10_3a_00("pause-P2D-10:00：等 2 天，到 10:00")
                    s_ask_2d_degree["ask-degree：询问「ask-degree」，等 3 天，最多问 2 次"]
                    s__9009__7fa4_{"选群：选择"}
                    s_invite["invite：邀请进入渠「近视家长群」"]
                    s_split{"split：分组"}
                    s_wait("wait：等到第 7 天 09:30")
                    s_call["call：员工任务（验光师）：给#34;她#34;打电话 #60;先看#62; #35;备注#59; 再说 #96;x#96;"]
                    s_thanks["thanks：打标签「老客」"]
                    s_untag_2d__65b0__5ba2_["untag-新客：去标签「新客」"]
                    s_record_2d_visited["record-visited：记录「到店」"]
                    s_jump_2d_last["jump-last：转到「last」"]
                    s_end_2d_no(["end-no：结束：no"])
                    s_last["last：发送「bye」"]
                    start --> s_hello
                    s_hello --> s_pause_2d_P2D_2d_10_3a_00
                    s_pause_2d_P2D_2d_10_3a_00 --> s_ask_2d_degree
                    s_ask_2d_degree -- "已回答" --> s__9009__7fa4_
                    s_ask_2d_degree -- "拒绝" --> s_thanks
                    s_ask_2d_degree -- "没有回音" --> s__9009__7fa4_
                    s__9009__7fa4_ -- "有标签「近视」" --> s_invite
                    s__9009__7fa4_ -- "否则" --> s_split
                    s_invite -- "已加入" --> s_split
                    s_invite -- "未加入" --> s_call
                    s_split -- "早 45" --> s_call
                    s_split -- "晚 45" --> s_wait
                    s_split_2(["结束：对照"])
                    s_split -- "对照 10" --> s_split_2
                    s_wait --> s_call
                    s_call -- "done" --> s_thanks
                    s_call -- "later" --> s_wait
                    s_call -- "逾期" --> s_end_2d_no
                    s_thanks --> s_untag_2d__65b0__5ba2_
                    s_untag_2d__65b0__5ba2_ --> s_record_2d_visited
                    s_record_2d_visited --> s_jump_2d_last
                    s_jump_2d_last --> s_last
                    s_last --> over
                    over(["结束：completed"])
                    start -. "随时，如果最近 2 天内回复至少 1 次" .-> exit0(["结束：已回复"])
                """);
    }

    @Test
    void and_one_in_english() {
        assertThat(WELCOME.toMermaid(new Wording(Locale.ENGLISH, ZoneOffset.UTC, ActivityType.STANDARD)))
                .contains("send 'hello'")
                .contains("any time if ")
                .contains("end: completed");
    }

    @Test
    void no_two_names_have_one_id() {
        assertThat(Journey.named("a")
                        .step("a b")
                        .tag("x")
                        .step("a_b")
                        .tag("x")
                        .step("a.b")
                        .tag("x")
                        .build()
                        .toMermaid())
                .contains("s_a_20_b[")
                .contains("s_a_5f_b[")
                .contains("s_a_2e_b[");
    }

    @Test
    void even_a_journey_with_faults_has_a_picture() {
        assertThat(Journey.named("a").jump("nowhere").build().toMermaid()).isEqualTo("""
                flowchart TD
                    start(["?"])
                    s_jump_2d_nowhere["jump-nowhere：转到「nowhere」"]
                    start --> s_jump_2d_nowhere
                    s_jump_2d_nowhere --> over
                    over(["结束：completed"])
                """);
        assertThat(Journey.named("a").build().toMermaid()).isEqualTo("flowchart TD\n    start([\"?\"])\n");
    }
}
