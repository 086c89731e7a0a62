package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.muchang.carrier.Callback;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeOfficialAccountTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeOfficialAccount account =
            FakeOfficialAccount.builder(clock).open();
    private final Client nobody = new Client(account.address());
    private final Client client = nobody.with(token(false).path("access_token").asString());
    private final Follower lin = account.fan("林小满");

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void a_stable_token_stays_until_five_minutes_before_its_end_when_both_are_good() {
        clock.passes(Duration.ofSeconds(6899));
        assertThat(token(false).path("access_token").asString()).isEqualTo(client.token());
        clock.passes(Duration.ofSeconds(1));
        String next = token(false).path("access_token").asString();
        assertThat(next).isNotEqualTo(client.token());
        assertThat(code(client.get("/cgi-bin/tags/get"))).isZero();
        clock.passes(Duration.ofMinutes(5));
        assertThat(code(client.get("/cgi-bin/tags/get"))).isEqualTo(42001);
        assertThat(code(client.with(next).get("/cgi-bin/tags/get"))).isZero();
    }

    @Test
    void a_forced_token_ends_the_one_before_and_is_not_for_every_day() {
        assertThat(code(token(true))).isZero();
        assertThat(code(client.get("/cgi-bin/tags/get"))).isEqualTo(40001);
        clock.passes(Duration.ofSeconds(29));
        assertThat(code(token(true))).isEqualTo(45011);
        for (int i = 1; i < 20; i++) {
            clock.passes(Duration.ofSeconds(30));
            assertThat(code(token(true))).isZero();
        }
        clock.passes(Duration.ofSeconds(30));
        assertThat(code(token(true))).isEqualTo(45009);
        assertThat(account.exceeded())
                .extracting(Exceeded::limit)
                .containsExactly("forced-token-gap-seconds", "forced-tokens-per-day");
    }

    @Test
    void secrets_are_checked_and_not_kept() {
        assertThat(code(nobody.post(
                        "/cgi-bin/stable_token", "{'grant_type':'client_credential','appid':'wx0','secret':'x'}")))
                .isEqualTo(40013);
        assertThat(code(client.with("").get("/cgi-bin/tags/get"))).isEqualTo(41001);
        assertThat(code(client.with("nonsense").get("/cgi-bin/tags/get"))).isEqualTo(40014);
        account.voidsToken();
        assertThat(code(client.get("/cgi-bin/tags/get"))).isEqualTo(40001);
        assertThat(account.asked("/cgi-bin/stable_token"))
                .allSatisfy(each -> assertThat(each.body().has("secret")).isFalse());
    }

    @Test
    void a_message_opens_five_answers_within_48_hours() {
        lin.follows();
        clock.passes(Duration.ofMinutes(1));
        assertThat(chat()).isEqualTo(45015);
        lin.writes("在吗");
        for (int i = 0; i < 5; i++) {
            assertThat(chat()).isZero();
        }
        assertThat(chat()).isEqualTo(45047);
        lin.writes("还在吗");
        clock.passes(Duration.ofDays(2));
        assertThat(code(fresh().post("/cgi-bin/message/custom/send", message())))
                .isEqualTo(45015);
        assertThat(account.delivered()).hasSize(5);
    }

    @Test
    void an_act_opens_three_answers_within_a_minute_and_a_payment_any_number() {
        lin.follows();
        assertThat(List.of(chat(), chat(), chat(), chat())).containsExactly(0, 0, 0, 45047);
        lin.clicks("menu-1");
        assertThat(chat()).isZero();
        lin.pays();
        clock.passes(Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            assertThat(chat()).isZero();
        }
        lin.leaves();
        assertThat(chat()).isEqualTo(45015);
    }

    @Test
    void a_scene_comes_back_with_its_prefix_only_from_who_follows_thereby() {
        String ticket = client.post(
                        "/cgi-bin/qrcode/create",
                        "{'action_name':'QR_STR_SCENE','expire_seconds':600,'action_info':{'scene':{'scene_str':'table-7'}}}")
                .path("ticket")
                .asString();
        lin.scans(ticket);
        assertThat(last()).containsEntry("Event", "subscribe").containsEntry("EventKey", "qrscene_table-7");
        assertThat(last()).containsEntry("Ticket", ticket);
        lin.scans(ticket);
        assertThat(last()).containsEntry("Event", "SCAN").containsEntry("EventKey", "table-7");
        JsonNode info = client.get("/cgi-bin/user/info?openid=" + lin.openid());
        assertThat(info.path("qr_scene_str").asString()).isEqualTo("table-7");
        assertThat(info.path("unionid").asString()).isEqualTo(lin.unionid());

        String nested = "{'action_name':'QR_STR_SCENE','action_info':{'scene_str':'table-7'}}";
        account.fan("王小明")
                .scans(client.post("/cgi-bin/qrcode/create", nested)
                        .path("ticket")
                        .asString());
        assertThat(last()).containsEntry("EventKey", "qrscene_0");
        String forEver = "{'action_name':'QR_LIMIT_SCENE','action_info':{'scene':{'scene_id':%d}}}";
        assertThat(code(client.post("/cgi-bin/qrcode/create", forEver.formatted(100_001))))
                .isEqualTo(40058);
        assertThat(client.post("/cgi-bin/qrcode/create", forEver.formatted(7)))
                .isEqualTo(client.post("/cgi-bin/qrcode/create", forEver.formatted(7)));
    }

    @Test
    void a_template_message_with_a_known_id_is_sent_once_and_its_result_is_told() {
        lin.follows();
        String body = "{'touser':'" + lin.openid() + "','template_id':'T','client_msg_id':'m-1','data':{}}";

        JsonNode first = client.post("/cgi-bin/message/template/send", body);
        JsonNode again = client.post("/cgi-bin/message/template/send", body);
        assertThat(again.path("msgid")).isEqualTo(first.path("msgid"));
        assertThat(account.delivered()).hasSize(1);
        account.finishesJobs();
        assertThat(last())
                .containsEntry("Event", "TEMPLATESENDJOBFINISH")
                .containsEntry("Status", "success")
                .containsEntry("MsgID", first.path("msgid").asString());
        clock.passes(Duration.ofMinutes(10));
        client.post("/cgi-bin/message/template/send", body);
        assertThat(account.delivered()).hasSize(2);
        lin.blocks();
        clock.passes(Duration.ofMinutes(10));
        client.post("/cgi-bin/message/template/send", body);
        account.finishesJobs();
        assertThat(last()).containsEntry("Status", "failed:user block");
        assertThat(account.delivered()).hasSize(2);
        lin.leaves();
        assertThat(code(client.post("/cgi-bin/message/template/send", body.replace("m-1", "m-2"))))
                .isEqualTo(43004);
    }

    @Test
    void a_subscription_message_uses_up_a_consent() {
        lin.follows();
        String body = "{'touser':'" + lin.openid() + "','template_id':'T','data':{}}";
        assertThat(code(client.post("/cgi-bin/message/subscribe/bizsend", body)))
                .isEqualTo(43101);
        lin.accepts("T");
        assertThat(last()).containsEntry("Event", "subscribe_msg_popup_event");
        assertThat(code(client.post("/cgi-bin/message/subscribe/bizsend", body)))
                .isZero();
        assertThat(code(client.post("/cgi-bin/message/subscribe/bizsend", body)))
                .isEqualTo(43101);
    }

    @Test
    void a_mass_send_with_a_known_id_is_the_same_job_and_its_result_is_told() {
        lin.follows();
        account.fan("王小明").follows();
        String body = "{'touser':['" + lin.openid() + "','" + account.fan("王小明").openid()
                + "'],'msgtype':'text','text':{'content':'上新'},'clientmsgid':'c-%d'}";

        JsonNode first = client.post("/cgi-bin/message/mass/send", body.formatted(1));
        JsonNode again = client.post("/cgi-bin/message/mass/send", body.formatted(1));
        assertThat(code(again)).isEqualTo(45065);
        assertThat(again.path("msg_id")).isEqualTo(first.path("msg_id"));
        assertThat(account.delivered()).hasSize(2);
        account.finishesJobs();
        assertThat(last())
                .containsEntry("Event", "MASSSENDJOBFINISH")
                .containsEntry("MsgID", first.path("msg_id").asString())
                .containsEntry("SentCount", "2");
        for (int i = 2; i <= 5; i++) {
            client.post("/cgi-bin/message/mass/send", body.formatted(i));
        }
        account.finishesJobs();
        assertThat(last()).containsEntry("TotalCount", "2").containsEntry("SentCount", "0");
        assertThat(account.delivered()).hasSize(8);
        assertThat(account.exceeded()).extracting(Exceeded::limit).containsOnly("mass-receipts-per-month");
    }

    @Test
    void everybody_is_written_to_once_a_day() {
        lin.follows();
        String body = "{'filter':{'is_to_all':true},'msgtype':'text','text':{'content':'上新'}}";

        assertThat(code(client.post("/cgi-bin/message/mass/sendall", body))).isZero();
        assertThat(code(client.post("/cgi-bin/message/mass/sendall", body))).isEqualTo(45028);
        assertThat(account.exceeded()).extracting(Exceeded::limit).containsExactly("mass-to-all-per-day");
        assertThat(code(client.post("/cgi-bin/message/mass/send", "{'touser':['a'],'msgtype':'text','text':{}}")))
                .isEqualTo(40130);
    }

    @Test
    void followers_are_listed_page_by_page_and_read_in_batches() {
        try (FakeOfficialAccount small =
                FakeOfficialAccount.builder(clock).limit("users-per-page", 2).open()) {
            for (int i = 0; i < 3; i++) {
                small.fan("粉" + i).follows();
            }
            Client reader = new Client(small.address()).with(token(small));
            JsonNode first = reader.get("/cgi-bin/user/get");
            String next = first.path("next_openid").asString();
            JsonNode second = reader.get("/cgi-bin/user/get?next_openid=" + next);
            JsonNode third = reader.get("/cgi-bin/user/get?next_openid="
                    + second.path("next_openid").asString());

            assertThat(first.path("total").asInt()).isEqualTo(3);
            assertThat(first.path("count").asInt()).isEqualTo(2);
            assertThat(next).isEqualTo(small.fan("粉1").openid());
            assertThat(second.path("data").path("openid")).hasSize(1);
            assertThat(third.path("count").asInt()).isZero();
            assertThat(third.path("next_openid").asString()).isEmpty();
            JsonNode batch = reader.post(
                    "/cgi-bin/user/info/batchget",
                    "{'user_list':[{'openid':'" + next + "'},{'openid':'"
                            + small.fan("无").openid() + "'}]}");
            assertThat(batch.path("user_info_list").path(0).path("subscribe").asInt())
                    .isEqualTo(1);
            assertThat(batch.path("user_info_list").path(1).path("subscribe").asInt())
                    .isZero();
        }
    }

    @Test
    void tags_are_bounded_and_followers_carry_them() {
        lin.follows();
        int tag = client.post("/cgi-bin/tags/create", "{'tag':{'name':'老客'}}")
                .path("tag")
                .path("id")
                .asInt();
        assertThat(code(client.post("/cgi-bin/tags/create", "{'tag':{'name':'老客'}}")))
                .isEqualTo(45157);
        assertThat(code(client.post("/cgi-bin/tags/create", "{'tag':{'name':'一二三四五六七八九十一'}}")))
                .isEqualTo(45158);
        String mark = "{'openid_list':['" + lin.openid() + "'],'tagid':" + tag + "}";
        assertThat(code(client.post("/cgi-bin/tags/members/batchtagging", mark)))
                .isZero();
        assertThat(client.get("/cgi-bin/tags/get")
                        .path("tags")
                        .path(0)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.post("/cgi-bin/user/tag/get", "{'tagid':" + tag + "}")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/cgi-bin/user/info?openid=" + lin.openid())
                        .path("tagid_list")
                        .path(0)
                        .asInt())
                .isEqualTo(tag);
        client.post("/cgi-bin/tags/members/batchuntagging", mark);
        assertThat(client.post("/cgi-bin/tags/getidlist", "{'openid':'" + lin.openid() + "'}")
                        .path("tagid_list"))
                .isEmpty();
        assertThat(code(client.post("/cgi-bin/tags/delete", "{'tag':{'id':" + tag + "}}")))
                .isZero();
        for (int i = 0; i < 100; i++) {
            assertThat(code(client.post("/cgi-bin/tags/create", "{'tag':{'name':'" + i + "'}}")))
                    .isZero();
        }
        assertThat(code(client.post("/cgi-bin/tags/create", "{'tag':{'name':'x'}}")))
                .isEqualTo(45056);
    }

    @Test
    void plain_callbacks_are_signed_and_readable() {
        try (FakeOfficialAccount plain =
                FakeOfficialAccount.builder(clock).plain().withoutUnionids().open()) {
            plain.fan("林小满").follows();
            Callback told = plain.callbacks().get(0);
            Envelope envelope = new Envelope(plain.callbackToken(), plain.encodingAesKey(), plain.appid());
            assertThat(envelope.signature(
                            told.parameter("timestamp").orElseThrow(),
                            told.parameter("nonce").orElseThrow()))
                    .isEqualTo(told.parameter("signature").orElseThrow());
            assertThat(told.parameter("openid")).contains(plain.fan("林小满").openid());
            assertThat(Told.fields(new String(told.body(), StandardCharsets.UTF_8)))
                    .containsEntry("Event", "subscribe")
                    .containsEntry("FromUserName", plain.fan("林小满").openid());
            assertThat(plain.fan("林小满").unionid()).isEmpty();
        }
    }

    @Test
    void only_200_ends_the_tries_and_an_echo_verifies_an_address() throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            try (exchange) {
                String query = exchange.getRequestURI().getRawQuery();
                int at = query.indexOf("echostr=");
                byte[] bytes = at < 0 ? new byte[0] : echo(query.substring(at + 8));
                exchange.sendResponseHeaders(at < 0 ? 500 : 200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        host.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + host.getAddress().getPort() + "/");
            assertThat(account.verifies(address)).isTrue();
            account.pushTo(address);
            lin.follows();
        } finally {
            host.stop(0);
        }

        assertThat(account.callbacks()).hasSize(4);
    }

    @Test
    void every_event_has_the_elements_of_its_official_sample() throws IOException {
        String ticket = client.post(
                        "/cgi-bin/qrcode/create",
                        "{'action_name':'QR_SCENE','action_info':{'scene':{'scene_id':123123}}}")
                .path("ticket")
                .asString();
        lin.scans(ticket);
        compare("wechatpy__subscribe_scan_event", Set.of());
        lin.scans(ticket);
        compare("wechatpy__scan_event", Set.of());
        lin.accepts("T");
        compare("doc-service__subscribe_msg_popup_event", Set.of());
        lin.leaves();
        compare("wechatpy__unsubscribe_event", Set.of());
        lin.follows();
        compare("wechatpy__subscribe_event", Set.of());
        client.post(
                "/cgi-bin/message/mass/sendall",
                "{'filter':{'is_to_all':true},'msgtype':'text','text':{'content':'x'}}");
        account.finishesJobs();
        compare("wechatpy__mass_send_job_finish_event", Set.of("CopyrightCheckResult", "ArticleUrlResult"));
    }

    @Test
    void troubles_and_lost_callbacks_are_as_with_the_other_platform() {
        account.losesCallbacks(1);
        lin.follows();
        assertThat(account.callbacks()).isEmpty();
        account.troubles("/cgi-bin/message/custom/send", 1, Trouble.errcode(45011));
        assertThat(chat()).isEqualTo(45011);
        assertThat(chat()).isZero();
        account.doublesCallbacks(1);
        lin.leaves();
        assertThat(account.callbacks()).hasSize(2);
    }

    private void compare(String sample, Set<String> leftOut) throws IOException {
        try (InputStream in = FakeOfficialAccountTest.class.getResourceAsStream("account/" + sample + ".xml")) {
            Map<String, String> expected = Told.fields(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            expected.keySet().removeAll(leftOut);
            assertThat(last().keySet()).as(sample).isEqualTo(expected.keySet());
            assertThat(last().get("Event")).isEqualTo(expected.get("Event"));
        }
    }

    private Map<String, String> last() {
        List<Callback> callbacks = account.callbacks();
        Envelope envelope = new Envelope(account.callbackToken(), account.encodingAesKey(), account.appid());
        return Told.fields(Told.open(envelope, callbacks.get(callbacks.size() - 1)));
    }

    private int chat() {
        return code(client.post("/cgi-bin/message/custom/send", message()));
    }

    private String message() {
        return "{'touser':'" + lin.openid() + "','msgtype':'text','text':{'content':'在的'}}";
    }

    private Client fresh() {
        return nobody.with(token(false).path("access_token").asString());
    }

    private JsonNode token(boolean forced) {
        return ask(account, forced);
    }

    private static String token(FakeOfficialAccount other) {
        return ask(other, false).path("access_token").asString();
    }

    private static JsonNode ask(FakeOfficialAccount from, boolean forced) {
        return new Client(from.address())
                .post(
                        "/cgi-bin/stable_token",
                        "{'grant_type':'client_credential','appid':'" + from.appid() + "','secret':'" + from.secret()
                                + "','force_refresh':" + forced + "}");
    }

    private static byte[] echo(String rest) {
        int end = rest.indexOf('&');
        return (end < 0 ? rest : rest.substring(0, end)).getBytes(StandardCharsets.UTF_8);
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt(0);
    }
}
