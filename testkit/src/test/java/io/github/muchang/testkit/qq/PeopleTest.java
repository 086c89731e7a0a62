package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do, and that the bot is told of it in the shape of the official samples. */
class PeopleTest {
    private final HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
    private final FakeQqBot qq = FakeQqBot.builder(clock).open();
    private final QqClient client = QqClient.of(qq);
    private final QqUser lin = qq.user("林小满");
    private final QqUser wang = qq.user("王小明");
    private final QqGroup group = qq.group("读书分享会");

    @BeforeEach
    void listen() {
        qq.handTo(callback -> true);
    }

    @AfterEach
    void close() {
        qq.close();
    }

    @Test
    void what_a_user_does_has_the_shapes_of_its_samples() {
        lin.adds();
        Samples.sameShape(told("FRIEND_ADD"), "official/event-FRIEND_ADD-1.json");
        String id = lin.writes("你好");
        Samples.sameShape(told("C2C_MESSAGE_CREATE"), "official/event-C2C_MESSAGE_CREATE-1.json");
        assertThat(told("C2C_MESSAGE_CREATE").path("timestamp").asString()).isEqualTo("2026-09-10T09:00:00+08:00");
        lin.quotes(id, "谢谢");
        Samples.sameShape(told("C2C_MESSAGE_CREATE"), "official/event-C2C_MESSAGE_CREATE-3-quote.json");
        lin.rejectsPushes();
        Samples.sameShape(told("C2C_MSG_REJECT"), "official/event-C2C_MSG_REJECT.json");
        lin.acceptsPushes();
        Samples.sameShape(told("C2C_MSG_RECEIVE"), "official/event-C2C_MSG_RECEIVE.json");
        lin.presses("allow-once", "confirm:once");
        Samples.sameShape(told("INTERACTION_CREATE"), "official/event-INTERACTION_CREATE-1-c2c.json");
        lin.authorizesPushes(true);
        Samples.sameShape(told("INTERACTION_CREATE"), "official/event-INTERACTION_CREATE-3-authorize.json");
        lin.leaves();
        Samples.sameShape(told("FRIEND_DEL"), "official/event-FRIEND_DEL.json");
    }

    @Test
    void what_happens_in_a_group_has_the_shapes_of_its_samples() {
        group.joins(lin);
        assertThat(qq.callbacks()).isEmpty();
        group.addsBot(lin);
        Samples.sameShape(told("GROUP_ADD_ROBOT"), "official/event-GROUP_ADD_ROBOT.json");
        group.joins(wang);
        Samples.sameShape(told("GROUP_MEMBER_ADD"), "official/event-GROUP_MEMBER_ADD.json");
        group.mentions(wang, "/今日天气");
        JsonNode mention = told("GROUP_AT_MESSAGE_CREATE");
        Samples.sameShape(mention, "official/event-GROUP_AT_MESSAGE_CREATE-1.json");
        assertThat(mention.path("content").asString()).isEqualTo(" /今日天气 ");
        group.writes(wang, "早");
        assertThat(last().path("t").asString()).isEqualTo("GROUP_AT_MESSAGE_CREATE");
        group.lets(QqHearing.ALL);
        group.writes(wang, "早");
        Samples.sameShape(told("GROUP_MESSAGE_CREATE"), "official/event-GROUP_MESSAGE_CREATE-1.json");
        group.presses(wang, "", "eyJ9");
        Samples.sameShape(told("INTERACTION_CREATE"), "official/event-INTERACTION_CREATE-2-group.json");
        group.rejectsPushes(lin);
        Samples.sameShape(told("GROUP_MSG_REJECT"), "official/event-GROUP_MSG_REJECT.json");
        group.acceptsPushes(lin);
        Samples.sameShape(told("GROUP_MSG_RECEIVE"), "official/event-GROUP_MSG_RECEIVE.json");
        group.leaves(wang);
        Samples.sameShape(told("GROUP_MEMBER_REMOVE"), "official/event-GROUP_MEMBER_REMOVE.json");
        group.removesBot(lin);
        Samples.sameShape(told("GROUP_DEL_ROBOT"), "official/event-GROUP_DEL_ROBOT.json");
        int before = qq.callbacks().size();
        group.joins(wang);
        group.mentions(wang, "还在吗");
        assertThat(qq.callbacks()).hasSize(before);
    }

    @Test
    void whoever_asks_to_be_let_in_is_told_to_an_admin_only() {
        group.joins(lin);
        group.addsBot(lin);
        group.asksToJoin(qq.user("李雷"), "我想加入");
        assertThat(last().path("t").asString()).isEqualTo("GROUP_ADD_ROBOT");
        group.appointsBot(QqRole.ADMIN);
        group.asksToJoin(wang, "我想加入");
        Samples.sameShape(told("GROUP_JOIN_REQUEST"), "official/event-GROUP_JOIN_REQUEST-1-self.json");
        group.invites(lin, qq.user("韩梅梅"));
        Samples.sameShape(told("GROUP_JOIN_REQUEST"), "official/event-GROUP_JOIN_REQUEST-2-invited.json");
    }

    @Test
    void whoever_follows_a_share_link_brings_its_data() {
        QqClient.Said said = client.post("/v2/generate_url_link", "{'callback_data':'table-7'}");
        Samples.sameShape(said.body(), "official/resp-generate_url_link.json");
        lin.follows(said.body().path("url_link").asString());

        JsonNode told = told("FRIEND_ADD");
        Samples.sameShape(told, "official/event-FRIEND_ADD-2-share-link.json");
        assertThat(told.path("scene_param").asString()).isEqualTo("table-7");
        assertThat(told.path("scene").asInt()).isEqualTo(2003);
        assertThat(client.post("/v2/generate_url_link", "{'callback_data':'" + "x".repeat(33) + "'}")
                        .code())
                .isEqualTo(Refused.UNFIT);
        assertThatThrownBy(() -> wang.follows("https://example.com")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void events_of_the_listed_types_may_be_replied_to() {
        lin.adds();
        assertThat(replyToLast().status()).isEqualTo(200);
        lin.rejectsPushes();
        assertThat(replyToLast().code()).isEqualTo(40034027);
        lin.acceptsPushes();
        assertThat(replyToLast().status()).isEqualTo(200);
        lin.presses("b", "d");
        assertThat(replyToLast().status()).isEqualTo(200);
        assertThat(replyToLast().code()).isEqualTo(40054005);
        lin.presses("b", "d");
        clock.passes(Duration.ofMinutes(60));
        assertThat(replyToLast().code()).isEqualTo(40034005);
    }

    @Test
    void a_button_is_answered_within_three_seconds_or_too_late() {
        lin.adds();
        String first = lin.presses("b", "d");
        String second = lin.presses("b", "d");
        String third = lin.presses("b", "d");
        clock.passes(Duration.ofSeconds(3));
        assertThat(answer(first, "0").status()).isEqualTo(204);
        clock.passes(Duration.ofSeconds(1));
        assertThat(answer(second, "5").status()).isEqualTo(204);
        assertThat(answer(first, "1").status()).isEqualTo(204);
        assertThat(answer(third, "6").code()).isEqualTo(Refused.UNFIT);
        assertThat(answer("unknown", "0").status()).isEqualTo(404);

        List<QqInteraction> all = qq.interactions();
        assertThat(all).extracting(QqInteraction::inTime).containsExactly(true, false, false);
        assertThat(all).extracting(QqInteraction::code).containsExactly(0, 5, -1);
    }

    @Test
    void a_member_may_have_an_openid_of_their_own_in_every_group() {
        assertThat(group.memberOpenid(lin)).isEqualTo(lin.openid());
        try (FakeQqBot other =
                FakeQqBot.builder(clock).memberOpenidsOfTheirOwn().open()) {
            QqUser user = other.user("林小满");
            String here = other.group("一").memberOpenid(user);
            assertThat(here)
                    .isNotEqualTo(user.openid())
                    .isEqualTo(other.group("一").memberOpenid(user));
            assertThat(here).isNotEqualTo(other.group("二").memberOpenid(user));
        }
    }

    @Test
    void a_mention_may_come_as_it_was_captured() {
        try (FakeQqBot other = FakeQqBot.builder(clock).mentionsKept().open()) {
            other.handTo(callback -> true);
            QqUser user = other.user("林小满");
            QqGroup there = other.group("一");
            there.joins(user);
            there.addsBot(user);
            there.lets(QqHearing.ALL);
            there.mentions(user, "在吗");
            JsonNode told = last(other);
            assertThat(told.path("t").asString()).isEqualTo("GROUP_MESSAGE_CREATE");
            assertThat(told.path("d").path("content").asString())
                    .startsWith("<@")
                    .endsWith("> 在吗");
            assertThat(told.path("d").path("mentions").path(0).path("is_you").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void a_group_may_have_its_old_id_too() {
        try (FakeQqBot other = FakeQqBot.builder(clock).groupsWithOldId().open()) {
            other.handTo(callback -> true);
            QqUser user = other.user("林小满");
            QqGroup there = other.group("一");
            there.joins(user);
            there.addsBot(user);
            there.mentions(user, "在吗");
            assertThat(last(other).path("d").path("group_id").asString()).isEqualTo(there.openid());
            assertThat(last(other).path("d").path("group_openid").asString()).isEqualTo(there.openid());
        }
    }

    @Test
    void the_bot_is_told_who_it_is() {
        JsonNode told = client.get("/users/@me").body();
        assertThat(told.path("id").asString()).isEqualTo(qq.appid());
        assertThat(told.path("username").asString()).isEqualTo("测试机器人");
        assertThat(told.has("union_openid") && told.has("union_user_account") && told.has("avatar"))
                .isTrue();
    }

    @Test
    void nobody_does_what_cannot_be_done() {
        assertThatThrownBy(lin::leaves).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lin.writes("x")).isInstanceOf(IllegalStateException.class);
        lin.adds();
        assertThatThrownBy(lin::adds).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> group.writes(lin, "x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> group.addsBot(lin)).isInstanceOf(IllegalStateException.class);
        assertThat(lin.toString()).contains(lin.openid());
    }

    private QqClient.Said answer(String id, String code) {
        return client.call("PUT", "/interactions/" + id, "{'code':" + code + "}");
    }

    private QqClient.Said replyToLast() {
        return client.toUser(
                lin, "{'content':'好','event_id':'" + last().path("id").asString() + "'}");
    }

    private JsonNode last() {
        return last(qq);
    }

    private static JsonNode last(FakeQqBot of) {
        return QqClient.MAPPER.readTree(
                of.callbacks().get(of.callbacks().size() - 1).body());
    }

    /** What was told last, which is of this type. */
    private JsonNode told(String type) {
        assertThat(last().path("t").asString()).isEqualTo(type);
        return last().path("d");
    }
}
