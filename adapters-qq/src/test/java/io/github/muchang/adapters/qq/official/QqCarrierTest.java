package io.github.muchang.adapters.qq.official;

import static io.github.muchang.adapters.qq.official.Scripted.GROUP;
import static io.github.muchang.adapters.qq.official.Scripted.SENT;
import static io.github.muchang.adapters.qq.official.Scripted.USER;
import static io.github.muchang.adapters.qq.official.Scripted.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Address;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QqCarrierTest {
    private static final Address LIN = Address.of("qq", "bot-1", "U1");
    private static final Address READERS = Address.of("qq-groups", "bot-1", "G1");
    private static final Message HELLO = new Message.Text("你好");

    private final HandClock clock = new HandClock();
    private final Scripted platform = new Scripted();
    private final QqBot bot = QqBot.of(platform.endpoint(clock), AccessTokenSource.handed(() -> "t"));
    private final Carrier users = bot.users("qq", "bot-1");
    private final Carrier groups = bot.groups("qq-groups", "bot-1");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void an_answer_refers_to_what_it_answers() {
        platform.saying(USER, SENT);

        assertThat(users.deliver(answer("p-1", "msg_id:ROBOT1.0_x"))).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        users.deliver(answer("p-2", "event_id:FRIEND_ADD:576a"));

        JsonNode first = platform.seen(USER).get(0).json();
        assertThat(first.path("content").stringValue()).isEqualTo("你好");
        assertThat(first.path("msg_type").intValue()).isZero();
        assertThat(first.path("msg_id").stringValue()).isEqualTo("ROBOT1.0_x");
        assertThat(first.path("msg_seq").intValue()).isEqualTo(Occasion.sequence("p-1"));
        assertThat(first.size()).isEqualTo(4);
        assertThat(platform.seen(USER).get(1).json().path("event_id").stringValue())
                .isEqualTo("FRIEND_ADD:576a");
    }

    @Test
    void the_same_message_has_the_same_number_and_another_has_another() {
        platform.saying(USER, SENT);
        Carrier restarted = QqBot.of(platform.endpoint(clock), AccessTokenSource.handed(() -> "t"))
                .users("qq", "bot-1");
        users.deliver(answer("p-1", "msg_id:M1"));
        restarted.deliver(answer("p-1", "msg_id:M1"));
        users.deliver(answer("p-2", "msg_id:M1"));

        List<Integer> numbers = platform.seen(USER).stream()
                .map(each -> each.json().path("msg_seq").intValue())
                .toList();
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1)).isNotEqualTo(numbers.get(2));
    }

    @Test
    void what_was_sent_before_is_as_good_as_sent() {
        platform.saying(USER, 400, error(40054005));

        assertThat(users.deliver(answer("p-1", "msg_id:M1"))).isEqualTo(Delivery.accepted("40054005"));
    }

    @Test
    void a_message_that_answers_nothing_is_an_active_one() {
        platform.saying(GROUP, SENT);

        assertThat(groups.deliver(message(READERS, HELLO))).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        assertThat(platform.seen(GROUP).get(0).body()).isEqualTo("{\"content\":\"你好\",\"msg_type\":0}");
        assertThat(groups.id().name()).isEqualTo("qq-groups");
    }

    @Test
    void an_answer_that_comes_too_late_goes_as_an_active_message() {
        platform.saying(GROUP, 400, error(40034005)).saying(GROUP, SENT);

        assertThat(groups.deliver(answer("p-1", READERS, "msg_id:M1"))).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        assertThat(platform.seen(GROUP).get(1).json().has("msg_id")).isFalse();
        assertThat(platform.seen(GROUP).get(1).json().has("msg_seq")).isFalse();
    }

    @Test
    void an_answer_in_doubt_or_refused_for_another_reason_goes_once() {
        platform.saying(USER, 502, "").saying(USER, 400, error(40034024));

        assertThat(users.deliver(answer("p-1", "msg_id:M1"))).isEqualTo(Delivery.unknown("HTTP 502 trace-1"));
        assertThat(users.deliver(answer("p-1", "msg_id:M1")))
                .isEqualTo(Delivery.refused(Reason.OUTSIDE_WINDOW, "40034024 trace-1"));
        assertThat(platform.seen(USER)).hasSize(2);
    }

    @Test
    void where_nothing_may_be_pushed_it_is_not_tried_again_for_a_day_or_until_something_is_heard() {
        platform.saying(GROUP, 400, error(40034105));
        Outbound push = message(READERS, HELLO);
        assertThat(groups.deliver(push)).isEqualTo(Delivery.refused(Reason.OUTSIDE_WINDOW, "40034105 trace-1"));
        assertThat(groups.deliver(push)).isEqualTo(Delivery.refused(Reason.OUTSIDE_WINDOW, "40034105"));
        assertThat(platform.seen(GROUP)).hasSize(1);

        groups.deliver(message(Address.of("qq-groups", "bot-1", "G2"), HELLO));
        assertThat(platform.seen("/v2/groups/G2/messages")).as("another group").hasSize(1);
        bot.heardFrom(READERS);
        groups.deliver(push);
        assertThat(platform.seen(GROUP)).hasSize(2);
        clock.pass(Duration.ofDays(1));
        groups.deliver(push);
        assertThat(platform.seen(GROUP)).hasSize(3);
    }

    @Test
    void answers_go_where_nothing_may_be_pushed() {
        platform.saying(GROUP, 400, error(40034105)).saying(GROUP, SENT);
        groups.deliver(message(READERS, HELLO));

        assertThat(groups.deliver(answer("p-1", READERS, "msg_id:M1"))).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
    }

    @Test
    void a_user_whom_nothing_may_be_pushed_to_is_recalled_once_in_a_while() {
        platform.saying(USER, 400, error(40034102))
                .saying(USER, SENT)
                .saying(USER, SENT)
                .saying(USER, 400, error(40034122));
        Outbound push = message(LIN, HELLO);
        assertThat(users.deliver(push)).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        assertThat(users.deliver(push)).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        assertThat(users.deliver(push)).isEqualTo(Delivery.refused(Reason.QUOTA_USED_UP, "40034122 trace-1"));
        assertThat(users.deliver(push)).isInstanceOf(Delivery.Refused.class);

        assertThat(platform.seen(USER))
                .extracting(each -> each.json().path("is_wakeup").asBoolean(false))
                .containsExactly(false, true, true, true);
    }

    @Test
    void whoever_wants_no_messages_is_not_recalled_and_some_purposes_do_not_recall() {
        platform.saying(USER, 400, error(40054013));
        assertThat(users.deliver(message(LIN, HELLO))).isEqualTo(Delivery.refused(Reason.BLOCKED, "40054013 trace-1"));
        assertThat(platform.seen(USER)).hasSize(1);

        platform.forget(USER);
        platform.saying(USER, 400, error(40034102));
        Carrier careful = bot.recallingFor(Set.of(Purpose.TRANSACTIONAL)).users("qq", "bot-1");
        assertThat(careful.deliver(message(LIN, HELLO)))
                .isEqualTo(Delivery.refused(Reason.OUTSIDE_WINDOW, "40034102 trace-1"));
        assertThat(platform.seen(USER)).hasSize(2);
    }

    @Test
    void pushes_wait_for_their_pace_and_answers_do_not() {
        platform.saying(GROUP, SENT);
        Carrier slow = bot.limit("group-pushes-per-minute", 1).groups("qq-groups", "bot-1");
        slow.deliver(message(READERS, HELLO));

        assertThat(slow.deliver(message(READERS, HELLO)))
                .isInstanceOfSatisfying(Delivery.Throttled.class, each -> assertThat(each.scope())
                        .isEqualTo(Delivery.Scope.MESSAGE));
        assertThat(slow.deliver(answer("p-1", READERS, "msg_id:M1"))).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
    }

    @Test
    void one_receiver_who_gets_too_many_holds_nobody_else_up() {
        platform.saying(GROUP, 400, error(40034100));

        assertThat(groups.deliver(message(READERS, HELLO)))
                .isEqualTo(new Delivery.Throttled(Duration.ofMinutes(1), Delivery.Scope.ADDRESS));
    }

    @Test
    void what_is_audited_is_pending() {
        platform.saying(
                USER,
                202,
                "{\"code\":304023,\"message\":\"push message is waiting for audit now\","
                        + "\"data\":{\"message_audit\":{\"audit_id\":\"a-1\"}}}");

        assertThat(users.deliver(message(LIN, HELLO))).isEqualTo(Delivery.pending("audit:a-1"));
    }

    @Test
    void an_answer_without_an_id_proves_nothing_and_a_strange_id_is_no_receipt() {
        platform.saying(USER, "{}", "{\"id\":\"ROBOT 号\"}");

        assertThat(users.deliver(message(LIN, HELLO))).isEqualTo(Delivery.unknown("no id in the answer"));
        assertThat(users.deliver(message(LIN, HELLO))).isEqualTo(Delivery.accepted("sent"));
    }

    @Test
    void buttons_are_a_keyboard_below_markdown() {
        platform.saying(GROUP, SENT);
        Message buttons = new Message.Buttons(
                "签到",
                List.of(List.of(
                        new Message.Button("sign-in", "签到", Optional.empty()),
                        new Message.Button("site", "看", Optional.of("https://example.com/a")))));

        assertThat(groups.deliver(message(READERS, buttons))).isInstanceOf(Delivery.Accepted.class);
        assertThat(platform.seen(GROUP).get(0).body())
                .isEqualTo("{\"keyboard\":{\"content\":{\"rows\":[{\"buttons\":["
                        + "{\"action\":{\"data\":\"sign-in\",\"permission\":{\"type\":2},\"type\":1},\"id\":\"sign-in\","
                        + "\"render_data\":{\"label\":\"签到\",\"style\":1}},"
                        + "{\"action\":{\"data\":\"https://example.com/a\",\"permission\":{\"type\":2},\"type\":0},"
                        + "\"id\":\"site\",\"render_data\":{\"label\":\"看\",\"style\":1}}]}]}},"
                        + "\"markdown\":{\"content\":\"签到\"},\"msg_type\":2}");
    }

    @Test
    void what_the_platform_would_not_take_is_not_sent() {
        List<Message.Button> six = IntStream.range(0, 6)
                .mapToObj(i -> new Message.Button("b" + i, "按", Optional.empty()))
                .toList();
        List<Message.Button> one = six.subList(0, 1);
        Message[] wrong = {
            new Message.Buttons("六个", List.of(six)),
            new Message.Buttons("六行", List.of(one, one, one, one, one, one)),
            new Message.Buttons("空行", List.of(List.of())),
            new Message.Buttons("长", List.of(List.of(new Message.Button("b", "字".repeat(11), Optional.empty())))),
            new Message.File("https://example.com/a.pdf", "a.pdf", Optional.of("看"))
        };
        for (Message each : wrong) {
            assertThat(users.deliver(message(LIN, each)))
                    .isInstanceOfSatisfying(Delivery.Refused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.MALFORMED));
        }
        assertThat(users.deliver(message(
                        LIN,
                        new Message.Link(
                                "https://example.com", "t", Optional.empty(), Optional.empty(), Optional.empty()))))
                .isEqualTo(Delivery.refused(Reason.KIND_NOT_SUPPORTED, "link"));
        assertThat(users.deliver(message(Address.of("qq", "bot-2", "U1"), HELLO)))
                .isEqualTo(Delivery.refused(Reason.BAD_ADDRESS, "an openid of another bot"));
        assertThat(platform.seen()).isEmpty();
    }

    @Test
    void a_carrier_for_answers_only_pushes_nothing_and_knows_its_messages_again() {
        platform.saying(USER, 400, error(40034128));
        Carrier answering = bot.answersOnly().users("qq", "bot-1");

        assertThat(answering.deliver(message(LIN, HELLO)))
                .isEqualTo(Delivery.refused(Reason.OUTSIDE_WINDOW, "there is nothing to answer"));
        assertThat(answering.deliver(answer("p-1", "msg_id:M1")))
                .isEqualTo(Delivery.refused(Reason.OUTSIDE_WINDOW, "40034128 trace-1"));
        assertThat(platform.seen(USER)).hasSize(1);
        assertThat(answering.capabilities().anyTime()).isFalse();
        assertThat(answering.capabilities().deduplicates()).contains(Span.minutes(2));
    }

    @Test
    void windows_are_the_platforms() {
        assertThat(users.capabilities().windows())
                .allSatisfy(each -> assertThat(each.length()).isEqualTo(Span.minutes(60)))
                .extracting("after")
                .containsExactly("added", "clicked", "replied");
        assertThat(groups.capabilities().windows())
                .allSatisfy(each -> assertThat(each.length()).isEqualTo(Span.minutes(5)))
                .extracting("after")
                .contains("spoke");
        assertThat(users.capabilities().deduplicates())
                .as("active messages are not known again")
                .isEmpty();
    }

    @Test
    void each_code_has_its_reason() {
        Object[][] expected = {
            {40054004, Reason.NOT_A_CONTACT},
            {40054003, Reason.NOT_A_CONTACT},
            {40054002, Reason.MUTED},
            {1100104, Reason.MUTED},
            {304025, Reason.CONTENT_REJECTED},
            {40054010, Reason.CONTENT_REJECTED},
            {40054007, Reason.MALFORMED},
            {304036, Reason.KIND_NOT_SUPPORTED},
            {11253, Reason.NOT_PERMITTED},
            {11265, Reason.ACCOUNT_DISABLED},
            {22009, Reason.QUOTA_USED_UP},
            {123456, Reason.OTHER}
        };
        for (Object[] each : expected) {
            platform.forget(USER);
            platform.saying(USER, 400, error((Integer) each[0]));
            assertThat(users.deliver(answer("p-1", "msg_id:M1")))
                    .isEqualTo(Delivery.refused((Reason) each[1], each[0] + " trace-1"));
        }
    }

    private static Outbound message(Address to, Message content) {
        return Outbound.of("p-0", to, content, Purpose.CARE, Instant.MAX);
    }

    private static Outbound answer(String key, String reference) {
        return answer(key, LIN, reference);
    }

    private static Outbound answer(String key, Address to, String reference) {
        Optional<Outbound.Reply> reply = Optional.of(new Outbound.Reply("replied", Optional.of(reference)));
        return new Outbound(key, to, HELLO, Purpose.SERVICE, reply, Instant.MAX);
    }
}
