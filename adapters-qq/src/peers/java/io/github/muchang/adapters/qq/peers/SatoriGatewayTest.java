package io.github.muchang.adapters.qq.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.FakeQqBotBuilder;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqInteraction;
import io.github.muchang.testkit.qq.QqTrouble;
import io.github.muchang.testkit.qq.QqUser;
import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What another bot's program does on our fake of the official platform, over its gateway. */
@Timeout(120)
class SatoriGatewayTest {
    private static final String TO_USERS = "POST /v2/users/{openid}/messages";

    private final HandClock clock = Satori.clock();
    private final FakeQqBot qq = fake().open();
    private final QqUser lin = qq.user("林小满");
    private final QqGroup group = qq.group("读书分享会");

    private FakeQqBotBuilder fake() {
        return FakeQqBot.builder(clock)
                .limit("heartbeat-milliseconds", 100)
                .errorsWithOldCode()
                .groupsWithOldId();
    }

    @AfterEach
    void close() {
        qq.close();
    }

    @Test
    void it_identifies_itself_and_its_heart_beats() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            Peer.until(() -> qq.gateway().heartbeats() >= 3);

            satori.isOnline();
            assertThat(qq.gateway().identified()).isEqualTo(1);
            assertThat(qq.gateway().connections()).isEqualTo(1);
            assertThat(qq.asked(Satori.TOKENS)).hasSize(1);
            assertThat(qq.asked("GET /users/@me")).hasSize(1);
        }
    }

    @Test
    void a_friend_is_answered_by_the_message_and_the_answer_taken_back() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            lin.adds();
            satori.hears("friend-added", Map.of("userId", lin.openid()));
            String id = lin.writes("在吗");
            satori.hears(
                    "message-created",
                    Map.of("userId", lin.openid(), "isDirect", true, "content", "在吗", "messageId", id));

            satori.answers("在的");
            String second = satori.answers("请讲").path(0).asString();

            assertThat(qq.delivered(lin.openid()))
                    .extracting(QqDelivered::by, QqDelivered::text, SatoriGatewayTest::sequence)
                    .containsExactly(tuple(QqDelivered.By.REPLY, "在的", 1), tuple(QqDelivered.By.REPLY, "请讲", 2));
            satori.callsWithin("deletePrivateMessage", lin.openid(), second);
            assertThat(qq.isRecalled(second)).isTrue();
            lin.leaves();
            satori.hears("friend-deleted", Map.of("userId", lin.openid()));
        }
    }

    @Test
    void a_group_is_answered_by_the_message_that_mentions_the_bot() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            group.joins(lin);
            group.addsBot(lin);
            satori.hears("guild-added", Map.of("guildId", group.openid(), "operatorId", group.memberOpenid(lin)));
            String id = group.mentions(lin, "/今日天气");
            satori.hears(
                    "message-created",
                    Map.of("guildId", group.openid(), "channelId", group.openid(), "isDirect", false, "messageId", id));

            satori.answers("晴");

            assertThat(qq.delivered(group.openid()))
                    .extracting(QqDelivered::by, QqDelivered::text)
                    .containsExactly(tuple(QqDelivered.By.REPLY, "晴"));
            group.removesBot(lin);
            satori.hears("guild-removed", Map.of("guildId", group.openid()));
        }
    }

    @Test
    void it_does_not_know_a_group_by_what_the_documentation_calls_it() {
        try (FakeQqBot documented = FakeQqBot.builder(clock).open();
                Peer satori = Satori.gateway(documented).isOnline()) {
            QqUser user = documented.user("林小满");
            QqGroup there = documented.group("一");
            there.joins(user);
            there.addsBot(user);
            String id = there.mentions(user, "在吗");

            JsonNode heard = satori.hears("message-created", Map.of("messageId", id));

            assertThat(heard.has("guildId")).isFalse();
            assertThat(heard.has("channelId")).isFalse();
        }
    }

    @Test
    void a_button_is_shown_pressed_acknowledged_and_answered_by_its_event() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            lin.adds();
            lin.writes("报名");
            satori.hears("message-created", Map.of());
            satori.answers("请选<button id=\"yes\">我来</button>");
            assertThat(qq.delivered(lin.openid())).singleElement().satisfies(each -> assertThat(each.message()
                            .at("/keyboard/content/rows/0/buttons/0/render_data/label")
                            .asString())
                    .isEqualTo("我来"));

            lin.presses("yes", "yes");
            satori.hears("interaction/button", Map.of("userId", lin.openid(), "buttonId", "yes", "isDirect", true));
            satori.answers("记下了");

            Peer.until(() -> qq.interactions().get(0).answeredAt().isPresent());
            assertThat(qq.interactions())
                    .extracting(QqInteraction::code, QqInteraction::inTime)
                    .containsExactly(tuple(0, true));
            assertThat(qq.delivered(lin.openid()))
                    .extracting(QqDelivered::by, QqDelivered::text)
                    .contains(tuple(QqDelivered.By.EVENT_REPLY, "记下了"));
        }
    }

    @Test
    void a_picture_is_uploaded_for_users_and_for_groups() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            lin.adds();
            lin.writes("海报");
            satori.hears("message-created", Map.of());
            satori.answers("<img src=\"https://img.example.com/poster.png\"/>");
            group.joins(lin);
            group.addsBot(lin);
            group.mentions(lin, "海报");
            satori.hears("message-created", Map.of());
            satori.answers("<img src=\"https://img.example.com/poster.png\"/>本周见");

            assertThat(qq.delivered())
                    .extracting(
                            QqDelivered::to,
                            each -> each.message().path("msg_type").asInt(),
                            QqDelivered::text)
                    .containsExactly(tuple(lin.openid(), 7, " "), tuple(group.openid(), 7, "本周见"));
            // What is in the message itself the documentation does not know: file_data.
            satori.answersInVain(
                    "<img src=\"data:image/png;base64,iVBORw0KGgo=\"/>", Map.of("status", 400, "code", 304061));
        }
    }

    @Test
    void it_uses_the_token_that_it_has_renewed() {
        try (FakeQqBot brief = fake().limit("token-seconds", 41).open();
                Peer satori = Satori.gateway(brief).isOnline()) {
            QqUser user = brief.user("林小满");
            user.adds();
            user.writes("在吗");
            satori.hears("message-created", Map.of());
            clock.passes(Duration.ofSeconds(42));
            int before = brief.asked(Satori.TOKENS).size();
            Peer.until(() -> brief.asked(Satori.TOKENS).size() >= before + 2);

            satori.answers("在的");

            assertThat(brief.delivered()).hasSize(1);
        }
    }

    @Test
    void it_hears_why_it_was_refused() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            lin.adds();
            lin.writes("在吗");
            satori.hears("message-created", Map.of());

            clock.passes(Duration.ofMinutes(61));
            satori.answersInVain("在的", Map.of("status", 400, "code", 40034005));
            qq.voidsToken();
            satori.answersInVain("在的", Map.of("status", 401, "code", 11243));

            assertThat(qq.delivered()).isEmpty();
        }
    }

    @Test
    void it_sends_again_what_it_was_told_to_send_again() {
        try (Peer satori = Satori.gateway(qq, 50055001).isOnline()) {
            lin.adds();
            lin.writes("在吗");
            satori.hears("message-created", Map.of());
            qq.troubles(TO_USERS, 1, QqTrouble.error(500, 50055001));

            // It counts what it has sent in the end among what went wrong.
            satori.answersInVain("在的", Map.of("status", 500, "code", 50055001));

            assertThat(qq.asked(TO_USERS)).hasSize(2);
            assertThat(qq.delivered()).hasSize(1);
        }
    }

    @Test
    void a_broken_connection_goes_on_where_it_was() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            lin.adds();
            lin.writes("一");
            satori.hears("message-created", Map.of("content", "一"));
            qq.gateway().losesEvents(1);
            lin.writes("二");

            qq.gateway().drops();
            satori.hears("message-created", Map.of("content", "二"));
            qq.gateway().closes(4009);
            Peer.until(() -> qq.gateway().resumed() == 2);
            satori.isOnline();
            lin.writes("三");
            satori.hears("message-created", Map.of("content", "三"));

            assertThat(qq.gateway().identified()).isEqualTo(1);
        }
    }

    @Test
    void a_session_that_is_over_is_begun_anew() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            qq.gateway().closes(4900);
            Peer.until(() -> qq.gateway().identified() == 2);
            satori.isOnline();
            lin.adds();
            satori.hears("friend-added", Map.of("userId", lin.openid()));

            assertThat(qq.gateway().resumed()).isZero();
        }
    }

    @Test
    void a_heart_that_gets_no_answer_ends_the_connection() {
        try (Peer satori = Satori.gateway(qq).isOnline()) {
            qq.gateway().withholdsAcks(true);
            Peer.until(() -> qq.gateway().resumed() >= 1);
            qq.gateway().withholdsAcks(false);
            int before = qq.gateway().resumed();

            // It goes on waiting for the answer of the connection before, and ends each new one.
            Peer.until(() -> qq.gateway().resumed() >= before + 2);
            satori.isOnline();
            assertThat(qq.gateway().identified()).isEqualTo(1);
        }
    }

    private static int sequence(QqDelivered each) {
        return each.message().path("msg_seq").asInt();
    }
}
