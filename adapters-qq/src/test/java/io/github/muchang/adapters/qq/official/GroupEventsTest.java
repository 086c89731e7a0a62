package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.http.Naming;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupEventsTest {
    private static final String GROUP_ID = "B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4E5";
    private static final Identity GROUP = Identity.of("qq-group", GROUP_ID);
    private static final Address AT_GROUP = Address.of("qq-groups", "11111111", GROUP_ID);
    private static final Identity WANG = Identity.of("qq-member", "C3D4E5F6A1B2C3D4E5F6A1B2C3D4E5F6");

    private final QqEvents knowing = new QqEvents(House.BOT, group -> true);

    @Test
    void a_group_begins_when_the_bot_is_added_and_is_over_when_it_is_removed() {
        Identity group = Identity.of("qq-group", "A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4");
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            QqEvents events = new QqEvents(House.BOT, KnownGroups.of(muchang));
            Heard added = sample(events, "GROUP_ADD_ROBOT");
            muchang.accept(added.signals());
            assertThat(open(muchang, group)).isTrue();
            assertThat(added.answerables())
                    .containsExactly(new Answerable(
                            Address.of("qq-groups", "11111111", group.value()),
                            "event_id:envelope-GROUP_ADD_ROBOT",
                            Duration.ofMinutes(5)));

            muchang.accept(sample(events, "GROUP_DEL_ROBOT").signals());
            assertThat(open(muchang, group)).isFalse();
            muchang.accept(added.signals());
            muchang.accept(sample(events, "GROUP_DEL_ROBOT").signals());
            assertThat(open(muchang, group)).isFalse();
        }
    }

    @Test
    void a_group_that_nobody_told_of_is_opened_by_whatever_happens_in_it() {
        for (String each : List.of(
                "GROUP_AT_MESSAGE_CREATE-1",
                "GROUP_MESSAGE_CREATE-1",
                "GROUP_MEMBER_ADD",
                "GROUP_MEMBER_REMOVE",
                "GROUP_JOIN_REQUEST-2-invited",
                "GROUP_MSG_REJECT",
                "GROUP_MSG_RECEIVE",
                "GROUP_DEL_ROBOT")) {
            try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
                QqEvents events = new QqEvents(House.BOT, KnownGroups.of(muchang));
                muchang.accept(sample(events, each).signals());
                assertThat(muchang.communities().all()).as(each).hasSize(1);
                assertThat(sample(events, each).signals().stream()
                                .anyMatch(signal -> signal.what() instanceof Gathering.Opened))
                        .as(each)
                        .isEqualTo(each.equals("GROUP_DEL_ROBOT"));
            }
        }
    }

    @Test
    void a_group_is_opened_in_its_pool_and_follows_the_programme() {
        QqEvents events = new QqEvents(House.BOT.groupIn(GROUP_ID, "vip-groups").programme("care"), KnownGroups.NONE);

        assertThat(QqEventsTest.bare(sample(events, "GROUP_MESSAGE_CREATE-1")).get(0))
                .isEqualTo(Signal.opened(GROUP)
                        .of("vip-groups")
                        .following("care")
                        .reachableAt(AT_GROUP)
                        .at("2026-07-21T07:59:59.999+08:00"));
    }

    @Test
    void who_writes_in_a_group_speaks_and_the_group_may_be_answered() {
        Heard heard = sample(knowing, "GROUP_AT_MESSAGE_CREATE-1");
        Identity lin = Identity.of("qq-member", "A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4");

        assertThat(QqEventsTest.bare(heard))
                .containsExactly(Signal.spoke(lin, GROUP)
                        .at("2026-07-21T10:00:00+08:00")
                        .answerableWith(heard.answerables().get(0).reference()));
        assertThat(heard.answerables()).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo(AT_GROUP);
            assertThat(each.reference()).startsWith("msg_id:ROBOT1.0_");
            assertThat(each.window()).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(heard.event().field("content")).contains("/今日天气");
    }

    @Test
    void members_come_and_go_and_are_the_users_that_the_platform_says_they_are() {
        Identity user = Identity.of("qq-user", WANG.value());

        assertThat(QqEventsTest.bare(sample(knowing, "GROUP_MEMBER_ADD")))
                .containsExactly(Signal.joined(WANG, GROUP).also(user).at(Instant.ofEpochSecond(1784276757)));
        assertThat(QqEventsTest.bare(sample(knowing, "GROUP_MEMBER_REMOVE")))
                .containsExactly(Signal.quit(WANG, GROUP).also(user).at(Instant.ofEpochSecond(1784276759)));
        String removed = Samples.event("GROUP_MEMBER_REMOVE").replace("{", "{\"op_member_openid\":\"ADMIN\",");
        assertThat(QqEventsTest.read(knowing, Samples.envelope("e", "GROUP_MEMBER_REMOVE", removed))
                        .signals())
                .extracting(Signal::what)
                .containsExactly(new Gathering.Quit(GROUP, true));
    }

    @Test
    void a_member_is_nobody_else_only_because_the_ids_look_the_same() {
        Heard heard = sample(knowing, "GROUP_MESSAGE_CREATE-2-image");

        assertThat(heard.signals()).singleElement().satisfies(each -> assertThat(each.identities())
                .containsExactly(WANG));
        assertThat(heard.event().field("attachments.0.filename")).contains("photo.jpg");
    }

    @Test
    void what_a_group_asks_and_refuses_is_kept_of_who_did_it() {
        assertThat(QqEventsTest.kept(sample(knowing, "GROUP_JOIN_REQUEST-1-self")))
                .containsExactly("GROUP_JOIN_REQUEST/self_apply");
        assertThat(QqEventsTest.kept(sample(knowing, "GROUP_JOIN_REQUEST-2-invited")))
                .containsExactly("GROUP_JOIN_REQUEST/invited");
        assertThat(QqEventsTest.kept(sample(knowing, "GROUP_JOIN_REQUEST-3-auto-approved")))
                .containsExactly("GROUP_JOIN_REQUEST/auto_approved");
        assertThat(QqEventsTest.kept(sample(knowing, "GROUP_MSG_REJECT"))).containsExactly("GROUP_MSG_REJECT");
        assertThat(QqEventsTest.kept(sample(knowing, "GROUP_MSG_RECEIVE"))).containsExactly("GROUP_MSG_RECEIVE");
    }

    @Test
    void who_presses_a_button_in_a_group_is_a_member_and_the_answer_goes_to_the_group() {
        Heard heard = sample(knowing, "INTERACTION_CREATE-2-group");

        assertThat(QqEventsTest.bare(heard))
                .containsExactly(Signal.did(Identity.of("qq-member", "A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4"), "clicked")
                        .labelled(Naming.name("button", "eyJjb21tYW5kIjogInNhbXBsZSJ9"))
                        .at("2026-07-20T21:53:54+08:00"));
        assertThat(heard.answerables()).extracting(Answerable::to).containsExactly(AT_GROUP);
    }

    @Test
    void without_a_pool_of_groups_their_events_are_events_and_nothing_more() {
        QqEvents events = new QqEvents(QqSettings.of("b", "bot-users", "qq-user"), KnownGroups.NONE);

        for (String each : List.of("GROUP_ADD_ROBOT", "GROUP_MESSAGE_CREATE-1", "INTERACTION_CREATE-2-group")) {
            assertThat(sample(events, each).signals()).as(each).isEmpty();
            assertThat(sample(events, each).event().field("group_openid"))
                    .as(each)
                    .isPresent();
        }
    }

    private static Heard sample(QqEvents events, String name) {
        return QqEventsTest.read(events, Samples.envelope(name));
    }

    private static boolean open(Muchang muchang, Identity group) {
        return muchang.communities().find(group).orElseThrow().community().isOpen();
    }
}
