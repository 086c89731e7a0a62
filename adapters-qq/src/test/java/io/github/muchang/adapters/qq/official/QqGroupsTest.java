package io.github.muchang.adapters.qq.official;

import static io.github.muchang.adapters.qq.official.Scripted.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.identity.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QqGroupsTest {
    private static final String IN = "/v2/groups/G1/";
    private static final List<String> TWENTY_ONE =
            IntStream.range(0, 21).mapToObj(i -> "m" + i).toList();

    private final HandClock clock = new HandClock();
    private final Scripted platform = new Scripted();
    private final QqBot bot = QqBot.of(platform.endpoint(clock), AccessTokenSource.handed(() -> "t"));
    private final QqGroups groups = bot.administration();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_group_and_what_the_bot_is_in_it_are_told() {
        platform.saying(
                        IN + "info",
                        "{\"group_openid\":\"G1\",\"group_name\":\"读书分享会\",\"group_finger_memo\":\"每周一本\","
                                + "\"group_class_text\":\"文化\",\"group_tags\":[\"阅读\"],\"group_member_num\":256}")
                .saying(
                        IN + "bot_state",
                        "{\"member_openid\":\"b\",\"joined_at\":\"2025-06-15T14:30:00+08:00\","
                                + "\"allow_proactive_msg\":false,\"recv_msg_setting\":\"only_mention\","
                                + "\"member_role\":\"admin\"}");

        assertThat(groups.info("G1").orElseThrow())
                .contains(new QqGroups.Info("读书分享会", "每周一本", "文化", List.of("阅读"), 256));
        assertThat(groups.state("G1").orElseThrow())
                .contains(new QqGroups.State(
                        Optional.of(Instant.parse("2025-06-15T06:30:00Z")), false, "only_mention", "admin"));
    }

    @Test
    void what_a_bot_is_not_granted_is_absent_and_not_asked_for_again_for_an_hour() {
        platform.saying(IN + "info", 401, error(11253)).saying(IN + "bot_state", "{}");

        assertThat(groups.info("G1")).isEqualTo(new Answer.Given<>(Optional.empty()));
        assertThat(bot.administration().info("G2")).isEqualTo(new Answer.Given<>(Optional.empty()));
        assertThat(groups.state("G1").orElseThrow()).isPresent();
        assertThat(platform.seen()).hasSize(2);
        clock.pass(Duration.ofHours(1));
        groups.info("G1");
        assertThat(platform.seen(IN + "info")).hasSize(2);
    }

    @Test
    void another_error_is_no_absence() {
        platform.saying(IN + "info", 400, error(11282));

        assertThat(groups.info("G1")).isInstanceOf(Answer.Refused.class);
        assertThat(groups.info("G1")).isInstanceOf(Answer.Refused.class);
        assertThat(platform.seen(IN + "info")).hasSize(2);
    }

    @Test
    void everybody_is_gathered_page_by_page_without_bots() {
        platform.saying(
                IN + "members",
                "{\"members\":[" + member("m1", "owner", false) + "],\"next_cursor\":\"c&1\"}",
                "{\"members\":[" + member("m2", "admin", false) + "," + member("b", "member", true)
                        + "],\"next_cursor\":\"\"}");

        assertThat(groups.everybody("G1", "qq-member"))
                .isEqualTo(new Answer.Given<>(
                        Optional.of(List.of(Identity.of("qq-member", "m1"), Identity.of("qq-member", "m2")))));
        assertThat(platform.seen(IN + "members").get(1).query()).isEqualTo("cursor=c&1");
    }

    @Test
    void a_bot_that_may_not_list_members_knows_of_nobody_and_trouble_is_no_empty_group() {
        platform.saying(
                        IN + "members",
                        "{\"members\":[" + member("m1", "owner", false) + "],\"next_cursor\":\"c\"}",
                        "{}")
                .saying(IN + "members", 401, error(11253));

        assertThat(groups.everybody("G1", "qq-member").value())
                .as("half a list")
                .isEmpty();
        assertThat(groups.everybody("G1", "qq-member")).isEqualTo(new Answer.Given<>(Optional.empty()));
    }

    @Test
    void members_are_muted_until_a_moment_and_let_speak_again() {
        platform.saying(IN + "restrict_chat_setting", "{}");
        groups.mute("G1", List.of("m1", "m2"), clock.instant().plus(Duration.ofHours(1)));
        groups.unmute("G1", List.of("m1"));

        assertThat(platform.seen(IN + "restrict_chat_setting").get(0).body())
                .isEqualTo(
                        "{\"members\":["
                                + "{\"member_openid\":\"m1\",\"mute_expire_at\":\"2026-11-23T11:00:00+08:00\",\"op\":\"add\"},"
                                + "{\"member_openid\":\"m2\",\"mute_expire_at\":\"2026-11-23T11:00:00+08:00\",\"op\":\"add\"}]}");
        assertThat(platform.seen(IN + "restrict_chat_setting").get(1).body())
                .isEqualTo("{\"members\":[{\"member_openid\":\"m1\",\"op\":\"del\"}]}");
    }

    @Test
    void who_is_muted_is_told() {
        platform.saying(
                IN + "restrict_chat_setting",
                "{\"global_rule\":{\"mode\":\"schedule\"},\"members\":[{\"member_openid\":\"m1\","
                        + "\"mute_expire_at\":\"2026-08-05T11:23:04+08:00\"}]}");

        assertThat(groups.muted("G1").orElseThrow())
                .contains(new QqGroups.Muted("schedule", Map.of("m1", Instant.parse("2026-08-05T03:23:04Z"))));
    }

    @Test
    void members_are_removed_and_the_blacklist_is_kept() {
        platform.saying(
                        IN + "batch_remove_members",
                        "{\"remove_members_result\":\"success\",\"add_to_member_blacklist_fail_openids\":[\"m2\"]}",
                        "{\"remove_members_result\":\"fail\"}")
                .saying(
                        IN + "member_blacklist",
                        "{\"users\":[{\"member_openid\":\"m3\",\"username\":\"成员\","
                                + "\"banned_at\":\"2025-07-01T10:30:00+08:00\"}],\"next_cursor\":\"\"}",
                        "{}");

        assertThat(groups.remove("G1", List.of("m1", "m2"), true).orElseThrow()).contains(List.of("m2"));
        assertThat(platform.seen(IN + "batch_remove_members").get(0).body())
                .isEqualTo("{\"add_to_member_blacklist\":true,\"member_openids\":[\"m1\",\"m2\"]}");
        assertThat(groups.remove("G1", List.of("m1"), false)).isInstanceOf(Answer.Unclear.class);
        assertThat(groups.blacklist("G1", Optional.empty())
                        .orElseThrow()
                        .orElseThrow()
                        .rows())
                .singleElement()
                .satisfies(each -> assertThat(each.since()).contains(Instant.parse("2025-07-01T02:30:00Z")));
        groups.bar("G1", List.of("m4"));
        assertThat(groups.admit("G1", List.of("m4"))).isEqualTo(new Answer.Given<>(Optional.of(Done.NOW)));
        assertThat(platform.seen(IN + "member_blacklist").get(1).body())
                .isEqualTo("{\"member_openids\":[\"m4\"],\"op\":\"add\"}");
        assertThat(platform.seen(IN + "member_blacklist")
                        .get(2)
                        .json()
                        .path("op")
                        .stringValue())
                .isEqualTo("del");
    }

    @Test
    void what_is_too_much_is_refused_with_its_place() {
        Instant soon = clock.instant().plusSeconds(60);
        assertThatThrownBy(() -> groups.mute("G1", TWENTY_ONE, soon))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("members")
                .hasMessageContaining("not 21");
        assertThatThrownBy(() -> groups.mute("G1", List.of("m"), clock.instant().plus(Duration.ofDays(31))))
                .hasMessageContaining("until");
        assertThatThrownBy(() -> groups.mute("G1", List.of("m"), clock.instant()))
                .hasMessageContaining("until");
        assertThatThrownBy(() -> groups.remove("G1", List.of(), true)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> groups.unmute("G1", TWENTY_ONE)).hasMessageContaining("not 21");
        assertThatThrownBy(() -> groups.bar("G1", TWENTY_ONE)).hasMessageContaining("not 21");
        assertThat(platform.seen()).isEmpty();
    }

    private static String member(String openid, String role, boolean bot) {
        return "{\"member_openid\":\"" + openid + "\",\"username\":\"成员\",\"member_role\":\"" + role + "\",\"bot\":"
                + bot + ",\"joined_at\":\"2025-08-20T09:15:00+08:00\",\"union_openid\":\"u\"}";
    }
}
