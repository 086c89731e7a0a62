package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TransfersTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom wecom =
            FakeWeCom.builder(clock).limit("token-seconds", 86_400 * 200).open();
    private final Client client = Client.of(wecom);
    private final WeComCustomer lin = wecom.customer("林小满");

    TransfersTest() {
        wecom.member("lisi");
        wecom.member("wangwu");
        lin.adds("zhangsan", "table-7");
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void a_customer_is_taken_over_after_a_day_unless_they_refuse() {
        assertThat(start("zhangsan", "lisi")).isZero();
        assertThat(start("zhangsan", "lisi")).isEqualTo(40100);
        assertThat(result("zhangsan", "lisi").path("status").asInt()).isEqualTo(2);

        clock.passes(Duration.ofDays(1));
        wecom.settles();
        assertThat(result("zhangsan", "lisi").path("status").asInt()).isEqualTo(1);
        assertThat(Told.by(wecom).get(1))
                .containsEntry("ChangeType", "del_external_contact")
                .containsEntry("Source", "DELETE_BY_TRANSFER");
        assertThat(Told.last(wecom))
                .containsEntry("ChangeType", "add_external_contact")
                .containsEntry("UserID", "lisi")
                .doesNotContainKey("WelcomeCode");
        JsonNode follow = client.get("get?external_userid=" + lin.id()).path("follow_user");
        assertThat(follow).hasSize(1);
        assertThat(follow.path(0).path("add_way").asInt()).isEqualTo(202);
        assertThat(wecom.delivered()).extracting(Delivered::by).containsExactly(Delivered.By.TRANSFER);
    }

    @Test
    void a_customer_who_refuses_stays_and_that_is_told() {
        start("zhangsan", "lisi");
        lin.refusesTransferTo("lisi");

        Map<String, String> told = Told.last(wecom);
        assertThat(told).containsEntry("ChangeType", "transfer_fail").containsEntry("FailReason", "customer_refused");
        assertThat(result("zhangsan", "lisi").path("status").asInt()).isEqualTo(3);
        clock.passes(Duration.ofDays(1));
        wecom.settles();
        assertThat(client.get("list?userid=zhangsan").path("external_userid")).hasSize(1);
    }

    @Test
    void who_is_already_a_customer_is_not_told_as_a_new_one() {
        lin.adds("lisi");
        start("zhangsan", "lisi");
        clock.passes(Duration.ofDays(1));
        wecom.settles();

        assertThat(Told.last(wecom)).containsEntry("ChangeType", "del_external_contact");
    }

    @Test
    void a_customer_is_handed_over_twice_in_90_days_by_members_who_stay() {
        assertThat(start("zhangsan", "lisi")).isZero();
        clock.passes(Duration.ofDays(1));
        wecom.settles();
        assertThat(start("lisi", "wangwu")).isZero();
        clock.passes(Duration.ofDays(1));
        wecom.settles();
        assertThat(start("wangwu", "zhangsan")).isEqualTo(40128);
        assertThat(wecom.exceeded()).extracting(Exceeded::limit).containsExactly("transfers-per-90-days");
        clock.passes(Duration.ofDays(90));
        assertThat(start("wangwu", "zhangsan")).isZero();
    }

    @Test
    void every_fault_of_a_transfer_has_its_code() {
        wecom.member("full").isFull();

        assertThat(start("zhangsan", "zhangsan")).isEqualTo(40130);
        assertThat(start("lisi", "zhangsan")).isEqualTo(40131);
        assertThat(start("zhangsan", "full")).isEqualTo(40099);
        assertThat(code(client.post(
                        "resigned/transfer_customer",
                        "{'handover_userid':'zhangsan','takeover_userid':'lisi','external_userid':['x']}")))
                .isEqualTo(40097);
        JsonNode unknown = client.post(
                "transfer_customer",
                "{'handover_userid':'zhangsan','takeover_userid':'lisi','external_userid':['wm0']}");
        assertThat(unknown.path("customer").path(0).path("errcode").asInt()).isEqualTo(40096);
    }

    @Test
    void customers_of_a_member_who_resigned_wait_until_they_are_taken_over() {
        wecom.member("zhangsan").resigns();
        JsonNode waiting = client.post("get_unassigned_list", "{}");
        assertThat(waiting.path("is_last").asBoolean()).isTrue();
        assertThat(waiting.path("info").path(0).path("external_userid").asString())
                .isEqualTo(lin.id());
        assertThat(waiting.path("info").path(0).path("dimission_time").asLong())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(code(client.get("get?external_userid=" + lin.id()))).isEqualTo(84061);

        String body = "{'handover_userid':'zhangsan','takeover_userid':'lisi','external_userid':['" + lin.id() + "']}";
        assertThat(code(client.post("resigned/transfer_customer", body)
                        .path("customer")
                        .path(0)))
                .isZero();
        clock.passes(Duration.ofDays(1));
        wecom.settles();
        assertThat(client.post("get_unassigned_list", "{}").path("info")).isEmpty();
        assertThat(client.post("resigned/transfer_result", body)
                        .path("customer")
                        .path(0)
                        .path("status")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("list?userid=lisi").path("external_userid")).hasSize(1);
    }

    @Test
    void group_chats_change_hands_at_once_and_say_why_not() {
        WeComGroup group = wecom.member("zhangsan").opens("老客群");
        String body = "{'chat_id_list':['" + group.id() + "'],'new_owner':'lisi'}";
        assertThat(failure("groupchat/transfer", body)).isEqualTo(90500);
        wecom.member("zhangsan").resigns();
        assertThat(client.post("groupchat/list", "{'limit':10,'status_filter':1}")
                        .path("group_chat_list"))
                .hasSize(1);
        int told = wecom.callbacks().size();
        assertThat(failure("groupchat/transfer", body)).isZero();
        assertThat(wecom.callbacks()).hasSize(told);
        assertThat(failure("groupchat/transfer", body)).isEqualTo(90501);
        assertThat(failure("groupchat/onjob_transfer", body.replace("lisi", "wangwu")))
                .isZero();
        assertThat(failure("groupchat/onjob_transfer", body)).isZero();
        assertThat(failure("groupchat/onjob_transfer", body.replace("lisi", "wangwu")))
                .isEqualTo(40128);
    }

    private int failure(String path, String body) {
        return client.post(path, body)
                .path("failed_chat_list")
                .path(0)
                .path("errcode")
                .asInt(0);
    }

    private int start(String from, String to) {
        return code(client.post(
                        "transfer_customer",
                        "{'handover_userid':'" + from + "','takeover_userid':'" + to + "','external_userid':['"
                                + lin.id() + "'],'transfer_success_msg':'以后由我为您服务'}")
                .path("customer")
                .path(0));
    }

    private JsonNode result(String from, String to) {
        return client.post("transfer_result", "{'handover_userid':'" + from + "','takeover_userid':'" + to + "'}")
                .path("customer")
                .path(0);
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt();
    }
}
