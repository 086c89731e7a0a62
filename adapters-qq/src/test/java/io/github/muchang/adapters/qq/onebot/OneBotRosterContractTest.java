package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Said;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import io.github.muchang.testkit.RosterContract;
import io.github.muchang.testkit.Situation;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneBotRosterContractTest implements RosterContract {
    private static final List<Long> FRIENDS = LongStream.range(0, 1234)
            .map(i -> 10_000_000 + i * 7919 % 99_991)
            .boxed()
            .toList();
    private static final String LIST = FRIENDS.stream()
            .map(each -> "{\"user_id\":" + each + ",\"nickname\":\"小" + each + "\",\"remark\":\"\"}")
            .collect(Collectors.joining(",", "{\"status\":\"ok\",\"retcode\":0,\"data\":[", "]}"));

    private final ScriptedOneBot scripted = new ScriptedOneBot().saying("get_friend_list", LIST);
    private final Cable cable = new Cable();

    @AfterEach
    void close() {
        scripted.close();
    }

    @Override
    public Roster roster() {
        HttpClient http = HttpClient.newBuilder().proxy(cable).build();
        return OneBot.over(House.RISK, HttpLine.to(House.RISK, scripted.endpoint(http)))
                .roster(House.SETTINGS);
    }

    @Override
    public Listed listed() {
        Set<String> handles = new TreeSet<>();
        FRIENDS.forEach(each -> handles.add(each.toString()));
        return new Listed("friends", handles);
    }

    @Override
    public void stage(Situation situation) {
        cable.cut(situation == Situation.DOWN);
        scripted.forget("get_friend_list");
        switch (situation) {
            case TOO_FAST -> scripted.saying("get_friend_list", Said.of(429, ""));
            case TALKING_NONSENSE -> scripted.saying("get_friend_list", "<html>" + FRIENDS.get(0));
            default -> scripted.saying("get_friend_list", LIST);
        }
    }

    @Test
    void groups_are_listed_with_the_account_that_is_in_them() {
        scripted.saying(
                "get_group_list", "{\"retcode\":0,\"data\":[{\"group_id\":\"100100\",\"group_name\":\"面包群\"}]}");

        assertThat(page("groups").members()).singleElement().satisfies(group -> {
            assertThat(group.identities()).containsExactly(Identity.of("qq-group", "100100"));
            assertThat(group.addresses()).containsExactly(Address.of("onebot-groups", "main", "100100"));
        });
    }

    @Test
    void members_of_a_group_are_listed_without_us_and_with_their_roles() {
        scripted.saying(
                "get_group_member_list",
                "{\"retcode\":0,\"data\":[{\"user_id\":3,\"role\":\"owner\",\"join_time\":1515204254},"
                        + "{\"user_id\":2,\"role\":\"admin\"},{\"user_id\":1,\"join_time\":0},{\"user_id\":10001000}]}");
        scripted.saying("get_login_info", "{\"retcode\":0,\"data\":{\"user_id\":10001000}}");

        assertThat(page("regulars").members())
                .extracting(RosterPage.Member::role)
                .containsExactly(Membership.Role.MEMBER, Membership.Role.ADMIN, Membership.Role.OWNER);
        assertThat(page("regulars").members().get(2).since()).contains(Instant.ofEpochSecond(1515204254));
        assertThat(page("regulars").members()).allMatch(each -> each.addresses().isEmpty());
        assertThat(scripted.asked("get_group_member_list").get(0).parameters())
                .isEqualTo(Samples.parsed("{\"group_id\":987654321}"));
    }

    @Test
    void what_is_no_whole_list_is_asked_for_later() {
        for (String body : List.of(
                "{\"retcode\":0}",
                "{\"retcode\":0,\"data\":{}}",
                "{\"retcode\":1,\"data\":[]}",
                "{\"retcode\":-1,\"msg\":\"canary\"}",
                "{\"retcode\":0,\"data\":[{\"user_id\":1},{\"nickname\":\"无名\"}]}")) {
            scripted.forget("get_friend_list").saying("get_friend_list", body);

            assertThat(roster().page("friends", Cursor.START)).as(body).isInstanceOf(RosterPage.Later.class);
        }
    }

    @Test
    void a_cursor_of_something_else_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> roster().page("friends", Cursor.of("lin")));
    }

    private RosterPage.Members page(String pool) {
        return (RosterPage.Members) roster().page(pool, Cursor.START);
    }
}
