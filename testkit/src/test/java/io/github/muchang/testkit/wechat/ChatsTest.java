package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatsTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom wecom = FakeWeCom.builder(clock).open();
    private final Client client = Client.of(wecom);
    private final WeComGroup group = wecom.member("zhangsan").opens("老客群");

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void versions_of_the_list_of_members_chain_from_event_to_event() {
        String before = group.memberVersion();
        wecom.customer("林小满").joins(group);
        Map<String, String> joined = Told.last(wecom);
        wecom.customer("林小满").leaves(group);
        Map<String, String> left = Told.last(wecom);

        assertThat(joined)
                .containsEntry("UpdateDetail", "add_member")
                .containsEntry("MemChangeCnt", "1")
                .containsEntry("MemChangeList", wecom.customer("林小满").id())
                .containsEntry("LastMemVer", before);
        assertThat(left)
                .containsEntry("UpdateDetail", "del_member")
                .containsEntry("QuitScene", "0")
                .containsEntry("LastMemVer", joined.get("CurMemVer"));
        assertThat(get().path("member_version").asString()).isEqualTo(left.get("CurMemVer"));
    }

    @Test
    void whatever_happens_to_a_group_is_told() {
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "create").containsEntry("ChatId", group.id());
        wecom.customer("林小满").joins(group);
        group.removes(wecom.customer("林小满"));
        assertThat(Told.last(wecom)).containsEntry("QuitScene", "1");
        group.isRenamed("熟客群");
        assertThat(Told.last(wecom))
                .containsEntry("UpdateDetail", "change_name")
                .doesNotContainKey("LastMemVer");
        group.isNoticed("周六上新");
        assertThat(Told.last(wecom)).containsEntry("UpdateDetail", "change_notice");
        group.admits(wecom.member("lisi"));
        group.belongsTo(wecom.member("lisi"));
        assertThat(Told.last(wecom)).containsEntry("UpdateDetail", "change_owner");
        assertThat(get().path("owner").asString()).isEqualTo("lisi");
        assertThat(get().path("name").asString()).isEqualTo("熟客群");
        group.isDismissed();
        assertThat(Told.last(wecom)).containsEntry("ChangeType", "dismiss");
        assertThat(client.post("groupchat/get", "{'chat_id':'" + group.id() + "'}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40050);
    }

    @Test
    void names_are_shown_only_if_asked_for() {
        wecom.customer("林小满").joins(group);

        assertThat(get().path("member_list").path(1).has("name")).isFalse();
        JsonNode named = client.post("groupchat/get", "{'chat_id':'" + group.id() + "','need_name':1}");
        JsonNode lin = named.path("group_chat").path("member_list").path(1);
        assertThat(lin.path("name").asString()).isEqualTo("林小满");
        assertThat(lin.path("type").asInt()).isEqualTo(2);
        assertThat(lin.path("unionid").asString())
                .isEqualTo(wecom.customer("林小满").unionid());
    }

    @Test
    void groups_are_listed_by_owner_and_page() {
        wecom.member("zhangsan").opens("二群");
        wecom.member("lisi").opens("三群");
        String page = "{'limit':1,'cursor':'%s','owner_filter':{'userid_list':['zhangsan']}}";

        JsonNode first = client.post("groupchat/list", page.formatted(""));
        JsonNode second = client.post(
                "groupchat/list", page.formatted(first.path("next_cursor").asString()));
        assertThat(first.path("group_chat_list").path(0).path("chat_id").asString())
                .isEqualTo(group.id());
        assertThat(second.path("group_chat_list")).hasSize(1);
        assertThat(second.path("next_cursor").asString()).isEmpty();
        assertThat(client.post("groupchat/list", "{'limit':10}").path("group_chat_list"))
                .hasSize(3);
        assertThat(client.post("groupchat/list", "{}").path("errcode").asInt()).isEqualTo(40058);
    }

    @Test
    void a_corp_with_many_members_has_to_name_the_owners() {
        try (FakeWeCom big =
                FakeWeCom.builder(clock).limit("chats-visible-members", 1).open()) {
            big.member("a");
            big.member("b");
            assertThat(Client.of(big)
                            .post("groupchat/list", "{'limit':10}")
                            .path("errcode")
                            .asInt())
                    .isEqualTo(81017);
        }
    }

    @Test
    void what_is_read_may_lag_behind_what_is_told() {
        try (FakeWeCom late =
                FakeWeCom.builder(clock).limit("chat-lag-seconds", 2).open()) {
            WeComGroup chat = late.member("zhangsan").opens("群");
            clock.passes(Duration.ofSeconds(10));
            late.customer("林小满").joins(chat);
            Client reader = Client.of(late);
            String body = "{'chat_id':'" + chat.id() + "'}";

            assertThat(reader.post("groupchat/get", body).path("group_chat").path("member_list"))
                    .hasSize(1);
            clock.passes(Duration.ofSeconds(2));
            assertThat(reader.post("groupchat/get", body).path("group_chat").path("member_list"))
                    .hasSize(2);
        }
    }

    private JsonNode get() {
        return client.post("groupchat/get", "{'chat_id':'" + group.id() + "'}").path("group_chat");
    }
}
