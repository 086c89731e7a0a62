package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChatEventsTest {
    private static final String SAMPLE_CHAT = "wrx7HUARsKwGRaQBVKPBTcEyzdHA4HrQ";
    private static final Identity CHAT = Identity.of("chat", "CHAT_ID");

    private final Map<String, String> known = new TreeMap<>();
    private final WeComInbox inbox = WeComInbox.of(House.DOMAIN, House.WECOM, Posted.KEYS, Posted.CLOCK)
            .knowing(chat -> Optional.ofNullable(known.get(chat)));

    @Test
    void a_chat_that_is_created_is_opened_and_asked_for() throws Exception {
        Heard heard = sample("chat_create");

        assertThat(heard.signals()).extracting(Signal::what).containsExactly(opening());
        assertThat(heard.signals().get(0).identities()).containsExactly(CHAT);
        assertThat(heard.pulls()).containsExactly(new Pull.Group("CHAT_ID"));
    }

    @Test
    void a_chat_that_is_known_is_not_opened_again() throws Exception {
        known.put("CHAT_ID", "v1");

        assertThat(sample("chat_create").signals()).isEmpty();
    }

    @Test
    void only_a_chat_that_is_known_can_end() throws Exception {
        assertThat(sample("chat_dismiss").signals()).isEmpty();
        assertThat(sample("chat_dismiss").pulls()).containsExactly(new Pull.Group("CHAT_ID"));

        known.put("CHAT_ID", "v1");
        assertThat(sample("chat_dismiss").signals()).extracting(Signal::what).containsExactly(new Gathering.Ended());
    }

    @Test
    void the_official_sample_names_two_of_ten_members_so_it_is_asked_for() throws Exception {
        known.put(SAMPLE_CHAT, "9c3f97c2ada667dfb5f6d03308d963e1");

        Heard heard = sample("chat_update_add_member");

        assertThat(heard.signals()).isEmpty();
        assertThat(heard.versions()).isEmpty();
        assertThat(heard.pulls()).containsExactly(new Pull.Group(SAMPLE_CHAT));
    }

    @Test
    void who_came_is_believed_if_the_version_is_the_known_one() throws Exception {
        known.put("c", "v1");

        Heard heard = read(update("add_member", "v1", "v2", "0", "wmLin", "zhangsan", "woWang"));

        assertThat(heard.signals())
                .extracting(each -> each.identities().get(0).value(), Signal::what)
                .containsExactly(tuple("wmLin", joined()), tuple("woWang", joined()));
        assertThat(heard.versions()).containsExactly(Map.entry("c", "v2"));
        assertThat(heard.pulls()).isEmpty();
        assertThat(heard.signals()).extracting(Signal::id).doesNotHaveDuplicates();
    }

    @Test
    void who_went_did_so_or_was_removed() throws Exception {
        known.put("c", "v1");

        assertThat(read(update("del_member", "v1", "v2", "0", "wmLin")).signals())
                .extracting(Signal::what)
                .containsExactly(new Gathering.Quit(Identity.of("chat", "c"), false));
        assertThat(read(update("del_member", "v1", "v2", "1", "wmLin")).signals())
                .extracting(Signal::what)
                .containsExactly(new Gathering.Quit(Identity.of("chat", "c"), true));
    }

    @Test
    void a_change_that_does_not_follow_on_what_is_known_is_asked_for() throws Exception {
        String change = update("add_member", "v1", "v2", "0", "wmLin");

        assertAskedFor(change);
        known.put("c", "v0");
        assertAskedFor(change);
        known.put("c", "v1");
        assertAskedFor(change.replace("<MemChangeCnt>1<", "<MemChangeCnt>2<"));
        assertAskedFor(change.replace("MemChangeCnt", "Count"));
        assertAskedFor(change.replace("CurMemVer", "Version"));
        assertAskedFor(change.replace("LastMemVer", "Version"));
        assertAskedFor(change.replace("add_member", "change_owner"));
        assertAskedFor(change.replace("<ChangeType>update", "<ChangeType>renewed"));
    }

    @Test
    void a_change_that_is_known_already_says_nothing() throws Exception {
        known.put("c", "v2");

        Heard heard = read(update("add_member", "v1", "v2", "0", "wmLin"));

        assertThat(heard.signals()).isEmpty();
        assertThat(heard.pulls()).isEmpty();
        assertThat(heard.versions()).isEmpty();
    }

    @Test
    void without_prefixes_everybody_is_a_customer_and_without_groups_chats_mean_nothing() throws Exception {
        known.put("c", "v1");
        String change = update("add_member", "v1", "v2", "0", "wmLin", "zhangsan");
        WeComSettings all = new WeComSettings(
                House.WECOM.carrier(),
                House.WECOM.identity(),
                House.WECOM.friends(),
                House.WECOM.friendsOf(),
                House.WECOM.groups(),
                House.WECOM.staff(),
                Set.of(),
                House.WECOM.window(),
                House.WECOM.unionid());

        assertThat(inbox(all).hear(Posted.sealed(change)).signals()).hasSize(2);
        Heard nothing = inbox(WeComSettings.of("friends", "external")).hear(Posted.sealed(change));
        assertThat(nothing.signals()).isEmpty();
        assertThat(nothing.pulls()).isEmpty();
    }

    @Test
    void members_come_and_go_in_the_group_that_muchang_keeps() throws Exception {
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            Identity lin = Identity.of("external", "wmLin");
            muchang.accept(sample("chat_create").signals());
            known.put("CHAT_ID", "v1"); // as after the pull
            for (String each : List.of(
                    update("add_member", "v1", "v2", "0", "wmLin").replace(">c<", ">CHAT_ID<"),
                    update("add_member", "v1", "v2", "0", "wmLin").replace(">c<", ">CHAT_ID<"))) {
                Heard heard = read(each);
                muchang.accept(heard.signals());
                known.putAll(heard.versions());
            }
            assertThat(muchang.customer(lin).orElseThrow().belongings()).hasSize(1);

            muchang.accept(read(update("del_member", "v2", "v3", "0", "wmLin").replace(">c<", ">CHAT_ID<"))
                    .signals());
            assertThat(muchang.customer(lin).orElseThrow().belongings()).isEmpty();
        }
    }

    private void assertAskedFor(String xml) throws RejectedCallbackException {
        Heard heard = read(xml);
        assertThat(heard.signals()).isEmpty();
        assertThat(heard.versions()).isEmpty();
        assertThat(heard.pulls()).containsExactly(new Pull.Group("c"));
    }

    private WeComInbox inbox(WeComSettings settings) {
        return WeComInbox.of(House.DOMAIN, settings, Posted.KEYS, Posted.CLOCK)
                .knowing(chat -> Optional.ofNullable(known.get(chat)));
    }

    private Heard sample(String name) throws RejectedCallbackException {
        return read(Official.text("wecom/doc92130__" + name + ".xml"));
    }

    private Heard read(String xml) throws RejectedCallbackException {
        return inbox.hear(Posted.sealed(xml));
    }

    private static Occurrence opening() {
        return new Gathering.Opened("groups", "", "", "", 0, Optional.empty(), Optional.empty());
    }

    private static Occurrence joined() {
        return new Gathering.Joined(Identity.of("chat", "c"), Membership.Role.MEMBER, Optional.empty());
    }

    private static String update(String detail, String last, String current, String quitScene, String... members) {
        StringBuilder items = new StringBuilder();
        for (String member : members) {
            items.append("<Item>").append(member).append("</Item>");
        }
        return Posted.event(
                "<Event>change_external_chat</Event><ChatId>c</ChatId><ChangeType>update</ChangeType><UpdateDetail>"
                        + detail + "</UpdateDetail><JoinScene>3</JoinScene><QuitScene>" + quitScene
                        + "</QuitScene><MemChangeCnt>"
                        + members.length + "</MemChangeCnt><MemChangeList>" + items + "</MemChangeList><LastMemVer>"
                        + last
                        + "</LastMemVer><CurMemVer>" + current + "</CurMemVer>");
    }
}
