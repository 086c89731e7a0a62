package io.github.muchang.adapters.qq.official;

import static io.github.muchang.adapters.qq.official.Scripted.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.Page;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QqJoiningTest {
    private static final String LIST = "/v2/groups/G1/join_request_list";
    private static final String DECISION = "/v2/groups/G1/approval_join_request/m1";
    private static final String STRATEGIES = "/v2/groups/join_approval_strategy";

    private final Scripted platform = new Scripted();
    private final QqBot bot = QqBot.of(platform.endpoint(new HandClock()), AccessTokenSource.handed(() -> "t"));
    private final QqJoining joining = bot.joining();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void who_waits_is_listed_and_decided_on() {
        platform.saying(
                        LIST,
                        "{\"list\":[{\"join_request_id\":\"r1\",\"risk_tips\":\"\",\"member_openid\":\"m1\","
                                + "\"username\":\"成员甲\",\"apply_at\":\"2026-08-05T14:19:09+08:00\","
                                + "\"apply_source\":\"self_apply\",\"verify_info\":{\"method\":\"verify_message\","
                                + "\"verify_message\":\"我想加入\"}},{\"join_request_id\":\"r2\",\"member_openid\":\"m2\","
                                + "\"verify_info\":null},{}],\"next_cursor\":\"17\"}")
                .saying(DECISION, "{}");
        Page<QqJoining.Request> page =
                joining.requests("G1", Optional.of("16")).orElseThrow().orElseThrow();

        assertThat(page.next()).contains("17");
        assertThat(page.rows())
                .containsExactly(
                        new QqJoining.Request(
                                "r1",
                                "m1",
                                "成员甲",
                                Optional.of(Instant.parse("2026-08-05T06:19:09Z")),
                                "self_apply",
                                "我想加入",
                                ""),
                        new QqJoining.Request("r2", "m2", "", Optional.empty(), "", "", ""));
        assertThat(platform.seen(LIST).get(0).query()).isEqualTo("limit=50&cursor=16");
        joining.approve("G1", "m1", "r1");
        joining.decline("G1", "m1", "r1", "满了", true);
        assertThat(platform.seen(DECISION))
                .extracting(Scripted.Seen::body)
                .containsExactly(
                        "{\"join_request_id\":\"r1\",\"op\":\"approve\"}",
                        "{\"add_to_member_blacklist\":true,\"join_request_id\":\"r1\",\"op\":\"decline\","
                                + "\"reject_reason\":\"满了\"}");
    }

    @Test
    void a_strategy_is_made_changed_applied_and_deleted() {
        String one = STRATEGIES + "/s1";
        platform.saying(STRATEGIES, "{\"strategy_id\":\"s1\",\"is_enable\":\"on\"}")
                .saying(one, "{\"is_enable\":\"off\"}", "{}")
                .saying(one, 204, "")
                .saying(one + "/execute", 202, "")
                .saying(one + "/whitelist_users", "{\"whitelist_user_count\":2}");

        assertThat(joining.create(List.of("G1"), "老客", Optional.of(Instant.parse("2027-01-01T00:00:00Z")))
                        .orElseThrow())
                .contains("s1");
        assertThat(platform.seen(STRATEGIES).get(0).body())
                .isEqualTo(
                        "{\"expire_at\":\"2027-01-01T08:00:00+08:00\",\"group_openids\":[\"G1\"],\"is_enable\":\"on\","
                                + "\"remark\":\"老客\"}");
        joining.enable("s1", false);
        joining.regroup("s1", List.of("G2"), true);
        assertThat(joining.delete("s1").orElseThrow()).contains(Done.NOW);
        assertThat(joining.execute("s1").orElseThrow()).contains(Done.NOW);
        assertThat(joining.admit("s1", List.of("10001", "10002"), true).orElseThrow())
                .contains(2L);
        assertThat(platform.seen(one))
                .extracting(each -> each.method() + " " + each.body())
                .containsExactly(
                        "PATCH {\"is_enable\":\"off\"}",
                        "PATCH {\"group_action\":{\"group_openids\":[\"G2\"],\"op\":\"add\"}}",
                        "DELETE ");
        assertThat(platform.seen(one + "/whitelist_users").get(0).body())
                .isEqualTo("{\"op\":\"add\",\"whitelist_users\":[\"10001\",\"10002\"]}");
    }

    @Test
    void strategies_are_listed_and_limited() {
        platform.saying(
                STRATEGIES,
                "{\"strategies\":[{\"strategy_id\":\"s1\",\"group_openids\":[\"G1\"],\"whitelist_user_count\":3,"
                        + "\"is_enable\":\"on\",\"expire_at\":\"2027-01-01T08:00:00+08:00\"}],\"next_cursor\":\"\"}");

        assertThat(joining.strategies(Optional.empty())
                        .orElseThrow()
                        .orElseThrow()
                        .rows())
                .containsExactly(new QqJoining.Strategy(
                        "s1", true, List.of("G1"), 3, Optional.of(Instant.parse("2027-01-01T00:00:00Z")), ""));
        assertThatThrownBy(() -> joining.create(Collections.nCopies(101, "G"), "", Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("groups");
        assertThatThrownBy(() -> joining.admit("s1", Collections.nCopies(10_001, "1"), true))
                .hasMessageContaining("numbers");
    }

    @Test
    void a_share_link_carries_the_source_and_a_long_one_is_refused() {
        platform.saying("/v2/generate_url_link", "{\"url_link\":\"https://qun.qq.com/x\"}", "{}");

        assertThat(bot.codes().link(SourceCode.of("table-7")).orElseThrow()).isEqualTo("https://qun.qq.com/x");
        assertThat(platform.seen("/v2/generate_url_link").get(0).body()).isEqualTo("{\"callback_data\":\"table-7\"}");
        assertThat(bot.codes().link(SourceCode.of("t".repeat(32)))).isInstanceOf(Answer.Unclear.class);
        assertThatThrownBy(() -> bot.codes().link(SourceCode.of("t".repeat(33))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 32 characters, not 33");
        assertThat(platform.seen()).hasSize(2);
    }

    @Test
    void a_button_is_acknowledged() {
        platform.saying("/interactions/i-1", 204, "");

        assertThat(bot.acknowledge("i-1", 3)).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(platform.seen("/interactions/i-1").get(0).method()).isEqualTo("PUT");
        assertThat(platform.seen("/interactions/i-1").get(0).body()).isEqualTo("{\"code\":3}");
        assertThatThrownBy(() -> bot.acknowledge("i-1", 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bot.acknowledge("i-1", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_message_is_taken_back() {
        platform.saying("/v2/users/U1/messages/M1", 204, "").saying("/v2/groups/G1/messages/M1", 400, error(40064004));

        assertThat(bot.recallFromUser("U1", "M1")).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(bot.recallFromGroup("G1", "M1")).isInstanceOf(Answer.Refused.class);
        assertThat(platform.seen()).extracting(Scripted.Seen::method).containsOnly("DELETE");
    }
}
