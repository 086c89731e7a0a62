package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Pulled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What rosters and inboxes say is what Muchang takes. */
class OneBotMuchangTest {
    private static final Identity WHO = Identity.of("qq", "20002000");

    private final ScriptedOneBot scripted = new ScriptedOneBot();
    private final OneBot bot = OneBot.over(House.RISK, scripted.line());
    private final Muchang muchang = Muchang.builder(House.DOMAIN)
            .carrier(bot.friends(House.SETTINGS))
            .carrier(bot.groups(House.SETTINGS))
            .open();

    @AfterEach
    void close() {
        muchang.close();
        scripted.close();
    }

    @Test
    void groups_are_pulled_then_heard_of() throws RejectedCallbackException {
        muchang.advanceTo("2018-01-06T09:00:00+08:00");
        scripted.saying("get_group_list", "{\"retcode\":0,\"data\":[{\"group_id\":100100}]}");
        assertThat(muchang.reconciler("groups", bot.roster(House.SETTINGS)).pull())
                .isInstanceOf(Pulled.Done.class);
        muchang.advanceTo("2018-01-06T10:05:00+08:00");

        hear(House.EVENTS, "\"post_type\":\"notice\",\"notice_type\":\"group_increase\",\"sub_type\":\"approve\"");
        hear(
                House.EVENTS,
                "\"post_type\":\"message\",\"message_type\":\"group\",\"sub_type\":\"normal\",\"message_id\":1");
        hear(House.EVENTS, "\"post_type\":\"notice\",\"notice_type\":\"group_ban\",\"sub_type\":\"ban\"");

        assertThat(muchang.communities()
                        .find(House.SETTINGS.group(100100))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Party.Kind.COMMUNITY);
        assertThat(muchang.customer(WHO).orElseThrow().belongings()).hasSize(1);
    }

    @Test
    void a_group_that_is_not_known_is_opened_by_what_is_heard_of_it() throws RejectedCallbackException {
        muchang.advanceTo("2018-01-06T10:05:00+08:00");
        OneBotEvents events = House.EVENTS.knowing(
                group -> muchang.communities().find(House.SETTINGS.group(group)).isPresent());
        String come = "\"post_type\":\"notice\",\"notice_type\":\"group_increase\",\"sub_type\":\"approve\"";
        String gone = "\"post_type\":\"notice\",\"notice_type\":\"group_decrease\",\"sub_type\":\"leave\"";
        String ended = "\"post_type\":\"notice\",\"notice_type\":\"group_decrease\",\"sub_type\":\"disband\"";

        hear(events, ended);
        assertThat(muchang.customer(WHO)).isEmpty();
        hear(events, come);
        assertThat(muchang.customer(WHO).orElseThrow().belongings()).hasSize(1);
        hear(events, come); // again, under the same id
        hear(events, gone);
        assertThat(muchang.customer(WHO).orElseThrow().belongings()).isEmpty();
    }

    @Test
    void friends_are_heard_of_and_pulled() throws RejectedCallbackException {
        muchang.advanceTo("2018-01-06T10:05:00+08:00");
        hear(House.EVENTS, "\"post_type\":\"notice\",\"notice_type\":\"friend_add\"");
        hear(House.EVENTS, "\"post_type\":\"request\",\"request_type\":\"friend\",\"flag\":\"f\"");
        scripted.saying("get_friend_list", "{\"retcode\":0,\"data\":[{\"user_id\":20002000},{\"user_id\":20002001}]}");

        assertThat(muchang.reconciler("friends", bot.roster(House.SETTINGS)).pull())
                .isInstanceOf(Pulled.Done.class);
        assertThat(muchang.pool("friends").size()).isEqualTo(2);
        assertThat(muchang.pool("friends")
                        .contains(muchang.customer(WHO).orElseThrow().id()))
                .isTrue();
    }

    private void hear(OneBotEvents events, String fields) throws RejectedCallbackException {
        OneBotInbox inbox = OneBotInbox.of(House.RISK, events, Posted.SECRET);
        muchang.accept(inbox.read(Posted.signed(Posted.event(fields + ",\"group_id\":100100,\"user_id\":20002000"))));
    }
}
