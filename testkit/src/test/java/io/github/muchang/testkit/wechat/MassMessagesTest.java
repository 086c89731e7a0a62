package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MassMessagesTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom wecom = FakeWeCom.builder(clock)
            .massCap(MassCap.ONE_A_DAY)
            .limit("token-seconds", 864_000)
            .open();
    private final Client client = Client.of(wecom);
    private final WeComCustomer lin = wecom.customer("林小满");
    private final WeComCustomer wang = wecom.customer("王小明");

    MassMessagesTest() {
        lin.adds("zhangsan");
        wang.adds("zhangsan");
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void nothing_goes_out_before_the_member_confirms_and_then_once() {
        String msgid = toBoth();
        assertThat(wecom.delivered()).isEmpty();
        assertThat(tasks(msgid).path(0).path("status").asInt()).isZero();
        assertThat(statuses(msgid, "zhangsan")).containsExactly(0, 0);

        clock.passes(Duration.ofMinutes(5));
        wecom.member("zhangsan").confirms(msgid);
        assertThat(tasks(msgid).path(0).path("status").asInt()).isEqualTo(2);
        assertThat(tasks(msgid).path(0).path("send_time").asLong())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(statuses(msgid, "zhangsan")).containsExactly(1, 1);
        assertThat(wecom.delivered()).extracting(Delivered::to).containsExactly(lin.id(), wang.id());
        assertThat(wecom.delivered()).extracting(Delivered::text).containsOnly("新品到店");
    }

    @Test
    void who_has_left_is_no_friend_and_who_received_one_today_gets_no_second() {
        wecom.member("zhangsan").confirms(toBoth());
        String second = toBoth();
        wang.leaves("zhangsan");
        wecom.member("zhangsan").confirms(second);

        assertThat(statuses(second, "zhangsan")).containsExactly(3, 2);
        assertThat(wecom.delivered()).hasSize(2);
        assertThat(wecom.exceeded()).extracting(Exceeded::limit).containsExactly("mass-receipts");
        clock.passes(Duration.ofHours(15));
        String third = toBoth();
        wecom.member("zhangsan").confirms(third);
        assertThat(statuses(third, "zhangsan")).containsExactly(1);
    }

    @Test
    void what_a_member_declines_stays_unsent() {
        String msgid = toBoth();
        wecom.member("zhangsan").declines(msgid);

        assertThat(statuses(msgid, "zhangsan")).containsExactly(0, 0);
        assertThat(wecom.delivered()).isEmpty();
    }

    @Test
    void whoever_talked_to_a_customer_last_is_asked_unless_a_sender_is_named() {
        clock.passes(Duration.ofMinutes(1));
        lin.adds("lisi");
        assertThat(tasks(toBoth())).hasSize(2);
        clock.passes(Duration.ofMinutes(1));
        lin.writesTo("zhangsan", 1);
        assertThat(tasks(toBoth())).hasSize(1);
        JsonNode named = client.post(
                "add_msg_template",
                "{'sender':'lisi','external_userid':['" + lin.id() + "','" + wang.id() + "'],'text':{'content':'x'}}");
        assertThat(Json.texts(named.path("fail_list"))).containsExactly(wang.id());
        assertThat(tasks(named.path("msgid").asString()).path(0).path("userid").asString())
                .isEqualTo("lisi");
    }

    @Test
    void a_filter_means_one_tag_of_every_group() {
        JsonNode tags = client.post("add_corp_tag", "{'group_name':'g','tag':[{'name':'a'},{'name':'b'}]}")
                .path("tag_group")
                .path("tag");
        String a = tags.path(0).path("id").asString();
        String b = tags.path(1).path("id").asString();
        wecom.member("zhangsan").tags(lin, a);
        wecom.member("zhangsan").tags(wang, a);
        wecom.member("zhangsan").tags(wang, b);
        String filter =
                "{'tag_filter':{'group_list':[{'tag_list':['%s']},{'tag_list':['%s','none']}]},'text':{'content':'x'}}";

        String msgid = client.post("add_msg_template", filter.formatted(a, b))
                .path("msgid")
                .asString();
        wecom.member("zhangsan").confirms(msgid);
        assertThat(wecom.delivered()).extracting(Delivered::to).containsExactly(wang.id());
        assertThat(code(client.post("add_msg_template", filter.formatted("none", b))))
                .isEqualTo(41048);
    }

    @Test
    void a_group_chat_receives_what_its_owner_confirms() {
        WeComGroup group = wecom.member("zhangsan").opens("老客群");
        String msgid = client.post(
                        "add_msg_template",
                        "{'chat_type':'group','sender':'zhangsan','chat_id_list':['" + group.id()
                                + "','wr0'],'text':{'content':'群里好'}}")
                .path("msgid")
                .asString();
        assertThat(results(msgid, "zhangsan")).isEmpty();
        wecom.member("zhangsan").confirms(msgid);

        assertThat(results(msgid, "zhangsan").path(0).path("chat_id").asString())
                .isEqualTo(group.id());
        assertThat(wecom.delivered()).singleElement().satisfies(each -> assertThat(each.by())
                .isEqualTo(Delivered.By.GROUP_MASS));
        assertThat(code(client.post("add_msg_template", "{'chat_type':'group','text':{'content':'x'}}")))
                .isEqualTo(40063);
    }

    @Test
    void three_reminders_a_day_are_enough_and_what_is_cancelled_is_not_confirmed() {
        String msgid = "{'msgid':'" + toBoth() + "'}";
        for (int i = 0; i < 3; i++) {
            assertThat(code(client.post("remind_groupmsg_send", msgid))).isZero();
        }
        assertThat(code(client.post("remind_groupmsg_send", msgid))).isEqualTo(41094);
        assertThat(wecom.exceeded()).extracting(Exceeded::limit).containsExactly("mass-reminders-per-day");
        clock.passes(Duration.ofDays(1));
        Client later = Client.of(wecom);
        assertThat(code(later.post("remind_groupmsg_send", msgid))).isZero();
        assertThat(code(later.post("cancel_groupmsg_send", msgid))).isZero();
        assertThat(code(later.post("cancel_groupmsg_send", msgid))).isEqualTo(41093);
    }

    @Test
    void a_task_may_still_be_dispatched_when_it_is_asked_for() {
        try (FakeWeCom slow =
                FakeWeCom.builder(clock).limit("mass-dispatch-seconds", 30).open()) {
            slow.customer("林小满").adds("zhangsan");
            Client asker = Client.of(slow);
            String msgid = asker.post("add_msg_template", "{'sender':'zhangsan','text':{'content':'x'}}")
                    .path("msgid")
                    .asString();
            String body = "{'msgid':'" + msgid + "','userid':'zhangsan'}";
            assertThat(code(asker.post("get_groupmsg_task", body))).isEqualTo(41063);
            assertThat(code(asker.post("get_groupmsg_send_result", body))).isEqualTo(41063);
            clock.passes(Duration.ofSeconds(30));
            assertThat(code(asker.post("get_groupmsg_task", body))).isZero();
        }
    }

    @Test
    void tasks_are_listed_with_their_text_and_no_creator_page_by_page() {
        String first = toBoth();
        String second = toBoth();
        long now = clock.instant().getEpochSecond();
        String body = "{'chat_type':'single','start_time':" + (now - 86_400 * 31) + ",'end_time':" + now
                + ",'limit':1,'cursor':'%s'}";

        JsonNode page = client.post("get_groupmsg_list_v2", body.formatted(""));
        JsonNode rest = client.post(
                "get_groupmsg_list_v2", body.formatted(page.path("next_cursor").asString()));
        JsonNode task = page.path("group_msg_list").path(0);
        assertThat(task.path("msgid").asString()).isEqualTo(first);
        assertThat(task.path("text").path("content").asString()).isEqualTo("新品到店");
        assertThat(task.has("creator")).isFalse();
        assertThat(rest.path("group_msg_list").path(0).path("msgid").asString()).isEqualTo(second);
        assertThat(rest.path("next_cursor").asString()).isEmpty();
        String tooLong = "{'chat_type':'single','start_time':" + (now - 86_400 * 32) + ",'end_time':" + now + "}";
        assertThat(code(client.post("get_groupmsg_list_v2", tooLong))).isEqualTo(40058);
    }

    @Test
    void what_nobody_could_receive_or_is_too_much_is_refused() {
        assertThat(code(client.post("add_msg_template", "{'text':{'content':'x'}}")))
                .isEqualTo(40063);
        assertThat(code(client.post("add_msg_template", "{'external_userid':['wm0'],'text':{'content':'x'}}")))
                .isEqualTo(41048);
        assertThat(code(client.post("add_msg_template", "{'sender':'zhangsan'}")))
                .isEqualTo(40063);
        assertThat(code(client.post("get_groupmsg_task", "{'msgid':'none'}"))).isEqualTo(41047);
        String ten = "{'msgtype':'link','link':{'title':'t','url':'https://a'}},".repeat(9)
                + "{'msgtype':'link','link':{'title':'t','url':'https://a'}}";
        assertThat(code(client.post("add_msg_template", "{'sender':'zhangsan','attachments':[" + ten + "]}")))
                .isEqualTo(40058);
    }

    private String toBoth() {
        return client.post(
                        "add_msg_template",
                        "{'external_userid':['" + lin.id() + "','" + wang.id() + "'],'text':{'content':'新品到店'}}")
                .path("msgid")
                .asString();
    }

    private JsonNode tasks(String msgid) {
        return client.post("get_groupmsg_task", "{'msgid':'" + msgid + "'}").path("task_list");
    }

    private JsonNode results(String msgid, String userid) {
        return client.post("get_groupmsg_send_result", "{'msgid':'" + msgid + "','userid':'" + userid + "'}")
                .path("send_list");
    }

    private List<Integer> statuses(String msgid, String userid) {
        return results(msgid, userid)
                .valueStream()
                .map(each -> each.path("status").asInt())
                .toList();
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt();
    }
}
