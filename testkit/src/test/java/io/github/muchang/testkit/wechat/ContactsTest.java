package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContactsTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom wecom = FakeWeCom.builder(clock).open();
    private final Client client = Client.of(wecom);
    private final WeComCustomer lin = wecom.customer("林小满");

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void a_new_customer_is_told_with_state_and_welcome_code_and_seen_in_detail() {
        lin.adds("zhangsan", "table-7");

        assertThat(Told.last(wecom))
                .containsEntry("Event", "change_external_contact")
                .containsEntry("ChangeType", "add_external_contact")
                .containsEntry("ExternalUserID", lin.id())
                .containsEntry("UserID", "zhangsan")
                .containsEntry("State", "table-7")
                .containsEntry("CreateTime", "1772326800")
                .containsKey("WelcomeCode");
        JsonNode detail = client.get("get?external_userid=" + lin.id());
        assertThat(detail.path("external_contact").path("unionid").asString()).isEqualTo(lin.unionid());
        assertThat(detail.path("follow_user").path(0).path("state").asString()).isEqualTo("table-7");
        assertThat(client.get("list?userid=zhangsan").path("external_userid")).hasSize(1);
        assertThat(client.get("get_follow_user_list").path("follow_user")).hasSize(1);
    }

    @Test
    void a_half_added_customer_can_hardly_be_worked_with_until_the_member_confirms() {
        lin.addsHalf("zhangsan", "table-7");
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "add_half_external_contact");
        assertThat(code(client.get("get?external_userid=" + lin.id()))).isEqualTo(84061);
        assertThat(client.get("list?userid=zhangsan").path("external_userid")).isEmpty();

        assertThat(code(greet(Told.code(wecom)))).isZero();
        wecom.member("zhangsan").accepts(lin);
        assertThat(Told.last(wecom))
                .containsEntry("ChangeType", "add_external_contact")
                .doesNotContainKey("WelcomeCode");
        assertThat(client.get("list?userid=zhangsan").path("external_userid")).hasSize(1);
    }

    @Test
    void a_customer_who_leaves_stays_with_the_member_and_one_who_is_deleted_does_not() {
        lin.adds("zhangsan");
        lin.leaves("zhangsan");
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "del_follow_user");
        assertThat(code(client.get("get?external_userid=" + lin.id()))).isZero();

        wecom.member("zhangsan").deletes(lin);
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "del_external_contact");
        assertThat(code(client.get("get?external_userid=" + lin.id()))).isEqualTo(84061);
        assertThat(code(client.get("get?external_userid=wm0"))).isEqualTo(40096);
    }

    @Test
    void a_sweep_by_cursor_misses_nobody_though_people_come_and_go() {
        List<WeComCustomer> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(wecom.customer("客" + i));
            people.get(i).adds(i % 2 == 0 ? "zhangsan" : "lisi");
        }
        String body = "{'userid_list':['zhangsan','lisi'],'limit':2,'cursor':'%s'}";
        JsonNode first = client.post("batch/get_by_user", body.formatted(""));
        wecom.member("zhangsan").deletes(people.get(0));
        wecom.customer("新").adds("lisi");
        JsonNode second = client.post(
                "batch/get_by_user", body.formatted(first.path("next_cursor").asString()));
        JsonNode third = client.post(
                "batch/get_by_user", body.formatted(second.path("next_cursor").asString()));

        assertThat(ids(first)).containsExactly(people.get(0).id(), people.get(1).id());
        assertThat(ids(second))
                .containsExactly(people.get(2).id(), people.get(3).id());
        assertThat(ids(third))
                .containsExactly(people.get(4).id(), wecom.customer("新").id());
        assertThat(third.path("next_cursor").asString()).isEmpty();
        assertThat(code(client.post("batch/get_by_user", body.formatted("bad"))))
                .isEqualTo(60268);
    }

    @Test
    void customers_from_before_are_found_by_a_sweep_though_nobody_was_told() {
        wecom.member("zhangsan").hasHad(250);
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.post(
                    "batch/get_by_user", "{'userid_list':['zhangsan'],'limit':100,'cursor':'" + cursor + "'}");
            found.addAll(ids(page));
            cursor = page.path("next_cursor").asString();
        } while (!cursor.isEmpty());

        assertThat(found).hasSize(250).doesNotHaveDuplicates();
        assertThat(wecom.callbacks()).isEmpty();
        assertThat(wecom.asked("/cgi-bin/externalcontact/batch/get_by_user")).hasSize(3);
    }

    @Test
    void a_remark_is_for_a_customer_only_not_too_long_and_not_empty() {
        lin.adds("zhangsan");
        String to = "{'userid':'zhangsan','external_userid':'" + lin.id() + "'";
        int told = wecom.callbacks().size();

        assertThat(code(client.post("remark", to + ",'remark':'老客','remark_mobiles':['13800000001']}")))
                .isZero();
        assertThat(code(client.post("remark", to + "}"))).isEqualTo(40063);
        assertThat(code(client.post("remark", to + ",'remark':'" + "长".repeat(21) + "'}")))
                .isEqualTo(40058);
        assertThat(code(client.post("remark", "{'userid':'zhangsan','external_userid':'wm0','remark':'a'}")))
                .isEqualTo(84061);
        JsonNode follow = client.get("get?external_userid=" + lin.id())
                .path("follow_user")
                .path(0);
        assertThat(follow.path("remark").asString()).isEqualTo("老客");
        assertThat(follow.path("remark_mobiles")).hasSize(1);
        assertThat(wecom.callbacks()).hasSize(told);
        client.post("remark", to + ",'remark_mobiles':['']}");
        assertThat(client.get("get?external_userid=" + lin.id())
                        .path("follow_user")
                        .path(0)
                        .path("remark_mobiles"))
                .isEmpty();
    }

    @Test
    void a_welcome_code_is_good_once() {
        lin.adds("zhangsan");
        String code = Told.code(wecom);

        assertThat(code(greet(code))).isZero();
        assertThat(code(greet(code))).isEqualTo(41051);
        assertThat(wecom.delivered()).singleElement().satisfies(each -> {
            assertThat(each.by()).isEqualTo(Delivered.By.WELCOME);
            assertThat(each.to()).isEqualTo(lin.id());
            assertThat(each.from()).isEqualTo("zhangsan");
            assertThat(each.text()).isEqualTo("你好");
            assertThat(each.toString()).doesNotContain("你好");
        });
    }

    @Test
    void a_welcome_code_is_good_for_less_than_20_seconds() {
        lin.adds("zhangsan");
        String code = Told.code(wecom);
        clock.passes(Duration.ofSeconds(20));

        assertThat(code(greet(code))).isEqualTo(41050);
        assertThat(code(greet("nonsense"))).isEqualTo(41050);
        assertThat(wecom.delivered()).isEmpty();
    }

    @Test
    void nobody_is_greeted_who_talks_already_or_is_greeted_by_the_admin() {
        lin.adds("zhangsan");
        String code = Told.code(wecom);
        clock.passes(Duration.ofSeconds(1));
        lin.writesTo("zhangsan", 1);
        assertThat(code(greet(code))).isEqualTo(41051);

        wecom.member("lisi").isGreetedForByAdmin();
        lin.adds("lisi");
        assertThat(Told.last(wecom)).doesNotContainKey("WelcomeCode");
    }

    @Test
    void a_welcome_has_a_text_or_something_attached_within_bounds() {
        lin.adds("zhangsan");
        String code = "{'welcome_code':'" + Told.code(wecom) + "'";

        assertThat(code(client.post("send_welcome_msg", code + "}"))).isEqualTo(40063);
        assertThat(code(client.post("send_welcome_msg", code + ",'text':{'content':'" + "长".repeat(1334) + "'}}")))
                .isEqualTo(40058);
        String picture = ",'attachments':[{'msgtype':'image','image':{'media_id':'%s'}}]}";
        assertThat(code(client.post("send_welcome_msg", code + picture.formatted("none"))))
                .isEqualTo(40007);
        String media = client.post("/cgi-bin/media/upload?type=image", "filename='a.jpg'")
                .path("media_id")
                .asString();
        assertThat(code(client.post("send_welcome_msg", code + picture.formatted(media))))
                .isZero();
    }

    @Test
    void what_is_uploaded_lives_three_days() {
        lin.adds("zhangsan");
        String media = client.post("/cgi-bin/media/upload?type=image", "filename='a.jpg'")
                .path("media_id")
                .asString();
        clock.passes(Duration.ofDays(3));
        String body = "{'external_userid':['" + lin.id() + "'],'attachments':[{'msgtype':'image','image':{'media_id':'"
                + media + "'}}]}";

        assertThat(code(Client.of(wecom).post("add_msg_template", body))).isEqualTo(40007);
    }

    @Test
    void what_members_did_is_counted_by_day_and_summed_over_those_asked_for() {
        lin.adds("zhangsan");
        lin.adds("lisi");
        lin.writesTo("zhangsan", 1);
        lin.leaves("lisi");
        long today = clock.instant().getEpochSecond();

        JsonNode days = client.post(
                        "get_user_behavior_data",
                        "{'userid':['zhangsan','lisi'],'start_time':" + (today - 86_400) + ",'end_time':" + today + "}")
                .path("behavior_data");

        assertThat(days).hasSize(2);
        assertThat(days.path(0).has("reply_percentage")).isFalse();
        assertThat(days.path(1).path("new_contact_cnt").asInt()).isEqualTo(2);
        assertThat(days.path(1).path("negative_feedback_cnt").asInt()).isEqualTo(1);
        assertThat(days.path(1).path("chat_cnt").asInt()).isEqualTo(1);
        assertThat(days.path(1).path("reply_percentage").asDouble()).isEqualTo(100);
    }

    private JsonNode greet(String code) {
        return client.post("send_welcome_msg", "{'welcome_code':'" + code + "','text':{'content':'你好'}}");
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("external_contact_list")
                .valueStream()
                .map(each ->
                        each.path("external_contact").path("external_userid").asString())
                .toList();
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt();
    }
}
