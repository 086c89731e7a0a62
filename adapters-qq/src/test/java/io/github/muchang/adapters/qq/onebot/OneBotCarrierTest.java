package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Said;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneBotCarrierTest {
    private static final String WELL = "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":-2147483648}}";

    private final ScriptedOneBot scripted = new ScriptedOneBot();
    private final OneBot bot = OneBot.over(House.RISK, scripted.line()).showing(media -> switch (media) {
        case "bread.jpg" -> Optional.of(new byte[] {1, 2, 3});
        case "huge.jpg" -> Optional.of(new byte[(10 << 20) + 1]);
        default -> Optional.empty();
    });
    private final Carrier friends = bot.friends(House.SETTINGS);
    private final Carrier groups = bot.groups(House.SETTINGS);

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void a_friend_is_written_to_in_a_list_of_segments() {
        scripted.saying("send_private_msg", WELL);

        assertThat(send(friends, new Message.Text("面包[好了]"))).isEqualTo(Delivery.accepted("-2147483648"));
        assertThat(scripted.asked("send_private_msg").get(0).parameters())
                .isEqualTo(Samples.parsed(
                        "{\"message\":[{\"type\":\"text\",\"data\":{\"text\":\"面包[好了]\"}}],\"user_id\":81166291024}"));
    }

    @Test
    void a_picture_stands_behind_its_words() {
        scripted.saying("send_group_msg", WELL);

        assertThat(send(groups, new Message.Image("bread.jpg", Optional.of("看"))))
                .isInstanceOf(Delivery.Accepted.class);
        assertThat(send(groups, new Message.Image("https://example.com/a.jpg", Optional.empty())))
                .isInstanceOf(Delivery.Accepted.class);
        assertThat(said("send_group_msg", 0)).isEqualTo(Segments.of(Segment.text("看"), Segment.image("base64://AQID")));
        assertThat(said("send_group_msg", 1)).isEqualTo(Segments.of(Segment.image("https://example.com/a.jpg")));
        assertThat(send(groups, new Message.Image("none.jpg", Optional.empty())))
                .isEqualTo(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
        assertThat(send(groups, new Message.Image("huge.jpg", Optional.empty())))
                .isEqualTo(Delivery.refused(Reason.MALFORMED, "a picture of more than 10485760 bytes"));
        assertThat(scripted.asked("send_group_msg")).hasSize(2);
    }

    @Test
    void a_link_is_a_card_that_stands_alone() {
        scripted.saying("send_private_msg", WELL);
        Optional<String> words = Optional.of("新品");

        send(
                friends,
                new Message.Link("https://a.cn", "面包", Optional.empty(), Optional.of("https://a.cn/c.jpg"), words));
        assertThat(said("send_private_msg", 0))
                .isEqualTo(Segments.of(new Segment(
                        "share",
                        Map.of("url", "https://a.cn", "title", "面包", "content", "新品", "image", "https://a.cn/c.jpg"))));
        assertThat(send(friends, new Message.Link("https://a.cn", "面包", words, Optional.empty(), words)))
                .isInstanceOfSatisfying(Delivery.Refused.class, each -> assertThat(each.reason())
                        .isEqualTo(Reason.MALFORMED));
    }

    @Test
    void what_is_taken_is_accepted_whatever_is_said_of_it() {
        assertThat(answered("{\"status\":\"async\",\"retcode\":1,\"data\":null}"))
                .isEqualTo(Delivery.accepted("async"));
        assertThat(answered("{\"status\":\"ok\",\"retcode\":0}")).isEqualTo(Delivery.accepted("no message_id"));
        assertThat(answered("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":\"81166291024\"}}"))
                .isEqualTo(Delivery.accepted("81166291024"));
    }

    @Test
    void a_refusal_is_looked_into_once() {
        scripted.saying(
                "get_friend_list",
                "{\"retcode\":0,\"data\":[{\"user_id\":\"81166291024\"}]}",
                "{\"retcode\":0,\"data\":[]}",
                "{\"retcode\":0}",
                "{\"retcode\":-1}");
        String failed = "{\"status\":\"failed\",\"retcode\":-1,\"msg\":\"canary\"}";

        assertThat(answered(failed)).isEqualTo(Delivery.refused(Reason.OTHER, "-1")); // a friend nevertheless
        assertThat(answered(failed)).isEqualTo(Delivery.refused(Reason.NOT_A_CONTACT, "-1"));
        assertThat(answered(failed)).isEqualTo(Delivery.refused(Reason.OTHER, "-1")); // nobody knows
        assertThat(answered(failed)).isEqualTo(Delivery.refused(Reason.OTHER, "-1"));
        assertThat(scripted.asked("get_friend_list")).hasSize(4);
    }

    @Test
    void a_refusal_that_says_why_is_not() {
        assertThat(answered("{\"retcode\":1400}")).isEqualTo(Delivery.refused(Reason.MALFORMED, "1400"));
        assertThat(answered("{\"retcode\":1401}")).isEqualTo(Delivery.refused(Reason.NOT_PERMITTED, "1401"));
        assertThat(answered("{\"retcode\":1403}")).isEqualTo(Delivery.refused(Reason.NOT_PERMITTED, "1403"));
        assertThat(answered("{\"retcode\":1404}")).isEqualTo(Delivery.refused(Reason.NOT_PERMITTED, "1404"));
        assertThat(scripted.asked("get_friend_list")).isEmpty();
    }

    @Test
    void what_is_no_number_is_nobody() {
        for (String handle : new String[] {"lin", "0", "-1", "1e5", "1234567890123456789"}) {
            Outbound message = Outbound.of(
                    "k", Address.of("onebot", "main", handle), new Message.Text("好"), Purpose.SERVICE, Instant.MAX);
            assertThat(friends.deliver(message)).isEqualTo(Delivery.refused(Reason.BAD_ADDRESS, "not a number"));
        }
    }

    @Test
    void friends_and_groups_are_two_carriers() {
        assertThat(friends.id().name()).isEqualTo("onebot");
        assertThat(groups.id().name()).isEqualTo("onebot-groups");
        assertThat(friends.capabilities().receipts()).isFalse();
        assertThat(friends.capabilities().deduplicates()).isEmpty();
        assertThat(friends).hasToString("OneBotCarrier[onebot]");
    }

    private Delivery answered(String body) {
        scripted.forget("send_private_msg").saying("send_private_msg", Said.of(200, body));
        return send(friends, new Message.Text("好"));
    }

    private Segments said(String action, int which) {
        return Segments.read(scripted.asked(action).get(which).parameters().path("message"));
    }

    private static Delivery send(Carrier carrier, Message message) {
        Address to = new Address(carrier.id(), "main", "81166291024");
        return carrier.deliver(Outbound.of("k", to, message, Purpose.SERVICE, Instant.MAX));
    }
}
