package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.http.Answer;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneBotGroupsTest {
    private static final String OK = "{\"status\":\"ok\",\"retcode\":0,\"data\":null}";
    private static final String FAILED = "{\"status\":\"failed\",\"retcode\":-1,\"msg\":\"canary\"}";

    private final ScriptedOneBot scripted = new ScriptedOneBot();
    private final OneBot bot = OneBot.over(House.RISK, scripted.line());
    private final OneBotGroups groups = bot.administration();

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void each_call_says_what_the_document_wants() {
        says(
                "set_group_kick",
                groups -> groups.kick(1, 2, true),
                "{\"group_id\":1,\"reject_add_request\":true,\"user_id\":2}");
        says(
                "set_group_ban",
                groups -> groups.ban(1, 2, Duration.ofMinutes(30)),
                "{\"duration\":1800,\"group_id\":1,\"user_id\":2}");
        says("set_group_ban", groups -> groups.lift(1, 2), "{\"duration\":0,\"group_id\":1,\"user_id\":2}");
        says("set_group_whole_ban", groups -> groups.banAll(1, true), "{\"enable\":true,\"group_id\":1}");
        says(
                "set_group_admin",
                groups -> groups.administrator(1, 2, false),
                "{\"enable\":false,\"group_id\":1,\"user_id\":2}");
        says("set_group_card", groups -> groups.card(1, 2, "小麦"), "{\"card\":\"小麦\",\"group_id\":1,\"user_id\":2}");
        says(
                "set_group_special_title",
                groups -> groups.title(1, 2, "面包师"),
                "{\"duration\":-1,\"group_id\":1,\"special_title\":\"面包师\",\"user_id\":2}");
        says("set_group_name", groups -> groups.name(1, "面包群"), "{\"group_id\":1,\"group_name\":\"面包群\"}");
        says("set_group_leave", groups -> groups.leave(1, false), "{\"group_id\":1,\"is_dismiss\":false}");
        says("send_group_notice", groups -> groups.notice(1, "明天开业"), "{\"content\":\"明天开业\",\"group_id\":1}");
        says(
                "set_group_add_request",
                groups -> groups.answer("f-1", "add", false, "满了"),
                "{\"approve\":false,\"flag\":\"f-1\",\"reason\":\"满了\",\"sub_type\":\"add\",\"type\":\"add\"}");
        says(
                "set_friend_add_request",
                any -> bot.befriend("f-1", true, "林"),
                "{\"approve\":true,\"flag\":\"f-1\",\"remark\":\"林\"}");
        says("delete_msg", any -> bot.recall(-7), "{\"message_id\":-7}");
    }

    @Test
    void what_is_under_way_is_said_so() {
        scripted.saying("set_group_leave", "{\"status\":\"async\",\"retcode\":1,\"data\":null}");

        assertThat(groups.leave(1, false)).isEqualTo(new Answer.Given<>(Done.UNDER_WAY));
    }

    @Test
    void an_action_that_is_not_there_is_absent_and_not_asked_for_again() {
        scripted.saying("set_group_card", "{\"status\":\"failed\",\"retcode\":1404,\"data\":null}")
                .saying("set_group_kick", FAILED);
        for (int i = 0; i < 3; i++) {
            assertThat(groups.card(1, 2, "小麦")).isEqualTo(new Answer.Given<>(Done.ABSENT)); // by its code
            assertThat(groups.kick(1, 2, false)).isEqualTo(new Answer.Given<>(Done.ABSENT)); // as onebots says it
            assertThat(groups.name(1, "面包群")).isEqualTo(new Answer.Given<>(Done.ABSENT)); // by the status
        }
        assertThat(bot.absent()).containsExactly("set_group_card", "set_group_kick", "set_group_name");
        assertThat(scripted.asked("set_group_card")).hasSize(1);
        assertThat(scripted.asked("set_group_kick")).hasSize(1);
        assertThat(scripted.asked("set_group_name")).hasSize(1);

        scripted.forget("set_group_card").saying("set_group_card", OK);
        bot.forgetAbsent();
        assertThat(groups.card(1, 2, "小麦")).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(bot.absent()).isEmpty();
    }

    @Test
    void an_action_that_was_done_before_fails_and_is_not_absent() {
        scripted.saying("set_group_kick", OK, FAILED);

        assertThat(groups.kick(1, 2, false)).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(groups.kick(1, 3, false)).isEqualTo(Reply.refused(-1).map(any -> Done.NOW));
        assertThat(bot.absent()).isEmpty();
    }

    @Test
    void a_notice_has_two_names() {
        scripted.saying("_send_group_notice", OK);

        assertThat(groups.notice(1, "明天开业")).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(groups.notice(1, "后天开业")).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(scripted.asked("send_group_notice")).hasSize(1);
        assertThat(scripted.asked("_send_group_notice")).hasSize(2);
    }

    @Test
    void members_are_listed_as_far_as_they_are_told() {
        scripted.saying(
                "get_group_member_list",
                "{\"retcode\":0,\"data\":[{\"user_id\":\"2\",\"nickname\":\"林\",\"card\":\"小林\",\"role\":\"admin\","
                        + "\"join_time\":1515204254,\"last_sent_time\":1515204255},{\"user_id\":3},{}]}");

        assertThat(groups.members(1).orElseThrow())
                .containsExactly(
                        new GroupMember(
                                2,
                                "林",
                                "小林",
                                Membership.Role.ADMIN,
                                Optional.of(Instant.ofEpochSecond(1515204254)),
                                Optional.of(Instant.ofEpochSecond(1515204255))),
                        new GroupMember(3, "", "", Membership.Role.MEMBER, Optional.empty(), Optional.empty()));
    }

    @Test
    void members_and_groups_are_known_in_the_domain_by_their_numbers() {
        assertThat(House.SETTINGS.person(2)).isEqualTo(Identity.of("qq", "2"));
        assertThat(House.SETTINGS.group(100100)).isEqualTo(Identity.of("qq-group", "100100"));
        assertThatIllegalStateException()
                .isThrownBy(() -> OneBotSettings.of("main", "friends", "qq").group(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> OneBotSettings.of("main", "friends", "qq").programme("p"));
    }

    @Test
    void version_and_status_are_told_as_far_as_they_are() {
        scripted.saying(
                "get_version_info",
                "{\"retcode\":0,\"data\":{\"app_name\":\"x\",\"app_version\":\"1\",\"protocol_version\":\"v11\"}}",
                "{\"retcode\":0}");
        scripted.saying(
                "get_status",
                "{\"retcode\":0,\"data\":{\"online\":true,\"good\":true}}",
                "{\"retcode\":0,\"data\":{\"online\":null}}");

        assertThat(bot.version().orElseThrow()).isEqualTo(new OneBot.Version("x", "1", "v11"));
        assertThat(bot.version().orElseThrow()).isEqualTo(new OneBot.Version("", "", ""));
        assertThat(bot.status().orElseThrow()).isEqualTo(new OneBot.Status(true, true));
        assertThat(bot.status().orElseThrow()).isEqualTo(new OneBot.Status(false, false));
    }

    @Test
    void what_cannot_be_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> groups.ban(1, 2, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> groups.ban(1, 2, Duration.ofDays(31)));
        assertThatIllegalArgumentException().isThrownBy(() -> groups.answer("f", "what", true, ""));
    }

    private void says(String action, Asking asking, String parameters) {
        scripted.forget(action).saying(action, OK);
        int before = scripted.asked(action).size();

        assertThat(asking.ask(groups)).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(scripted.asked(action).get(before).parameters()).isEqualTo(Samples.parsed(parameters));
    }

    private interface Asking {
        Answer<Done> ask(OneBotGroups groups);
    }
}
