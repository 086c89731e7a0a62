package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComGroup;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is in a group, from the platform's callbacks and lists to Muchang's members. */
class WeComChatsTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:30:00+08:00");
    private final FakeWeCom fake = FakeWeCom.builder(clock).open();
    private final Endpoint endpoint =
            Endpoint.weCom(HttpClient.newHttpClient(), clock).at(fake.address());
    private final WeCom wecom = WeCom.of(endpoint, WeCom.tokens(endpoint, fake.corpId(), fake.secret()));
    private final Muchang muchang =
            Muchang.builder(House.DOMAIN).startingAt(clock.instant()).open();
    private final WeComChats chats = wecom.chats(House.WECOM);
    private final WeComInbox inbox = WeComInbox.of(
                    House.DOMAIN,
                    House.WECOM,
                    CallbackKeys.encrypted(fake.callbackToken(), fake.encodingAesKey(), fake.corpId()),
                    clock)
            .knowing(chats);

    WeComChatsTest() {
        fake.handTo(this::hear);
    }

    @AfterEach
    void close() {
        muchang.close();
        fake.close();
    }

    @Test
    void a_group_is_asked_for_once_and_then_its_events_are_believed() {
        WeComGroup group = fake.member("zhangsan").opens("镜片护理群");
        WeComCustomer lin = fake.customer("林小满");
        WeComCustomer wang = fake.customer("王磊");
        int asked = fake.asked("/cgi-bin/externalcontact/groupchat/get").size();

        lin.joins(group);
        wang.joins(group);
        lin.leaves(group);

        assertThat(members(group)).containsExactly(party(wang));
        assertThat(fake.asked("/cgi-bin/externalcontact/groupchat/get")).hasSize(asked);
        assertThat(chats.of(group.id())).contains(group.memberVersion());
    }

    @Test
    void where_an_event_was_lost_the_next_one_is_not_believed_and_the_group_is_asked_for() {
        WeComGroup group = fake.member("zhangsan").opens("镜片护理群");
        WeComCustomer lin = fake.customer("林小满");
        WeComCustomer wang = fake.customer("王磊");
        WeComCustomer chen = fake.customer("陈静");
        lin.joins(group);
        fake.losesCallbacks(2);
        lin.leaves(group);
        wang.joins(group);
        assertThat(members(group)).as("nobody was told").containsExactly(party(lin));
        clock.passes(Duration.ofMinutes(1));

        chen.joins(group);

        assertThat(members(group)).containsExactlyInAnyOrder(party(wang), party(chen));
    }

    @Test
    void a_chat_that_the_platform_does_not_tell_leaves_everything_as_it_is() {
        WeComGroup group = fake.member("zhangsan").opens("镜片护理群");
        fake.customer("林小满").joins(group);
        group.isDismissed();

        assertThat(chats.pull("wr-nobody-knows", muchang.communities()::compare))
                .isInstanceOf(Answer.Refused.class);
        assertThat(muchang.communities().open()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wecom.chats(WeComSettings.of("friends", "external")))
                .withMessageContaining("groups");
    }

    private boolean hear(Callback callback) {
        try {
            Heard heard = inbox.hear(callback);
            muchang.accept(heard.signals());
            chats.accepted(heard);
            assertThat(chats.pull(heard, muchang.communities()::compare)).isInstanceOf(Answer.Given.class);
            return true;
        } catch (RejectedCallbackException e) {
            throw new AssertionError(e);
        }
    }

    private List<PartyId> members(WeComGroup group) {
        return muchang.communities().members(Identity.of("chat", group.id()));
    }

    private PartyId party(WeComCustomer customer) {
        return muchang.customer(Identity.of("external", customer.id()))
                .orElseThrow()
                .id();
    }
}
