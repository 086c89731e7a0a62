package io.github.muchang.adapters.qq.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.testkit.qq.FakeOneBot;
import io.github.muchang.testkit.qq.FakeOneBotBuilder;
import io.github.muchang.testkit.qq.OneBotDelivered;
import io.github.muchang.testkit.qq.OneBotFlavour;
import io.github.muchang.testkit.qq.OneBotGroup;
import io.github.muchang.testkit.qq.OneBotLine;
import io.github.muchang.testkit.qq.OneBotPerson;
import io.github.muchang.testkit.qq.OneBotQuickReply;
import io.github.muchang.testkit.qq.OneBotRole;
import io.github.muchang.testkit.qq.QqAsked;
import io.github.muchang.testkit.qq.QqRole;
import io.github.muchang.testkit.wechat.HandClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another application does on our fake of a program that speaks OneBot, where that comes to it: reverse WebSockets, and posted events. */
@Timeout(120)
class KoishiServerTest {
    private static final String SECRET = "kSLuTF2GC2Q4q4ugm3";

    private static FakeOneBotBuilder fake() {
        return FakeOneBot.builder(HandClock.at("2026-09-10T09:00:00+08:00"));
    }

    @ParameterizedTest
    @EnumSource(OneBotFlavour.class)
    void a_reverse_socket_carries_events_and_actions(OneBotFlavour flavour) {
        try (FakeOneBot account = fake().flavour(flavour).open();
                Peer koishi = Koishi.reverse(account)) {
            OneBotLine line = account.dials(Koishi.address(koishi, "ws"), OneBotRole.UNIVERSAL);
            koishi.isOnline();
            assertThat(line.isOpen()).isTrue();
            OneBotPerson lin = account.person("林小满");
            lin.befriends();
            lin.writes("在吗");
            koishi.hears("message-created", Map.of("userId", Long.toString(lin.number()), "content", "在吗"));
            koishi.answers("在的");

            assertThat(account.delivered()).extracting(OneBotDelivered::text).containsExactly("在的");
            assertThat(account.asked()).extracting(QqAsked::path).containsOnly("reverse-ws");
            account.beats();
            line.drops();
            koishi.has("OFFLINE");
            assertThat(line.redials()).isTrue();
            koishi.isOnline();
            lin.writes("还在吗");
            koishi.hears("message-created", Map.of("content", "还在吗"));
        }
    }

    @Test
    void a_reverse_socket_has_to_be_for_both() {
        try (FakeOneBot account = fake().open();
                Peer koishi = Koishi.reverse(account)) {
            OneBotLine line = account.dials(Koishi.address(koishi, "ws"), OneBotRole.EVENT);

            Peer.until(() -> !line.isOpen());
            koishi.has("CONNECT");
        }
    }

    @Test
    void actions_are_posted() {
        try (FakeOneBot account = fake().open();
                Peer koishi = Koishi.http(account, "", "").isOnline()) {
            OneBotPerson lin = account.person("林小满");
            OneBotGroup group = account.group("读书分享会");
            lin.befriends();
            group.joins(lin);
            group.appointsAccount(QqRole.ADMIN);

            koishi.calls("sendMessage", "private:" + lin.number(), "在的");
            koishi.calls("sendMessage", Long.toString(group.number()), "各位好");
            assertThat(koishi.calls("getGuildList").path("data")).hasSize(1);
            koishi.calls("muteGuildMember", Long.toString(group.number()), Long.toString(lin.number()), 60_000);

            assertThat(account.delivered()).extracting(OneBotDelivered::text).containsExactly("在的", "各位好");
            assertThat(group.isMuted(lin)).isTrue();
            assertThat(account.asked()).extracting(QqAsked::path).containsOnly("http");
        }
    }

    @Test
    void its_word_for_a_token_is_not_that_of_the_standard() {
        try (FakeOneBot account = fake().accessToken(SECRET).open();
                Peer koishi = Koishi.http(account, SECRET, "")) {
            koishi.callsInVain("getGuildList", Map.of("status", 401));

            assertThat(account.asked()).isEmpty();
        }
    }

    @Test
    void events_that_are_signed_are_believed() {
        try (FakeOneBot account = fake().secret(SECRET).open();
                Peer koishi = Koishi.http(account, "", SECRET).isOnline()) {
            account.pushTo(Koishi.address(koishi, "http"));
            OneBotPerson lin = account.person("林小满");
            lin.befriends();
            koishi.hears("friend-added", Map.of("userId", Long.toString(lin.number())));
            lin.writes("在吗？😀 \"<a/>\" \\");
            koishi.hears("message-created", Map.of("isDirect", true));
            koishi.answers("在的");

            assertThat(account.delivered()).extracting(OneBotDelivered::text).containsExactly("在的");
            assertThat(account.quickReplies())
                    .extracting(OneBotQuickReply::status)
                    .containsExactly(204, 204);
        }
    }

    @Test
    void events_that_somebody_else_has_signed_are_refused() {
        try (FakeOneBot account = fake().secret(SECRET).open();
                FakeOneBot unsigned = fake().open();
                Peer koishi = Koishi.http(account, "", "another" + SECRET).isOnline()) {
            account.pushTo(Koishi.address(koishi, "http"));
            account.person("林小满").befriends();
            unsigned.pushTo(Koishi.address(koishi, "http"));
            unsigned.person("林小满").befriends();

            assertThat(account.quickReplies())
                    .extracting(OneBotQuickReply::status)
                    .containsExactly(403);
            assertThat(unsigned.quickReplies())
                    .extracting(OneBotQuickReply::status)
                    .containsExactly(401);
        }
    }
}
