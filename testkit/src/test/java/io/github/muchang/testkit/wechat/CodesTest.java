package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ways to become a customer, and into group chats. */
class CodesTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom wecom =
            FakeWeCom.builder(clock).limit("contact-ways", 2).open();
    private final Client client = Client.of(wecom);

    CodesTest() {
        wecom.member("zhangsan");
        wecom.member("lisi");
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void whoever_scans_a_contact_way_comes_with_its_state_to_its_members_in_turn() {
        JsonNode made =
                client.post("add_contact_way", "{'type':2,'scene':2,'state':'table-7','user':['zhangsan','lisi']}");
        String way = made.path("config_id").asString();

        assertThat(made.path("qr_code").asString()).startsWith("https://");
        assertThat(wecom.customer("林小满").scans(way)).isEqualTo("zhangsan");
        assertThat(wecom.customer("王小明").scans(way)).isEqualTo("lisi");
        assertThat(Told.last(wecom)).containsEntry("State", "table-7").containsEntry("UserID", "lisi");
    }

    @Test
    void a_contact_way_is_read_changed_and_deleted_by_its_id_only() {
        String way = client.post("add_contact_way", "{'type':1,'scene':1,'state':'a','remark':'店','user':['zhangsan']}")
                .path("config_id")
                .asString();
        String id = "{'config_id':'" + way + "'";

        assertThat(code(client.post("update_contact_way", id + ",'user':['lisi']}")))
                .isZero();
        JsonNode read = client.post("get_contact_way", id + "}").path("contact_way");
        assertThat(read.path("state").asString()).isEqualTo("a");
        assertThat(read.path("skip_verify").asBoolean()).isTrue();
        assertThat(read.has("qr_code")).isFalse();
        assertThat(Json.texts(read.path("user"))).containsExactly("lisi");
        assertThat(client.post("list_contact_way", "{}").path("contact_way")).hasSize(1);
        clock.passes(Duration.ofDays(91));
        assertThat(Client.of(wecom).post("list_contact_way", "{}").path("contact_way"))
                .isEmpty();
        Client later = Client.of(wecom);
        assertThat(code(later.post("del_contact_way", id + "}"))).isZero();
        assertThat(code(later.post("get_contact_way", id + "}"))).isEqualTo(40058);
    }

    @Test
    void a_state_too_long_and_a_member_unknown_are_refused() {
        assertThat(code(client.post(
                        "add_contact_way", "{'type':1,'scene':2,'state':'" + "s".repeat(31) + "','user':['lisi']}")))
                .isEqualTo(40058);
        assertThat(code(client.post("add_contact_way", "{'type':1,'scene':2,'user':['nobody']}")))
                .isEqualTo(60111);
        assertThat(code(client.post("add_contact_way", "{'type':1,'scene':2,'user':['zhangsan','lisi']}")))
                .isEqualTo(40058);
        StringBuilder users = new StringBuilder("'zhangsan'");
        for (int i = 0; i < 100; i++) {
            users.append(",'").append(wecom.member("m" + i).userid()).append("'");
        }
        assertThat(code(client.post("add_contact_way", "{'type':2,'scene':2,'user':[" + users + "]}")))
                .isEqualTo(41041);
    }

    @Test
    void both_kinds_of_codes_are_counted_together_and_temporary_ones_not_at_all() {
        WeComGroup group = wecom.member("zhangsan").opens("老客群");
        String join = "{'scene':2,'chat_id_list':['" + group.id() + "']}";
        String add = "{'type':1,'scene':2,'user':['lisi']}";

        assertThat(code(client.post("add_contact_way", "{'type':1,'scene':2,'is_temp':true,'user':['lisi']}")))
                .isZero();
        assertThat(code(client.post("add_contact_way", add))).isZero();
        String way =
                client.post("groupchat/add_join_way", join).path("config_id").asString();
        assertThat(code(client.post("add_contact_way", add))).isEqualTo(41045);
        assertThat(wecom.exceeded()).extracting(Exceeded::limit).containsExactly("contact-ways");
        assertThat(code(client.post("groupchat/del_join_way", "{'config_id':'" + way + "'}")))
                .isZero();
        assertThat(code(client.post("add_contact_way", add))).isZero();
    }

    @Test
    void whoever_scans_a_join_way_is_in_the_group_with_its_state() {
        WeComGroup group = wecom.member("zhangsan").opens("老客群");
        String way = client.post(
                        "groupchat/add_join_way",
                        "{'scene':2,'state':'poster-1','remark':'" + "长".repeat(31) + "','chat_id_list':['" + group.id()
                                + "']}")
                .path("config_id")
                .asString();
        assertThat(wecom.customer("林小满").joinsBy(way).id()).isEqualTo(group.id());

        JsonNode members = client.post("groupchat/get", "{'chat_id':'" + group.id() + "'}")
                .path("group_chat")
                .path("member_list");
        assertThat(members.path(1).path("state").asString()).isEqualTo("poster-1");
        assertThat(members.path(1).path("join_scene").asInt()).isEqualTo(3);
        JsonNode read = client.post("groupchat/get_join_way", "{'config_id':'" + way + "'}")
                .path("join_way");
        assertThat(read.path("remark").asString()).hasSize(30);
        assertThat(read.has("qr_code")).isTrue();
        assertThat(code(client.post(
                        "groupchat/add_join_way",
                        "{'scene':2,'chat_id_list':[" + ("'" + group.id() + "',").repeat(5) + "'" + group.id()
                                + "']}")))
                .isEqualTo(41091);
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt();
    }
}
