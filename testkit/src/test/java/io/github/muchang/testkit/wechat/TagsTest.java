package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TagsTest {
    private final FakeWeCom wecom = FakeWeCom.builder(HandClock.at("2026-03-01T09:00:00+08:00"))
            .limit("corp-tags", 3)
            .limit("tags-per-customer", 2)
            .open();
    private final Client client = Client.of(wecom);

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void tags_of_one_group_name_come_together_and_equal_names_are_one() {
        JsonNode first = client.post("add_corp_tag", "{'group_name':'生命周期','tag':[{'name':'新客'},{'name':'新客'}]}");
        JsonNode second = client.post("add_corp_tag", "{'group_name':'生命周期','tag':[{'name':'老客','order':5}]}");

        assertThat(second.path("tag_group").path("group_id"))
                .isEqualTo(first.path("tag_group").path("group_id"));
        JsonNode groups = client.post("get_corp_tag_list", "{}").path("tag_group");
        assertThat(groups).hasSize(1);
        assertThat(groups.path(0).path("tag").valueStream().map(each -> each.path("name")
                        .asString()))
                .containsExactly("老客", "新客");
        assertThat(wecom.callbacks()).isEmpty();
    }

    @Test
    void deleting_the_last_tag_deletes_the_group_which_is_still_seen_by_its_id() {
        JsonNode made = client.post("add_corp_tag", "{'group_name':'来源','tag':[{'name':'门店'}]}")
                .path("tag_group");
        String tag = made.path("tag").path(0).path("id").asString();

        assertThat(code(client.post("del_corp_tag", "{'tag_id':['" + tag + "']}")))
                .isZero();
        assertThat(client.post("get_corp_tag_list", "{}").path("tag_group")).isEmpty();
        JsonNode byId =
                client.post("get_corp_tag_list", "{'tag_id':['" + tag + "']}").path("tag_group");
        assertThat(byId.path(0).path("deleted").asBoolean()).isTrue();
        assertThat(byId.path(0).path("tag").path(0).path("deleted").asBoolean()).isTrue();
        assertThat(code(client.post("edit_corp_tag", "{'id':'" + tag + "','name':'店'}")))
                .isEqualTo(40068);
    }

    @Test
    void an_app_changes_only_its_own_tags() {
        String hand = wecom.admin().addsTag("手工", "重要");
        assertThat(Told.last(wecom))
                .containsEntry("Event", "change_external_tag")
                .containsEntry("ChangeType", "create")
                .containsEntry("TagType", "tag_group");
        assertThat(code(client.post("edit_corp_tag", "{'id':'" + hand + "','name':'x'}")))
                .isEqualTo(40068);
        assertThat(code(client.post("del_corp_tag", "{'tag_id':['" + hand + "']}")))
                .isEqualTo(40068);

        wecom.admin().renamesTag(hand, "很重要");
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "update").containsEntry("Id", hand);
        wecom.admin().deletesTag(hand);
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "delete").containsEntry("TagType", "tag");
        wecom.admin().shufflesTags();
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "shuffle").containsEntry("Id", "");
    }

    @Test
    void names_orders_and_numbers_are_bounded() {
        assertThat(code(client.post("add_corp_tag", "{'group_name':'a','tag':[]}")))
                .isEqualTo(40063);
        assertThat(code(client.post("add_corp_tag", "{'group_name':'a','tag':[{'name':'" + "长".repeat(31) + "'}]}")))
                .isEqualTo(40058);
        assertThat(code(client.post("add_corp_tag", "{'group_name':'a','tag':[{'name':'b','order':4294967296}]}")))
                .isEqualTo(40058);
        assertThat(wecom.exceeded()).isEmpty();
        String four = "{'group_name':'a','tag':[{'name':'1'},{'name':'2'},{'name':'3'},{'name':'4'}]}";
        assertThat(code(client.post("add_corp_tag", four))).isEqualTo(40126);
        assertThat(wecom.exceeded()).extracting(Exceeded::limit).containsExactly("corp-tags");
    }

    @Test
    void a_customer_of_the_member_is_marked_with_tags_that_exist() {
        WeComCustomer lin = wecom.customer("林小满");
        lin.adds("zhangsan");
        wecom.member("lisi");
        JsonNode made = client.post("add_corp_tag", "{'group_name':'g','tag':[{'name':'1'},{'name':'2'},{'name':'3'}]}")
                .path("tag_group")
                .path("tag");
        String one = made.path(0).path("id").asString();
        String two = made.path(1).path("id").asString();
        String three = made.path(2).path("id").asString();

        assertThat(mark("zhangsan", lin, "'add_tag':['" + one + "','" + two + "']"))
                .isZero();
        assertThat(mark("zhangsan", lin, "'add_tag':['" + three + "']")).isEqualTo(40144);
        assertThat(mark("zhangsan", lin, "'remove_tag':['" + one + "'],'add_tag':['" + three + "']"))
                .isZero();
        assertThat(mark("lisi", lin, "'add_tag':['" + one + "']")).isEqualTo(84061);
        assertThat(mark("zhangsan", lin, "'add_tag':['none']")).isEqualTo(40068);
        JsonNode tags = client.get("get?external_userid=" + lin.id())
                .path("follow_user")
                .path(0)
                .path("tags");
        assertThat(tags.valueStream().map(each -> each.path("tag_id").asString()))
                .containsExactly(two, three);

        wecom.member("zhangsan").tags(lin, one);
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "edit_external_contact");
    }

    private int mark(String userid, WeComCustomer who, String tags) {
        return code(client.post(
                "mark_tag", "{'userid':'" + userid + "','external_userid':'" + who.id() + "'," + tags + "}"));
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt();
    }
}
