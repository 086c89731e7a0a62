package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdministrationTest {
    private final HandClock clock = HandClock.at("2026-08-01T09:00:00+08:00");
    private final FakeQqBot qq = FakeQqBot.builder(clock).open();
    private final QqClient client = QqClient.of(qq);
    private final QqUser owner = qq.user("群主");
    private final QqUser lin = qq.user("林小满");
    private final QqUser wang = qq.user("王小明");
    private final QqGroup group = qq.group("读书分享会");
    private final String path = "/v2/groups/" + group.openid() + "/";

    @BeforeEach
    void meet() {
        qq.handTo(callback -> true);
        group.joins(owner);
        group.addsBot(owner);
        group.joins(lin);
        group.appointsBot(QqRole.ADMIN);
    }

    @AfterEach
    void close() {
        qq.close();
    }

    @Test
    void calls_by_invitation_are_refused_until_they_are_granted() {
        String members = "{'member_openids':['" + lin.openid() + "'],'op':'del'}";
        assertThat(client.get(path + "info").code()).isEqualTo(11253);
        assertThat(client.get(path + "bot_state").code()).isEqualTo(11253);
        assertThat(client.get(path + "members").code()).isEqualTo(11253);
        assertThat(client.get(path + "members/" + lin.openid()).code()).isEqualTo(11253);
        assertThat(client.get(path + "member_blacklist").code()).isEqualTo(11253);
        assertThat(client.post(path + "member_blacklist", members).code()).isEqualTo(11253);
        assertThat(client.post(path + "batch_remove_members", members).code()).isEqualTo(11253);
        qq.grants(QqGrant.values());
        assertThat(client.get(path + "info").status()).isEqualTo(200);
        assertThat(client.post(path + "member_blacklist", members).status()).isEqualTo(200);
        qq.withdraws(QqGrant.GROUP_INFO);
        assertThat(client.get(path + "info").code()).isEqualTo(11253);
    }

    @Test
    void a_group_is_described_in_the_shapes_of_its_samples() {
        qq.grants(QqGrant.values());
        JsonNode info = client.get(path + "info").body();
        assertThat(info.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Samples.read("official/resp-group-info.json").propertyNames());
        assertThat(info.path("group_member_num").asInt()).isEqualTo(2);
        JsonNode state = client.get(path + "bot_state").body();
        Samples.sameShape(state, "official/resp-group-bot_state.json");
        assertThat(state.path("member_role").asString()).isEqualTo("admin");
        assertThat(state.path("allow_proactive_msg").asBoolean()).isTrue();
        group.rejectsPushes(owner);
        assertThat(client.get(path + "bot_state")
                        .body()
                        .path("allow_proactive_msg")
                        .asBoolean(true))
                .isFalse();
        JsonNode members = client.get(path + "members").body();
        Samples.sameShape(members, "official/resp-members.json");
        assertThat(members.path("members").path(0).path("member_role").asString())
                .isEqualTo("owner");
        assertThat(members.path("next_cursor").asString()).isEmpty();
        assertThat(client.get(path + "members/" + lin.openid())
                        .body()
                        .path("username")
                        .asString())
                .isEqualTo("林小满");
        assertThat(client.get(path + "members/" + wang.openid()).code()).isEqualTo(40034101);
    }

    @Test
    void members_come_in_pages_of_thirty_and_nobody_is_missed_who_stays() {
        qq.grants(QqGrant.MEMBERS);
        for (int i = 0; i < 40; i++) {
            group.joins(qq.user("成员" + i));
        }
        JsonNode first = client.get(path + "members").body();
        assertThat(first.path("members")).hasSize(30);
        group.leaves(lin);
        JsonNode second = client.get(
                        path + "members?cursor=" + first.path("next_cursor").asString())
                .body();
        assertThat(second.path("members")).hasSize(12);
        assertThat(second.path("next_cursor").asString()).isEmpty();
        assertThat(client.get(path + "members?cursor=nonsense").code()).isEqualTo(Refused.UNFIT);
    }

    @Test
    void members_are_removed_and_may_be_kept_out() {
        qq.grants(QqGrant.REMOVAL, QqGrant.BLACKLIST);
        group.joins(wang);
        QqClient.Said said = client.post(path + "batch_remove_members", openids("", lin));
        Samples.sameShape(said.body(), "official/resp-batch_remove_members.json");
        assertThat(group.has(lin)).isFalse();
        assertThat(group.isBlacklisted(lin)).isFalse();
        client.post(path + "batch_remove_members", openids("'add_to_member_blacklist':true,", wang));
        assertThat(group.isBlacklisted(wang)).isTrue();
        qq.settles();
        assertThat(types()).endsWith("GROUP_MEMBER_REMOVE", "GROUP_MEMBER_REMOVE");
        Samples.sameShape(client.get(path + "member_blacklist").body(), "official/resp-blacklist.json");
        assertThat(client.post(path + "batch_remove_members", openids("", owner))
                        .code())
                .isEqualTo(11282);
        group.appointsBot(QqRole.MEMBER);
        assertThat(client.post(path + "batch_remove_members", openids("", lin)).code())
                .isEqualTo(11282);
    }

    @Test
    void only_who_is_not_in_the_group_is_kept_out_and_twenty_at_once() {
        qq.grants(QqGrant.BLACKLIST);
        group.joins(wang);
        group.leaves(wang);
        assertThat(client.post(path + "member_blacklist", openids("'op':'add',", lin))
                        .code())
                .isEqualTo(Refused.UNFIT);
        assertThat(client.post(path + "member_blacklist", openids("'op':'add',", wang))
                        .status())
                .isEqualTo(200);
        assertThat(group.isBlacklisted(wang)).isTrue();
        client.post(path + "member_blacklist", openids("'op':'del',", wang));
        assertThat(group.isBlacklisted(wang)).isFalse();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            many.add("'" + i + "'");
        }
        assertThat(client.post(
                                path + "member_blacklist",
                                "{'op':'del','member_openids':[" + String.join(",", many) + "]}")
                        .code())
                .isEqualTo(Refused.UNFIT);
    }

    @Test
    void ordinary_members_are_muted_for_at_most_thirty_days() {
        assertThat(mute(lin, "add", "2026-08-01T10:00:00+08:00").status()).isEqualTo(200);
        assertThat(group.isMuted(lin)).isTrue();
        JsonNode setting = client.get(path + "restrict_chat_setting").body();
        assertThat(setting.path("global_rule").path("mode").asString()).isEqualTo("none");
        assertThat(setting.path("members").path(0).propertyNames())
                .containsExactlyInAnyOrderElementsOf(Samples.read("official/resp-restrict_chat_setting.json")
                        .path("members")
                        .path(0)
                        .propertyNames());
        clock.passes(Duration.ofHours(1));
        assertThat(group.isMuted(lin)).isFalse();
        assertThat(client.get(path + "restrict_chat_setting").body().path("members"))
                .isEmpty();

        assertThat(mute(lin, "update", "2026-08-02T10:00:00+08:00").status()).isEqualTo(200);
        assertThat(mute(lin, "del", "").status()).isEqualTo(200);
        assertThat(group.isMuted(lin)).isFalse();
        assertThat(mute(lin, "add", "2026-09-01T10:00:00+08:00").code()).isEqualTo(Refused.UNFIT);
        assertThat(mute(lin, "add", "2026-08-01T09:00:00+08:00").code()).isEqualTo(Refused.UNFIT);
        assertThat(mute(lin, "add", "tomorrow").code()).isEqualTo(Refused.UNFIT);
        assertThat(mute(owner, "add", "2026-08-02T10:00:00+08:00").code()).isEqualTo(11282);
        assertThat(mute(wang, "add", "2026-08-02T10:00:00+08:00").code()).isEqualTo(40034101);
        group.appointsBot(QqRole.MEMBER);
        assertThat(mute(lin, "add", "2026-08-02T10:00:00+08:00").code()).isEqualTo(11282);
        assertThat(client.get(path + "restrict_chat_setting").code()).isEqualTo(11282);
    }

    @Test
    void who_asks_is_listed_and_let_in_or_declined() {
        String id = group.asksToJoin(wang, "我想加入");
        JsonNode list = client.get(path + "join_request_list").body();
        Samples.sameShape(list.path("list").path(0), "official/resp-join_request_list.json", "/list/0");
        assertThat(list.path("next_cursor").asString()).isEmpty();

        assertThat(decide(wang, "approve", "unknown").code()).isEqualTo(Refused.UNFIT);
        assertThat(decide(lin, "approve", id).code()).isEqualTo(Refused.UNFIT);
        assertThat(decide(wang, "approve", id).status()).isEqualTo(200);
        qq.settles();
        assertThat(types()).endsWith("GROUP_JOIN_REQUEST", "GROUP_MEMBER_ADD");
        assertThat(group.has(wang)).isTrue();
        assertThat(decide(wang, "approve", id).code()).isEqualTo(Refused.UNFIT);

        QqUser li = qq.user("李雷");
        String other = group.asksToJoin(li, "广告");
        assertThat(client.post(
                                path + "approval_join_request/" + li.openid(),
                                "{'op':'decline','join_request_id':'" + other
                                        + "','reject_reason':'不','add_to_member_blacklist':true}")
                        .status())
                .isEqualTo(200);
        assertThat(group.has(li)).isFalse();
        assertThat(group.isBlacklisted(li)).isTrue();
        group.appointsBot(QqRole.MEMBER);
        assertThat(client.get(path + "join_request_list").code()).isEqualTo(11282);
    }

    @Test
    void requests_come_in_pages() {
        for (int i = 0; i < 3; i++) {
            group.asksToJoin(qq.user("成员" + i), "我想加入");
        }
        JsonNode first = client.get(path + "join_request_list?limit=2").body();
        assertThat(first.path("list")).hasSize(2);
        String cursor = first.path("next_cursor").asString();
        assertThat(client.get(path + "join_request_list?limit=2&cursor=" + cursor)
                        .body()
                        .path("list"))
                .hasSize(1);
        assertThat(client.get(path + "join_request_list?limit=51").code()).isEqualTo(Refused.UNFIT);
        assertThat(client.get(path + "join_request_list?limit=many").code()).isEqualTo(Refused.UNFIT);
    }

    @Test
    void a_strategy_lets_in_whose_number_is_on_its_list() {
        String strategies = "/v2/groups/join_approval_strategy";
        String id = client.post(strategies, "{'group_openids':['" + group.openid() + "']}")
                .body()
                .path("strategy_id")
                .asString();
        group.asksToJoin(wang, "我想加入");
        String numbers = "{'op':'add','qq_numbers':['" + wang.number() + "','"
                + qq.user("李雷").number() + "']}";
        assertThat(client.post(strategies + "/" + id + "/whitelist_users", numbers)
                        .status())
                .isEqualTo(200);
        assertThat(group.has(wang)).isFalse();
        client.post(strategies + "/" + id + "/execute", "");
        assertThat(group.has(wang)).isFalse();
        qq.finishesJobs();
        assertThat(group.has(wang)).isTrue();

        assertThat(group.asksToJoin(qq.user("李雷"), "我想加入")).isEmpty();
        assertThat(group.has(qq.user("李雷"))).isTrue();
        JsonNode asked = data(qq.callbacks().size() - 2);
        Samples.sameShape(asked, "official/event-GROUP_JOIN_REQUEST-3-auto-approved.json");
        assertThat(client.get(strategies).body().path("strategies")).hasSize(1);
        assertThat(client.call("PATCH", strategies, "{'strategy_id':'" + id + "','group_openids':[]}")
                        .status())
                .isEqualTo(200);
        assertThat(group.asksToJoin(qq.user("韩梅梅"), "我想加入")).isNotEmpty();
        assertThat(client.call("DELETE", strategies, "{'strategy_id':'" + id + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(client.call("DELETE", strategies, "{'strategy_id':'" + id + "'}")
                        .code())
                .isEqualTo(Refused.UNFIT);
    }

    @Test
    void calls_have_their_rates() {
        qq.grants(QqGrant.GROUP_INFO);
        for (int i = 0; i < 30; i++) {
            assertThat(client.get(path + "info").status()).isEqualTo(200);
        }
        assertThat(client.get(path + "info").status()).isEqualTo(429);
        clock.passes(Duration.ofMinutes(1));
        assertThat(client.get(path + "info").status()).isEqualTo(200);
        assertThat(qq.exceeded()).extracting(QqExceeded::limit).containsExactly("group-info-per-minute");
    }

    private QqClient.Said mute(QqUser user, String op, String until) {
        return client.post(
                path + "restrict_chat_setting",
                "{'members':[{'op':'" + op + "','member_openid':'" + user.openid() + "','mute_expire_at':'" + until
                        + "'}]}");
    }

    private QqClient.Said decide(QqUser user, String op, String id) {
        return client.post(
                path + "approval_join_request/" + user.openid(), "{'op':'" + op + "','join_request_id':'" + id + "'}");
    }

    private static String openids(String before, QqUser... users) {
        return "{" + before + "'member_openids':["
                + List.of(users).stream().map(each -> "'" + each.openid() + "'").collect(Collectors.joining(","))
                + "]}";
    }

    private List<String> types() {
        return qq.callbacks().stream()
                .map(each -> QqClient.MAPPER.readTree(each.body()).path("t").asString())
                .toList();
    }

    private JsonNode data(int index) {
        return QqClient.MAPPER.readTree(qq.callbacks().get(index).body()).path("d");
    }
}
