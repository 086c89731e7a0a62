package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeWeComTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");

    private FakeWeCom wecom;
    private Client client;

    @BeforeEach
    void open() {
        wecom = FakeWeCom.builder(clock).limit("api-calls-per-minute", 20).open();
        client = Client.of(wecom);
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void the_token_stays_the_same_until_it_expires() {
        String path = "/cgi-bin/gettoken?corpid=" + wecom.corpId() + "&corpsecret=" + wecom.secret();
        clock.passes(Duration.ofSeconds(7199));
        JsonNode again = client.get(path);
        assertThat(again.path("access_token").asString()).isEqualTo(client.token());
        assertThat(again.path("expires_in").asInt()).isEqualTo(1);

        clock.passes(Duration.ofSeconds(1));
        assertThat(code(client.get("get_follow_user_list"))).isEqualTo(42001);
        assertThat(client.get(path).path("access_token").asString()).isNotEqualTo(client.token());
    }

    @Test
    void a_token_that_is_missing_wrong_or_taken_back_is_told_apart() {
        assertThat(code(client.with("").get("get_follow_user_list"))).isEqualTo(41001);
        assertThat(code(client.with("nonsense").get("get_follow_user_list"))).isEqualTo(40014);
        wecom.voidsToken();
        assertThat(code(client.get("get_follow_user_list"))).isEqualTo(40014);
    }

    @Test
    void a_wrong_secret_and_a_wrong_corp_are_told_apart() {
        Client nobody = client.with("");
        assertThat(code(nobody.get("/cgi-bin/gettoken?corpid=" + wecom.corpId() + "&corpsecret=no")))
                .isEqualTo(40001);
        assertThat(code(nobody.get("/cgi-bin/gettoken?corpid=ww0&corpsecret=" + wecom.secret())))
                .isEqualTo(40013);
    }

    @Test
    void whoever_is_too_fast_is_shut_out_for_a_minute() {
        for (int i = 0; i < 20; i++) {
            assertThat(code(client.get("get_follow_user_list"))).isZero();
        }
        assertThat(wecom.exceeded()).isEmpty();
        assertThat(code(client.get("get_follow_user_list"))).isEqualTo(45009);
        clock.passes(Duration.ofSeconds(59));
        assertThat(code(client.get("get_follow_user_list"))).isEqualTo(45009);
        clock.passes(Duration.ofSeconds(1));
        assertThat(code(client.get("get_follow_user_list"))).isZero();
        assertThat(wecom.exceeded()).singleElement().satisfies(each -> {
            assertThat(each.limit()).isEqualTo("api-calls-per-minute");
            assertThat(each.where()).isEqualTo("/cgi-bin/externalcontact/get_follow_user_list");
        });
    }

    @Test
    void what_was_asked_is_kept_without_token_and_secret() {
        client.post("remark", "{'userid':'zhangsan','access_token':'x'}");

        assertThat(wecom.asked("/cgi-bin/gettoken").get(0).query()).containsOnlyKeys("corpid");
        Asked last = wecom.asked("/cgi-bin/externalcontact/remark").get(0);
        assertThat(last.query()).isEmpty();
        assertThat(last.body()).hasToString("{\"userid\":\"zhangsan\"}");
        assertThat(last.toString()).doesNotContain("zhangsan");
    }

    @Test
    void the_next_calls_answer_what_a_test_wants() {
        String path = "/cgi-bin/externalcontact/get_follow_user_list";
        wecom.troubles(path, 2, Trouble.errcode(-1));
        wecom.troubles(path, 1, Trouble.status(503));
        wecom.troubles(path, 1, Trouble.nonsense());

        assertThat(code(client.get(path))).isEqualTo(-1);
        assertThat(code(client.get(path))).isEqualTo(-1);
        assertThat(client.raw(path, "").statusCode()).isEqualTo(503);
        assertThat(client.raw(path, "").body()).doesNotStartWith("{");
        assertThat(code(client.get(path))).isZero();
        assertThat(wecom.asked(path)).hasSize(5);
    }

    @Test
    void a_lost_reply_hides_an_effect_and_a_lost_request_has_none() {
        WeComCustomer lin = wecom.customer("林小满");
        lin.adds("zhangsan");
        String path = "/cgi-bin/externalcontact/add_msg_template";
        wecom.troubles(path, 1, Trouble.requestLost());
        wecom.troubles(path, 1, Trouble.replyLost());
        String body = "{'external_userid':['" + lin.id() + "'],'text':{'content':'在吗'}}";

        assertThatThrownBy(() -> client.post(path, body)).isInstanceOf(Client.Lost.class);
        assertThat(messages()).isZero();
        assertThatThrownBy(() -> client.post(path, body)).isInstanceOf(Client.Lost.class);
        assertThat(messages()).isEqualTo(1);
        assertThat(wecom.asked(path)).hasSize(2);
    }

    @Test
    void two_calls_for_one_pair_must_not_overlap() {
        wecom.customer("林小满").adds("zhangsan");
        String body = "{'userid':'zhangsan','external_userid':'"
                + wecom.customer("林小满").id() + "','remark':'林'}";
        wecom.troubles("/cgi-bin/externalcontact/remark", 2, Trouble.slow(Duration.ofMillis(400)));

        var first = client.posted("remark", body);
        var second = client.posted("remark", body);

        assertThat(new int[] {code(first.join()), code(second.join())}).containsExactlyInAnyOrder(0, 45035);
    }

    @Test
    void more_calls_at_once_than_the_corp_may_make_are_refused() {
        try (FakeWeCom narrow =
                FakeWeCom.builder(clock).limit("calls-at-once", 1).open()) {
            Client caller = Client.of(narrow);
            narrow.troubles("/cgi-bin/externalcontact/get_corp_tag_list", 2, Trouble.slow(Duration.ofMillis(400)));

            var first = caller.posted("get_corp_tag_list", "{}");
            var second = caller.posted("get_corp_tag_list", "{}");

            assertThat(new int[] {code(first.join()), code(second.join())}).containsExactlyInAnyOrder(0, 45033);
            assertThat(narrow.exceeded()).extracting(Exceeded::limit).containsExactly("calls-at-once");
        }
    }

    @Test
    void a_path_and_a_method_that_do_not_exist_are_refused() {
        assertThat(client.raw("/cgi-bin/nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(code(client.get("remark"))).isEqualTo(43002);
        assertThat(code(client.post("get_follow_user_list", "{}"))).isEqualTo(43001);
        assertThatThrownBy(() -> wecom.troubles("/cgi-bin/typo", 1, Trouble.errcode(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FakeWeCom.builder(clock).limit("typo", 1).open())
                .hasMessageContaining("api-calls-per-minute");
    }

    private int messages() {
        long now = clock.instant().getEpochSecond();
        return client.post(
                        "get_groupmsg_list_v2",
                        "{'chat_type':'single','start_time':" + now + ",'end_time':" + now + "}")
                .path("group_msg_list")
                .size();
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt();
    }
}
