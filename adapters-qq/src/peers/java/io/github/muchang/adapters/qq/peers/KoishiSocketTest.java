package io.github.muchang.adapters.qq.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.testkit.qq.FakeOneBot;
import io.github.muchang.testkit.qq.FakeOneBotBuilder;
import io.github.muchang.testkit.qq.OneBotDelivered;
import io.github.muchang.testkit.qq.OneBotFlavour;
import io.github.muchang.testkit.qq.OneBotGroup;
import io.github.muchang.testkit.qq.OneBotPerson;
import io.github.muchang.testkit.qq.QqAsked;
import io.github.muchang.testkit.qq.QqRole;
import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What another application does on our fake of a program that speaks OneBot, over WebSockets that it opens. */
@Timeout(120)
class KoishiSocketTest {
    private static final String TOKEN = "kSLuTF2GC2Q4q4ugm3";

    private final FakeOneBot account = fake().open();
    private final OneBotPerson lin = account.person("林小满");
    private final OneBotPerson wang = account.person("王小明");
    private final OneBotGroup group = account.group("读书分享会");

    private static FakeOneBotBuilder fake() {
        return FakeOneBot.builder(HandClock.at("2026-09-10T09:00:00+08:00")).accessToken(TOKEN);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void a_friend_writes_and_is_answered() {
        try (Peer koishi = online()) {
            lin.befriends();
            koishi.hears("friend-added", Map.of("userId", number(lin)));
            long id = lin.writes("在吗？&[报名],");
            koishi.hears(
                    "message-created", Map.of("userId", number(lin), "isDirect", true, "messageId", Long.toString(id)));
            String answer = koishi.answers("在的<img src=\"https://img.example.com/poster.png\"/>")
                    .path(0)
                    .asString();

            assertThat(account.delivered()).singleElement().satisfies(each -> {
                assertThat(each.user()).isEqualTo(lin.number());
                assertThat(each.text()).isEqualTo("在的");
                assertThat(each.message().at("/1/data/file").asString()).endsWith("/poster.png");
            });
            koishi.calls("deleteMessage", "private:" + lin.number(), answer);
            assertThat(account.isRecalled(Long.parseLong(answer))).isTrue();
            lin.recalls(id);
            koishi.hears("message-deleted", Map.of("userId", number(lin), "messageId", Long.toString(id)));
        }
    }

    @ParameterizedTest
    @EnumSource(OneBotFlavour.class)
    void a_group_is_heard_and_answered(OneBotFlavour flavour) {
        try (FakeOneBot other = fake().flavour(flavour).open();
                Peer koishi = Koishi.forward(other, TOKEN).isOnline()) {
            OneBotPerson member = other.person("林小满");
            OneBotGroup there = other.group("一");
            there.joins(member);
            koishi.hears("guild-member-added", Map.of("userId", number(member), "guildId", number(there)));
            long id = there.mentions(member, "/今日天气");
            koishi.hears(
                    "message-created",
                    Map.of(
                            "userId",
                            number(member),
                            "guildId",
                            number(there),
                            "isDirect",
                            false,
                            "messageId",
                            Long.toString(id)));
            koishi.answers("<at id=\"" + member.number() + "\"/>晴");

            assertThat(other.delivered()).singleElement().satisfies(each -> {
                assertThat(each.group()).isEqualTo(there.number());
                assertThat(each.message().at("/0/data/qq").asString()).isEqualTo(number(member));
                assertThat(each.text()).isEqualTo("晴");
            });
        }
    }

    @Test
    void codes_in_texts_mean_what_segments_mean() {
        try (FakeOneBot other = fake().messagesAsTexts().open();
                Peer koishi = Koishi.forward(other, TOKEN).isOnline()) {
            OneBotPerson member = other.person("林小满");
            OneBotGroup there = other.group("一");
            there.joins(member);
            there.mentions(member, "a&b[c],d");

            JsonNode heard = koishi.hears("message-created", Map.of("userId", number(member)));

            assertThat(heard.path("content").asString()).isEqualTo("<at id=\"" + other.selfId() + "\"/> a&amp;b[c],d");
        }
    }

    @Test
    void friends_groups_and_members_are_listed() {
        try (Peer koishi = online()) {
            lin.befriends();
            group.joins(lin);
            group.joins(wang);

            assertThat(koishi.calls("getFriendList").at("/data/0/id").asString())
                    .isEqualTo(number(lin));
            assertThat(koishi.calls("getGuildList").at("/data/0/name").asString())
                    .isEqualTo("读书分享会");
            assertThat(koishi.calls("getGuildMemberList", number(group)).path("data"))
                    .extracting(each -> each.at("/user/id").asString())
                    .containsExactly(Long.toString(account.selfId()), number(lin), number(wang));
            assertThat(koishi.calls("getGuildMember", number(group), number(lin))
                            .at("/user/name")
                            .asString())
                    .isEqualTo("林小满");
            assertThat(koishi.calls("getUser", number(wang)).path("name").asString())
                    .isEqualTo("王小明");
            assertThat(koishi.calls("getLogin").at("/user/id").asString()).isEqualTo(Long.toString(account.selfId()));
        }
    }

    @Test
    void members_are_muted_and_removed_by_an_admin() {
        try (Peer koishi = online()) {
            group.joins(lin);
            group.joins(wang);
            koishi.callsInVain("muteGuildMember", Map.of("code", 100), number(group), number(lin), 60_000);
            group.appointsAccount(QqRole.ADMIN);

            koishi.calls("muteGuildMember", number(group), number(lin), 60_000);
            koishi.hears("guild-member", Map.of("subtype", "ban", "userId", number(lin)));
            assertThat(group.isMuted(lin)).isTrue();
            koishi.calls("muteGuildMember", number(group), number(lin), 0);
            assertThat(group.isMuted(lin)).isFalse();
            koishi.calls("muteChannel", number(group), number(group), true);
            koishi.calls("kickGuildMember", number(group), number(wang), true);
            koishi.hears("guild-member-removed", Map.of("userId", number(wang), "subtype", "passive"));
            koishi.callsWithin("setGroupCard", number(group), number(lin), "小满");

            assertThat(group.has(wang)).isFalse();
            assertThat(group.card(lin)).isEqualTo("小满");
            assertThat(account.asked())
                    .extracting(QqAsked::route)
                    .contains("set_group_ban", "set_group_whole_ban", "set_group_kick", "set_group_card");
        }
    }

    @Test
    void what_happens_in_a_group_is_heard() {
        try (Peer koishi = online()) {
            group.joins(lin);
            group.isInvited(wang, lin);
            koishi.hears("guild-member-added", Map.of("userId", number(lin)));
            koishi.hears("guild-member-added", Map.of("userId", number(wang), "operatorId", number(lin)));
            group.appoints(lin, QqRole.ADMIN);
            koishi.hears("guild-member", Map.of("subtype", "role", "userId", number(lin)));
            long id = group.writes(wang, "广告");
            koishi.hears("message-created", Map.of("content", "广告"));
            group.recalls(lin, id);
            koishi.hears("message-deleted", Map.of("messageId", Long.toString(id), "operatorId", number(lin)));
            group.mutes(lin, wang, Duration.ofMinutes(1));
            koishi.hears("guild-member", Map.of("subtype", "ban", "operatorId", number(lin)));
            group.pokes(lin);
            koishi.hears("notice", Map.of("subtype", "poke", "userId", number(lin)));
            group.leaves(wang);
            koishi.hears("guild-member-removed", Map.of("userId", number(wang)));
            group.removesAccount(lin);
            koishi.hears("guild-removed", Map.of("guildId", number(group)));
        }
    }

    @Test
    void requests_are_answered() {
        try (Peer koishi = online()) {
            String friend = lin.asksToBeFriend("我是小满");
            koishi.hears("friend-request", Map.of("userId", number(lin), "content", "我是小满", "messageId", friend));
            koishi.calls("handleFriendRequest", friend, true, "小满");
            assertThat(lin.isFriend()).isTrue();

            String member = group.asksToJoin(wang, "读书");
            koishi.hears("guild-member-request", Map.of("userId", number(wang), "guildId", number(group)));
            koishi.calls("handleGuildMemberRequest", member, true, "");
            assertThat(group.has(wang)).isTrue();

            OneBotGroup other = account.group("二");
            String invitation = other.invitesAccount(lin);
            koishi.hears("guild-request", Map.of("userId", number(lin), "guildId", number(other)));
            koishi.calls("handleGuildRequest", invitation, true, "");
            assertThat(other.hasAccount()).isTrue();
        }
    }

    @Test
    void it_stays_away_after_a_broken_connection_until_it_is_started() {
        try (Peer koishi = online()) {
            account.dropsSockets();
            koishi.has("OFFLINE");
            Peer.until(() -> account.connections() == 0);

            koishi.calls("start");
            koishi.isOnline();
            lin.befriends();
            koishi.hears("friend-added", Map.of("userId", number(lin)));
        }
    }

    @ParameterizedTest
    @EnumSource(OneBotFlavour.class)
    void a_wrong_token_lets_nobody_in(OneBotFlavour flavour) {
        try (FakeOneBot other = fake().flavour(flavour).open();
                Peer koishi = Koishi.forward(other, "wrong")) {
            koishi.callsInVain("getGuildList", Map.of());

            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void numbers_beyond_32_bits_come_as_texts_and_are_read() {
        try (FakeOneBot other = fake().flavour(OneBotFlavour.ONEBOTS).open();
                Peer koishi = Koishi.forward(other, TOKEN).isOnline()) {
            OneBotPerson friend = other.person("林小满");
            friend.befriends();
            friend.writes("在吗");
            koishi.hears("message-created", Map.of());
            String answer = koishi.answers("在的").path(0).asString();

            assertThat(Long.parseLong(answer)).isGreaterThan(1L << 32);
            koishi.calls("deleteMessage", "private:" + friend.number(), answer);

            assertThat(other.asked())
                    .filteredOn(each -> each.route().equals("delete_msg"))
                    .extracting(each -> each.body().path("message_id").isString())
                    .containsExactly(true);
            assertThat(other.delivered()).extracting(OneBotDelivered::id).containsExactly(Long.parseLong(answer));
            assertThat(other.isRecalled(Long.parseLong(answer))).isTrue();
        }
    }

    private Peer online() {
        return Koishi.forward(account, TOKEN).isOnline();
    }

    private static String number(OneBotPerson person) {
        return Long.toString(person.number());
    }

    private static String number(OneBotGroup group) {
        return Long.toString(group.number());
    }
}
