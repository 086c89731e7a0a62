package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.http.Answer;
import io.github.muchang.testkit.qq.FakeOneBot;
import io.github.muchang.testkit.qq.OneBotFlavour;
import io.github.muchang.testkit.qq.OneBotGroup;
import io.github.muchang.testkit.qq.OneBotPerson;
import io.github.muchang.testkit.qq.OneBotRole;
import io.github.muchang.testkit.qq.QqRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The adapter against a fake that others wrote from the same document, in each of its flavours, by every way. */
@Timeout(60)
class FakeOneBotTest {
    private static final String TOKEN = "canary-token";
    private static final List<String> LIVED = List.of(
            "notice/friend_add",
            "message/private/friend",
            "notice/group_increase/approve",
            "message/group/normal",
            "notice/group_decrease/leave",
            "request/friend");

    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource
    void events_are_heard_over_a_forward_socket(OneBotFlavour flavour) {
        try (FakeOneBot fake = fake(flavour);
                Impatient threads = new Impatient();
                ForwardSocket socket = ForwardSocket.open(
                        House.RISK, endpoint(fake.webSocketAddress()), threads, House.EVENTS, this::take)) {
            Until.so(socket::isOpen);
            live(fake);
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_are_heard_and_actions_done_over_a_reverse_socket(OneBotFlavour flavour) {
        OneBotEvents events = OneBotEvents.of(House.RISK, House.DOMAIN, House.SETTINGS.selfId("10001000"));
        ReverseSocket socket = ReverseSocket.of(House.RISK, TOKEN, events, this::take);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ReverseServer server = ReverseServer.open(House.RISK, any, socket);
                FakeOneBot fake = fake(flavour)) {
            fake.dials(URI.create("ws://127.0.0.1:" + server.port() + "/"), OneBotRole.UNIVERSAL);
            Until.so(socket::isOpen);
            live(fake);
            assertThat(socket.call("get_login_info", Map.of()).value()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_are_posted(OneBotFlavour flavour) throws IOException {
        OneBotEvents events = OneBotEvents.of(House.RISK, House.DOMAIN, House.SETTINGS.selfId("10001000"));
        OneBotInbox inbox = OneBotInbox.of(House.RISK, events, TOKEN);
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> headers = new TreeMap<>();
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                take(inbox.hear(
                        Callback.of(Map.of(), headers, exchange.getRequestBody().readAllBytes())));
                exchange.sendResponseHeaders(OneBotInbox.STATUS, -1);
            } catch (RejectedCallbackException e) {
                exchange.sendResponseHeaders(401, -1);
            }
        });
        host.start();
        try (FakeOneBot fake = fake(flavour)) {
            fake.pushTo(URI.create("http://127.0.0.1:" + host.getAddress().getPort() + "/"));
            live(fake);
            assertThat(fake.quickReplies()).isNotEmpty().allMatch(each -> each.status() == 204);
        } finally {
            host.stop(0);
        }
    }

    @Test
    void groups_and_members_are_listed_and_kept_in_order() {
        try (Tried tried = Tried.overHttp(true, OneBotFlavour.STANDARD)) {
            OneBotGroup group = tried.fake.group("面包群");
            OneBotPerson lin = tried.fake.person("林小满");
            group.joins(lin);
            group.appointsAccount(QqRole.OWNER);
            OneBotGroups groups = tried.bot.administration();

            assertThat(groups.members(group.number()).orElseThrow())
                    .extracting(GroupMember::user)
                    .contains(lin.number());
            RosterPage.Members members = (RosterPage.Members) tried.bot
                    .roster(House.SETTINGS.members("friends-of-the-group", group.number()))
                    .page("friends-of-the-group", Cursor.START);
            assertThat(members.members()).hasSize(1);
            assertThat(groups.card(group.number(), lin.number(), "小满")).isEqualTo(new Answer.Given<>(Done.NOW));
            assertThat(group.card(lin)).isEqualTo("小满");
            assertThat(groups.name(group.number(), "新面包群").value()).contains(Done.NOW);
            assertThat(groups.ban(group.number(), lin.number(), Duration.ofMinutes(1))
                            .value())
                    .contains(Done.NOW);
            assertThat(group.isMuted(lin)).isTrue();
            assertThat(groups.lift(group.number(), lin.number()).value()).contains(Done.NOW);
            assertThat(group.isMuted(lin)).isFalse();
            assertThat(groups.kick(group.number(), lin.number(), false).value()).contains(Done.NOW);
            assertThat(group.has(lin)).isFalse();
            assertThat(groups.notice(group.number(), "明天开业").value()).isPresent();
            assertThat(groups.leave(group.number(), true).value()).contains(Done.NOW);
            assertThat(tried.bot.befriend(lin.asksToBeFriend("加我"), true, "").value())
                    .contains(Done.NOW);
            assertThat(lin.isFriend()).isTrue();
            assertThat(tried.bot.status().orElseThrow()).isEqualTo(new OneBot.Status(true, true));
            assertThat(tried.bot.version().orElseThrow().protocol()).isEqualTo("v11");
        }
    }

    @Test
    void what_onebots_does_not_do_is_absent() {
        try (Tried tried = Tried.overHttp(true, OneBotFlavour.ONEBOTS)) {
            OneBotGroup group = tried.fake.group("面包群");
            OneBotPerson lin = tried.fake.person("林小满");
            group.joins(lin);
            OneBotGroups groups = tried.bot.administration();

            assertThat(groups.kick(group.number(), lin.number(), false).value()).contains(Done.ABSENT);
            assertThat(groups.card(group.number(), lin.number(), "小满").value()).contains(Done.ABSENT);
            assertThat(tried.bot.absent()).containsExactly("set_group_card", "set_group_kick");
        }
    }

    private void take(Heard told) {
        if (!told.event().name().startsWith("meta_event")) {
            heard.add(told);
        }
    }

    private void live(FakeOneBot fake) {
        OneBotPerson lin = fake.person("林小满");
        lin.befriends();
        lin.writes("你好[CQ:face,id=1]&");
        OneBotGroup group = fake.group("面包群");
        group.joins(lin);
        group.writes(lin, "大家好");
        group.leaves(lin);
        fake.person("陌生人").asksToBeFriend("加我");
        Until.so(() -> heard.size() >= LIVED.size());

        assertThat(heard).extracting(each -> each.event().name()).containsExactlyElementsOf(LIVED);
        assertThat(heard.get(1).event().message().orElseThrow().words()).isEqualTo("你好[CQ:face,id=1]&");
        assertThat(heard).allMatch(each -> each.signals().size() == 1);
        assertThat(heard.stream().map(each -> each.event().id()).distinct()).hasSize(LIVED.size());
    }

    private static FakeOneBot fake(OneBotFlavour flavour) {
        return FakeOneBot.builder(Tried.CLOCK)
                .accessToken(TOKEN)
                .secret(TOKEN)
                .flavour(flavour)
                .patience(Duration.ofSeconds(25)) // on a busy machine; each event is posted once
                .open();
    }

    private static Endpoint endpoint(URI address) {
        return Endpoint.of(House.RISK, HttpClient.newHttpClient(), address).token(TOKEN);
    }
}
