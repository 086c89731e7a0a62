package io.github.muchang.preset;

import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.insight.FirstResponse;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** After-purchase care, win-back and the service desk, from the signal to what the platform and staff saw. */
class CarePlansTest {
    private static final Content OFFER =
            Content.named("tip").purpose(Purpose.KNOWLEDGE).value("少走弯路").text("三个清洁镜片的办法");

    @Test
    void whoever_is_glad_is_answered_and_invited_to_be_a_member() {
        try (Played played = new Played(AfterPurchase.named("after-purchase").invitingTo("members"))) {
            played.buys("镜框", "2025-02-01T12:00")
                    .does("replied", "", "2025-02-08T11:00")
                    .enters("members", "2025-02-09T11:00")
                    .until("2025-03-01T00:00");

            assertThat(played.seen.stream().map(each -> each.substring(0, 19)))
                    .containsExactly(
                            "2025-02-01T12:00 谢谢",
                            "2025-02-02T10:00 刚开",
                            "2025-02-08T10:00 用了",
                            "2025-02-08T11:00 收到",
                            "2025-02-09T10:00 给您");
            assertThat(played.ends()).containsExactly("after-purchase member");
        }
    }

    @Test
    void whoever_complains_has_a_case_and_is_not_cared_for_besides() {
        try (Played played = new Played(
                AfterPurchase.named("after-purchase"), ServiceDesk.named("desk").by("店员", "店长"))) {
            played.buys("镜框", "2025-02-01T12:00")
                    .does("complained", "", "2025-02-08T11:00")
                    .staff("answered", "2025-02-08T11:20");
            played.until("2025-02-08T12:00");

            assertThat(played.ends()).containsExactly("after-purchase complaint");
            assertThat(played.tasks()).containsExactly("respond 店员", "solve 店员");
            assertThat(played.muchang.segment("desk-open").size()).isEqualTo(1);

            played.staff("solved", "2025-02-09T11:20").until("2025-02-10T00:00");

            assertThat(played.seen).hasSize(5).last().asString().startsWith("2025-02-09T11:20 您反映的问题处理完了");
            assertThat(played.ends()).contains("desk closed");
            assertThat(played.muchang.segment("desk-open").size()).isZero();
        }
    }

    @Test
    void nothing_is_sold_while_a_case_is_open_and_a_leader_answers_when_nobody_did() {
        ServiceDesk desk = ServiceDesk.named("desk").by("店员", "店长");
        FirstResponse responses = desk.responses();
        try (Played played =
                new Played(domain -> domain.toBuilder().contents(OFFER).build(), desk)) {
            played.muchang.follow(responses);
            played.does("complained", "", "2025-02-01T12:00").until("2025-02-01T12:30");
            played.muchang.messages().send(Played.LIN, "tip");
            played.until("2025-02-01T13:10");

            assertThat(played.tasks()).containsExactly("respond 店员", "escalate 店长");
            assertThat(played.seen).hasSize(1);

            played.staff("answered", "2025-02-01T13:30");
            assertThat(responses.summary().median()).contains(Duration.ofMinutes(90));
            assertThat(responses.summary().overdue()).isEqualTo(1);
            assertThat(responses.summary().waiting()).isZero();

            played.does("resolved", "", "2025-02-02T09:00").until("2025-02-02T09:01");
            assertThat(played.ends()).contains("desk closed");

            played.muchang.messages().send(Played.LIN, "tip");
            played.until("2025-02-02T10:00");
            assertThat(played.seen).last().asString().contains("三个清洁镜片的办法");
        }
    }

    @Test
    void a_case_that_nobody_solves_stays_open() {
        try (Played played = new Played(ServiceDesk.named("desk"))) {
            played.does("complained", "", "2025-02-01T12:00").until("2025-02-20T00:00");

            assertThat(played.ends()).containsExactly("desk lapsed");
            assertThat(played.muchang.segment("desk-open").size()).isEqualTo(1);
        }
    }

    @Test
    void the_silent_are_tried_three_times_and_then_left_in_peace() {
        try (Played played =
                new Played(domain -> domain.toBuilder().contents(OFFER).build(), WinBack.named("win-back"))) {
            played.until("2025-12-31T00:00");

            assertThat(played.seen.stream().map(each -> each.substring(0, 16)))
                    .containsExactly("2025-04-03T10:00", "2025-04-24T10:00", "2025-05-15T10:00");
            assertThat(played.ends()).containsExactly("win-back peace");

            played.muchang.messages().send(Played.LIN, "tip");
            played.until("2026-01-01T00:00");
            assertThat(played.seen).hasSize(3);

            played.does("replied", "", "2026-01-01T10:00");
            played.muchang.messages().send(Played.LIN, "tip");
            played.until("2026-01-01T12:00");
            assertThat(played.seen).hasSize(4);
        }
    }

    @Test
    void whoever_comes_back_is_not_tried_again() {
        try (Played played = new Played(WinBack.named("win-back").after(days(60)))) {
            played.does("replied", "", "2025-03-10T12:00").until("2025-04-20T00:00");

            assertThat(played.seen).hasSize(1);
            assertThat(played.ends()).contains("win-back back");
        }
    }

    @Test
    void who_had_one_need_is_asked_about_the_next_and_advised_by_a_person() {
        CrossSell plan = CrossSell.named("cross-sell")
                .with(Scene.of("矫正", "种植").notFor("孕期").by("医生"))
                .with(Scene.of("种植", Scene.REFERRAL));
        try (Played played = new Played(plan)) {
            played.buys("矫正", "2025-02-01T12:00")
                    .does("replied", "", "2025-03-04T12:00")
                    .staff("booked", "2025-03-04T13:00")
                    .buys("种植", "2025-03-10T12:00")
                    .buys("矫正", "2025-03-11T12:00")
                    .until("2025-05-01T00:00");

            assertThat(played.seen.stream().map(each -> each.substring(0, 21)))
                    .containsExactly("2025-03-04T10:00 做过矫正", "2025-04-10T10:00 做完种植");
            assertThat(played.tasks()).containsExactly("advise 医生");
            assertThat(played.ends()).containsExactly("cross-sell-矫正-种植 booked", "cross-sell-种植-转介绍 quiet");
        }
    }

    @Test
    void nothing_else_is_offered_where_it_is_taboo_or_where_service_comes_first() {
        CrossSell plan = CrossSell.named("cross-sell")
                .with(Scene.of("矫正", "种植").notFor("孕期"))
                .with(Scene.of("外科", "注射"));
        try (Played played = new Played(plan, ServiceDesk.named("desk"))) {
            played.muchang.accept(Signal.tagged(Played.LIN, "孕期", "小林").at("2025-01-20T12:00:00+08:00"));
            played.buys("矫正", "2025-02-01T12:00")
                    .buys("外科", "2025-02-01T12:00")
                    .does("complained", "", "2025-03-01T12:00")
                    .until("2025-05-01T00:00");

            assertThat(played.ends()).contains("cross-sell-外科-注射 service-first");
            assertThat(played.seen).hasSize(1).first().asString().contains("收到您的问题");
        }
    }

    @Test
    void a_new_product_is_told_to_those_who_like_it_and_says_why() {
        NewProduct plan = NewProduct.of("轻薄镜片", "轻", "防蓝光");
        try (Played played = new Played(plan)) {
            played.muchang.accept(Signal.tagged(Played.LIN, "喜欢:轻", "小林").at("2025-02-01T12:00:00+08:00"));
            played.until("2025-02-03T00:00");

            assertThat(played.seen).hasSize(1).first().asString().startsWith("2025-02-02T10:00 您之前说过");
            assertThat(played.muchang.explain(Played.LIN, plan.fits()).in(Locale.CHINA))
                    .contains("✓ 有标签「喜欢:轻」")
                    .contains("✗ 有标签「喜欢:防蓝光」");
        }
    }

    @Test
    void what_is_taboo_is_not_told_of() {
        NewProduct plan = NewProduct.of("坚果礼盒", "甜", "坚果");
        try (Played played = new Played(plan)) {
            played.muchang.accept(Signal.tagged(Played.LIN, "忌:坚果", "小林").at("2025-02-01T12:00:00+08:00"));
            played.muchang.accept(Signal.tagged(Played.LIN, "喜欢:甜", "小林").at("2025-02-01T12:00:00+08:00"));
            played.until("2025-02-03T00:00");

            assertThat(played.seen).isEmpty();
            assertThat(played.muchang.explain(Played.LIN, plan.fits()).in(Locale.CHINA))
                    .contains("✓ 有标签「忌:坚果」");
        }
    }

    @Test
    void the_loyal_know_first() {
        try (Played played = new Played(LoyalFirst.named("early"))) {
            played.does("referred", "", "2025-02-01T12:00");
            played.muchang.walks().enrol(Played.LIN, "early");
            played.until("2025-02-20T00:00");
            assertThat(played.seen).hasSize(1).first().asString().startsWith("2025-02-09T10:00 新到的一批，老客先试过了");

            played.buys("镜框", "2025-03-01T12:00").buys("镜框", "2025-03-02T12:00");
            played.muchang.walks().enrol(Played.LIN, "early");
            played.does("replied", "", "2025-03-03T12:00").until("2025-03-04T00:00");
            assertThat(played.seen).hasSize(2).last().asString().startsWith("2025-03-02T12:00 新到了一批，还没对外说");
            assertThat(played.tasks()).containsExactly("need advisor");
        }
    }

    @Test
    void whoever_declines_is_not_tried_again() {
        try (Played played = new Played(WinBack.named("win-back"))) {
            played.does("declined", "win-back", "2025-04-04T12:00").until("2025-12-31T00:00");

            assertThat(played.seen).hasSize(1);
        }
    }
}
