package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.muchang.testkit.wechat.HandClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class FakeOneBotTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
    private final FakeOneBot account =
            FakeOneBot.builder(clock).accessToken("t").secret("s").open();
    private final OneBotPerson lin = account.person("林小满");
    private final OneBotGroup group = account.group("读书分享会");
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private final List<JsonNode> posted = new CopyOnWriteArrayList<>();
    private final HttpServer host;
    private volatile String answer = "";

    FakeOneBotTest() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        host.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                posted.add(QqClient.MAPPER.readTree(body));
                String signed = exchange.getRequestHeaders().getFirst("X-Signature");
                assertThat(signed).isEqualTo("sha1=" + OneBotPosting.signature("s", body));
                signatures.add(signed + " " + exchange.getRequestHeaders().getFirst("X-Self-ID"));
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        host.start();
        account.pushTo(URI.create("http://127.0.0.1:" + host.getAddress().getPort() + "/"));
        group.joins(lin);
    }

    @AfterEach
    void close() {
        host.stop(0);
        account.close();
    }

    @Test
    void an_event_is_posted_and_signed() {
        lin.befriends();
        lin.writes("你好～");

        JsonNode event = last();
        assertThat(event.propertyNames())
                .containsAll(Samples.read("onebot11/communication_http-post-EVENT-private.json")
                        .propertyNames());
        assertThat(event.path("raw_message").asString()).isEqualTo("你好～");
        assertThat(event.path("message").path(0).path("type").asString()).isEqualTo("text");
        assertThat(signatures.get(0)).endsWith(" 10001000");
        assertThat(OneBotPosting.signature(
                        "key", "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9");
    }

    @Test
    void a_quick_operation_is_done_and_remembered() {
        group.appointsAccount(QqRole.ADMIN);
        answer = "{\"reply\":\"嗨～\",\"delete\":true,\"ban\":true,\"ban_duration\":60}";
        long id = group.writes(lin, "加我");

        assertThat(account.delivered()).singleElement().satisfies(each -> {
            assertThat(each.text()).isEqualTo("嗨～");
            assertThat(each.message().path(0).path("type").asString()).isEqualTo("at");
        });
        assertThat(account.isRecalled(id)).isTrue();
        assertThat(group.isMuted(lin)).isTrue();
        assertThat(account.quickReplies().get(account.quickReplies().size() - 1).status())
                .isEqualTo(200);
        answer = "{\"approve\":true}";
        OneBotPerson wang = account.person("王小明");
        group.asksToJoin(wang, "我想加入");
        assertThat(group.has(wang)).isTrue();
        wang.asksToBeFriend("你好");
        assertThat(wang.isFriend()).isTrue();
    }

    @Test
    void http_answers_with_the_statuses_of_the_standard() {
        assertThat(call("get_status", "application/json", "", "").statusCode()).isEqualTo(401);
        assertThat(call("get_status", "application/json", "", "x").statusCode()).isEqualTo(403);
        assertThat(call("get_nothing", "application/json", "", "t").statusCode())
                .isEqualTo(404);
        assertThat(call("get_status", "text/plain", "", "t").statusCode()).isEqualTo(406);
        assertThat(call("get_status", "application/json", "{", "t").statusCode())
                .isEqualTo(400);
        JsonNode status = say(call("get_status?access_token=t", "application/json", "", ""));
        assertThat(status.path("data").path("online").asBoolean()).isTrue();
        assertThat(status.propertyNames())
                .containsExactlyElementsOf(
                        Samples.read("onebot11/communication_http-01.json").propertyNames());
        assertThat(act("set_group_kick_members", "{}").statusCode()).isEqualTo(404);
        assertThat(call("get_group_info", "application/x-www-form-urlencoded", "group_id=" + group.number(), "t")
                        .body())
                .contains("读书分享会");
    }

    @Test
    void messages_are_sent_as_segments_or_texts_and_taken_back() {
        lin.befriends();
        JsonNode sent = done(
                "send_private_msg",
                "{'user_id':" + lin.number()
                        + ",'message':'[CQ:face,id=178]看看&amp;&#91;x&#93;[CQ:image,file=a&#44;b.jpg]'}");
        long id = sent.path("data").path("message_id").asLong();
        assertThat(account.delivered()).singleElement().satisfies(each -> {
            assertThat(each.text()).isEqualTo("看看&[x]");
            assertThat(each.message().path(2).path("data").path("file").asString())
                    .isEqualTo("a,b.jpg");
            assertThat(each.user()).isEqualTo(lin.number());
        });
        done("send_msg", "{'group_id':" + group.number() + ",'message':[{'type':'text','data':{'text':'早'}}]}");
        assertThat(account.delivered().get(1).group()).isEqualTo(group.number());
        assertThat(done("delete_msg", "{'message_id':" + id + "}")
                        .path("retcode")
                        .asInt(-1))
                .isZero();
        assertThat(account.isRecalled(id)).isTrue();
        assertThat(done("delete_msg", "{'message_id':" + id + "}")
                        .path("status")
                        .asString())
                .isEqualTo("failed");
        assertThat(done("send_msg_async", "{'user_id':" + lin.number() + ",'message':'x'}")
                        .path("retcode")
                        .asInt())
                .isEqualTo(1);
        assertThat(done("send_private_msg", "{'user_id':1,'message':'x'}")
                        .path("status")
                        .asString())
                .isEqualTo("failed");
    }

    @Test
    void the_official_codes_and_segments_are_the_same_message() {
        ArrayNode segments = (ArrayNode) Samples.read("onebot11/message_array-03.json");
        String text = "&#91;第一部分&#93;[CQ:image,file=123.jpg]图片之后的部分，表情：[CQ:face,id=123]";
        assertThat(CqCode.text(segments)).isEqualTo(text);
        assertThat(CqCode.segments(QqClient.MAPPER.valueToTree(text), false)).isEqualTo(segments);
        assertThat(CqCode.segments(QqClient.MAPPER.valueToTree(text), true)).hasSize(1);
    }

    @Test
    void members_are_managed_by_an_admin() {
        String about = "{'group_id':'" + group.number() + "','user_id':" + lin.number() + ",'card':'林'}";
        assertThat(done("set_group_card", about).path("status").asString()).isEqualTo("failed");
        group.appointsAccount(QqRole.ADMIN);
        assertThat(done("set_group_card", about).path("status").asString()).isEqualTo("ok");
        assertThat(group.card(lin)).isEqualTo("林");
        assertThat(done("get_group_member_info", about)
                        .path("data")
                        .path("role")
                        .asString())
                .isEqualTo("member");
        done("set_group_ban", about);
        assertThat(group.isMuted(lin)).isTrue();
        clock.passes(Duration.ofMinutes(30));
        assertThat(group.isMuted(lin)).isFalse();
        account.settles();
        assertThat(last().path("notice_type").asString()).isEqualTo("group_ban");
        assertThat(last().path("duration").asInt()).isEqualTo(1800);
        done("set_group_kick", about);
        assertThat(group.has(lin)).isFalse();
        account.settles();
        assertThat(last().path("sub_type").asString()).isEqualTo("kick");
        assertThat(done("get_group_list", "{}")
                        .path("data")
                        .path(0)
                        .path("member_count")
                        .asInt())
                .isEqualTo(1);
        done("set_group_leave", about);
        assertThat(group.hasAccount()).isFalse();
    }

    @Test
    void troubles_do_what_they_say() {
        lin.befriends();
        String message = "{'user_id':" + lin.number() + ",'message':'x'}";
        account.troubles("send_private_msg", 1, QqTrouble.error(1200));
        assertThat(done("send_private_msg", message).path("retcode").asInt()).isEqualTo(1200);
        account.troubles("send_private_msg", 1, QqTrouble.status(503));
        assertThat(act("send_private_msg", message).statusCode()).isEqualTo(503);
        account.troubles("send_private_msg", 1, QqTrouble.requestLost());
        assertThatThrownBy(() -> act("send_private_msg", message)).isInstanceOf(QqClient.Lost.class);
        assertThat(account.delivered()).isEmpty();
        account.troubles("send_private_msg", 1, QqTrouble.replyLost());
        assertThatThrownBy(() -> act("send_private_msg", message)).isInstanceOf(QqClient.Lost.class);
        assertThat(account.delivered()).hasSize(1);
        assertThat(account.asked()).hasSize(4);
        int before = posted.size();
        account.losesEvents(1);
        lin.writes("1");
        account.doublesEvents(1);
        lin.writes("2");
        assertThat(posted).hasSize(before + 2);
    }

    @Test
    void an_application_opens_websockets_for_actions_events_or_both() {
        URI at = account.webSocketAddress();
        try (GatewayClient both = new GatewayClient(at.resolve("/"), "Authorization", "Bearer t");
                GatewayClient api = new GatewayClient(at.resolve("/api?access_token=t"));
                GatewayClient event = new GatewayClient(at.resolve("/event"), "Authorization", "Bearer t")) {
            assertThat(both.next().path("sub_type").asString()).isEqualTo("connect");
            assertThat(event.next().path("sub_type").asString()).isEqualTo("connect");
            api.say("{'action':'get_nothing','echo':'123'}");
            assertThat(api.next()).isEqualTo(Samples.read("onebot11/communication_ws-02.json"));
            both.say("{'action':'get_status','params':{},'echo':{'n':1}}");
            assertThat(both.next().path("echo").path("n").asInt()).isEqualTo(1);
            account.beats();
            assertThat(both.next().path("meta_event_type").asString()).isEqualTo("heartbeat");
            assertThat(event.next().path("interval").asLong()).isEqualTo(5000);
            account.troubles("get_status", 1, QqTrouble.replyLost());
            api.say("{'action':'get_status'}");
            assertThat(api.end()).isEqualTo(1006);
            account.closesSockets(1001);
            assertThat(event.end()).isEqualTo(1001);
        }
        assertThatThrownBy(() -> new GatewayClient(at.resolve("/")).close()).isInstanceOf(GatewayClient.Refused.class);
        assertThatThrownBy(() -> new GatewayClient(at.resolve("/other?access_token=t")).close())
                .isInstanceOf(GatewayClient.Refused.class);
    }

    @Test
    void the_account_dials_the_application_and_dials_again() {
        ReverseHost application = new ReverseHost();
        try (application) {
            OneBotLine line = account.dials(application.address(), OneBotRole.UNIVERSAL);
            assertThat(line.isOpen()).isTrue();
            assertThat(application.next()).isEqualTo("10001000 Universal Bearer t");
            assertThat(application.next()).contains("connect");
            lin.writes("在吗");
            assertThat(application.next()).contains("在吗");
            application.say("{\"action\":\"get_status\",\"echo\":1}");
            assertThat(application.next()).contains("\"echo\":1");
            line.drops();
            assertThat(application.next()).isEqualTo("closed");
            assertThat(line.redials()).isTrue();
            assertThat(application.next()).startsWith("10001000");
        }
    }

    @Test
    void napcat_departs_from_the_standard() {
        try (FakeOneBot napcat = FakeOneBot.builder(clock)
                .flavour(OneBotFlavour.NAPCAT)
                .accessToken("t")
                .open()) {
            assertThat(call(napcat, "get_status", "").body()).contains("token verify failed!");
            assertThat(call(napcat, "get_status", "").statusCode()).isEqualTo(403);
            JsonNode unknown = say(call(napcat, "get_nothing", "t"));
            assertThat(unknown.path("retcode").asInt()).isEqualTo(1404);
            assertThat(unknown.propertyNames()).contains("message", "wording", "stream", "echo");
            try (GatewayClient wrong =
                    new GatewayClient(napcat.webSocketAddress().resolve("/"))) {
                assertThat(wrong.next().path("retcode").asInt()).isEqualTo(1403);
                assertThat(wrong.end()).isEqualTo(1000);
            }
        }
    }

    @Test
    void onebots_departs_from_the_standard() {
        try (FakeOneBot onebots = FakeOneBot.builder(clock)
                .flavour(OneBotFlavour.ONEBOTS)
                .accessToken("t")
                .messagesAsTexts()
                .open()) {
            assertThat(call(onebots, "get_status", "x").statusCode()).isEqualTo(401);
            JsonNode failed = say(call(onebots, "set_group_ban", "t"));
            assertThat(failed.path("retcode").asInt()).isEqualTo(-1);
            assertThat(failed.has("data")).isFalse();
            assertThat(failed.has("msg")).isTrue();
            try (GatewayClient socket =
                    new GatewayClient(onebots.webSocketAddress().resolve("/?access_token=t"))) {
                socket.next();
                onebots.person("林小满").writes("[你好]");
                JsonNode event = socket.next();
                assertThat(event.path("message").asString()).isEqualTo("&#91;你好&#93;");
                assertThat(event.path("message_id").asLong()).isGreaterThan(Integer.MAX_VALUE);
                assertThat(event.path("self_id").asLong()).isNotEqualTo(onebots.selfId());
            }
        }
    }

    private HttpResponse<String> act(String action, String body) {
        return call(action, "application/json", body, "t");
    }

    private JsonNode done(String action, String body) {
        return say(act(action, body));
    }

    private HttpResponse<String> call(FakeOneBot of, String action, String token) {
        return call(of.address(), action, "application/json", "", token);
    }

    private HttpResponse<String> call(String action, String type, String body, String token) {
        return call(account.address(), action, type, body, token);
    }

    private static HttpResponse<String> call(URI address, String action, String type, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/" + action))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new QqClient.Lost(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode say(HttpResponse<String> answer) {
        return QqClient.MAPPER.readTree(answer.body());
    }

    private JsonNode last() {
        return posted.get(posted.size() - 1);
    }
}
