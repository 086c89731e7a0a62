package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeComCarrierTest {
    private static final String MASS = "/cgi-bin/externalcontact/add_msg_template";
    private static final String WELCOME = "/cgi-bin/externalcontact/send_welcome_msg";
    private static final String RESULT = "/cgi-bin/externalcontact/get_groupmsg_send_result";
    private static final String TASK = "/cgi-bin/externalcontact/get_groupmsg_task";
    private static final String LIST = "/cgi-bin/externalcontact/get_groupmsg_list_v2";
    private static final String UPLOAD = "/cgi-bin/media/upload";
    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"m-1\",\"fail_list\":[]}";
    private static final Address LIN = Address.of("wecom", "zhang:san", "wmLin");
    private static final Address GROUP = Address.of("wecom-groups", "zhangsan", "wrGroup");
    private static final Message HELLO = new Message.Text("你好");

    private final HandClock clock = new HandClock();
    private final Scripted platform = new Scripted();
    private final WeCom wecom = weCom(platform.endpoint(clock));
    private final Carrier carrier = wecom.customers(House.WECOM);
    private final Carrier groups = wecom.groups(House.WECOM);

    private WeCom weCom(Endpoint endpoint) {
        return WeCom.of(endpoint, AccessTokenSource.handed(() -> "t"))
                .showing(name -> name.equals("eye.jpg")
                        ? Optional.of(MediaFile.of("eye.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                        : Optional.empty());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_message_is_a_task_for_the_member() {
        platform.saying(MASS, TAKEN);

        assertThat(carrier.deliver(message(HELLO))).isEqualTo(Delivery.pending("m-1"));
        assertThat(platform.seen(MASS).get(0).body())
                .isEqualTo("{\"chat_type\":\"single\",\"external_userid\":[\"wmLin\"],\"sender\":\"zhang@san\","
                        + "\"text\":{\"content\":\"你好\"}}");
    }

    @Test
    void a_message_to_a_group_is_a_task_for_its_owner() {
        platform.saying(MASS, TAKEN);

        assertThat(groups.deliver(Outbound.of("k", GROUP, HELLO, Purpose.SERVICE, Instant.MAX)))
                .isEqualTo(Delivery.pending("m-1"));
        assertThat(platform.seen(MASS).get(0).body())
                .isEqualTo("{\"chat_id_list\":[\"wrGroup\"],\"chat_type\":\"group\",\"sender\":\"zhangsan\","
                        + "\"text\":{\"content\":\"你好\"}}");
        assertThat(groups.id().name()).isEqualTo("wecom-groups");
    }

    @Test
    void a_welcome_goes_at_once_and_no_task_is_made() {
        platform.saying(WELCOME, OK);

        assertThat(carrier.deliver(welcome())).isEqualTo(Delivery.accepted("welcome"));
        assertThat(platform.seen(WELCOME).get(0).body())
                .isEqualTo("{\"text\":{\"content\":\"你好\"},\"welcome_code\":\"CODE\"}");
        assertThat(platform.seen(MASS)).isEmpty();
    }

    @Test
    void a_welcome_that_comes_too_late_is_a_message_that_the_member_confirms() {
        platform.saying(WELCOME, error(41050)).saying(MASS, TAKEN).reply(MASS, new Scripted.Reply(502, "", false));
        assertThat(carrier.deliver(welcome())).isInstanceOf(Delivery.Pending.class);
        assertThat(platform.seen(MASS)).hasSize(1);
        assertThat(platform.seen(MASS).get(0).body())
                .doesNotContain("welcome_code")
                .contains("wmLin");

        assertThat(carrier.deliver(welcome())).isEqualTo(Delivery.unknown("HTTP 502"));
        platform.saying(LIST, "{\"group_msg_list\":[" + task("m-1", "你好", "") + "]}")
                .saying(RESULT, rows("{\"external_userid\":\"wmLin\",\"status\":0}", ""));
        assertThat(look(Optional.empty())).as("looked up among the tasks").isEqualTo(Delivery.pending("m-1"));
    }

    @Test
    void a_welcome_that_comes_too_early_or_twice_is_told_apart() {
        platform.saying(WELCOME, error(41096), error(41051), error(41053));

        assertThat(carrier.deliver(welcome()))
                .isEqualTo(new Delivery.Throttled(Duration.ofSeconds(1), Delivery.Scope.MESSAGE));
        assertThat(carrier.deliver(welcome())).isEqualTo(Delivery.accepted("41051"));
        assertThat(carrier.deliver(welcome())).isEqualTo(Delivery.refused(Reason.OTHER, "41053"));
    }

    @Test
    void a_welcome_in_doubt_is_never_sent_as_a_task() {
        platform.reply(WELCOME, new Scripted.Reply(502, "", false));

        assertThat(carrier.deliver(welcome())).isEqualTo(Delivery.unknown("HTTP 502"));
        assertThat(look(Optional.empty())).isEqualTo(Delivery.unknown("the platform tells nothing of welcomes"));
        assertThat(platform.seen(MASS)).isEmpty();
    }

    @Test
    void each_kind_of_content_is_an_attachment() {
        platform.saying(MASS, TAKEN).saying(UPLOAD, "{\"errcode\":0,\"media_id\":\"MEDIA-1\"}");
        carrier.deliver(message(new Message.Image("eye.jpg", Optional.of("看"))));
        carrier.deliver(message(new Message.File("eye.jpg", "眼.jpg", Optional.empty())));
        carrier.deliver(message(new Message.MiniProgram("wx1", "pages/a", "验光", "eye.jpg", Optional.empty())));
        carrier.deliver(message(new Message.Link(
                "https://example.com/a",
                "护眼",
                Optional.of("三招"),
                Optional.of("https://example.com/a.jpg"),
                Optional.empty())));

        assertThat(platform.seen(MASS).stream()
                        .map(Scripted.Seen::body)
                        .map(body -> body.substring(0, body.indexOf(",\"chat_type"))))
                .containsExactly(
                        "{\"attachments\":[{\"image\":{\"media_id\":\"MEDIA-1\"},\"msgtype\":\"image\"}]",
                        "{\"attachments\":[{\"file\":{\"media_id\":\"MEDIA-1\"},\"msgtype\":\"file\"}]",
                        "{\"attachments\":[{\"miniprogram\":{\"appid\":\"wx1\",\"page\":\"pages/a\",\"pic_media_id\":\"MEDIA-1\","
                                + "\"title\":\"验光\"},\"msgtype\":\"miniprogram\"}]",
                        "{\"attachments\":[{\"link\":{\"desc\":\"三招\",\"picurl\":\"https://example.com/a.jpg\",\"title\":\"护眼\","
                                + "\"url\":\"https://example.com/a\"},\"msgtype\":\"link\"}]");
        assertThat(platform.seen(UPLOAD)).hasSize(2); // once as an image, once as a file
        assertThat(platform.seen(UPLOAD).get(0).query()).isEqualTo("access_token=t&type=image");
        assertThat(platform.seen(UPLOAD).get(0).body()).contains("name=\"media\"; filename=\"eye.jpg\"");
    }

    @Test
    void what_was_uploaded_is_uploaded_again_before_its_three_days_are_over() {
        platform.saying(MASS, TAKEN).saying(UPLOAD, "{\"media_id\":\"MEDIA-1\"}");
        Outbound image = message(new Message.Image("eye.jpg", Optional.empty()));
        carrier.deliver(image);
        clock.pass(Duration.ofHours(71).minusSeconds(1));
        carrier.deliver(image);
        assertThat(platform.seen(UPLOAD)).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        carrier.deliver(image);
        assertThat(platform.seen(UPLOAD)).hasSize(2);
    }

    @Test
    void what_the_platform_has_forgotten_is_uploaded_once_more_and_sent_once() {
        platform.saying(MASS, error(40007), TAKEN).saying(UPLOAD, "{\"media_id\":\"OLD\"}", "{\"media_id\":\"NEW\"}");

        assertThat(carrier.deliver(message(new Message.Image("eye.jpg", Optional.empty()))))
                .isEqualTo(Delivery.pending("m-1"));
        assertThat(platform.seen(MASS).get(1).body()).contains("NEW");

        platform.forget(MASS);
        platform.saying(MASS, error(40007));
        assertThat(carrier.deliver(message(new Message.Image("eye.jpg", Optional.empty()))))
                .isEqualTo(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "40007"));
        assertThat(platform.seen(MASS)).hasSize(4);
    }

    @Test
    void what_cannot_be_uploaded_is_not_sent() {
        assertThat(carrier.deliver(message(new Message.Image("no.jpg", Optional.empty()))))
                .isEqualTo(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
        platform.reply(UPLOAD, new Scripted.Reply(500, "", false));
        assertThat(carrier.deliver(message(new Message.Image("eye.jpg", Optional.empty()))))
                .as("nothing was sent, so nothing is unknown")
                .isEqualTo(Delivery.throttled(Duration.ofSeconds(30)));
        assertThat(platform.seen(MASS)).isEmpty();
    }

    @Test
    void what_is_too_long_is_not_sent() {
        Message[] tooLong = {
            new Message.Text("字".repeat(1334)),
            new Message.Link(
                    "https://example.com", "字".repeat(43), Optional.empty(), Optional.empty(), Optional.empty()),
            new Message.Link(
                    "https://example.com", "t", Optional.of("字".repeat(171)), Optional.empty(), Optional.empty()),
            new Message.Link("https://" + "a".repeat(2041), "t", Optional.empty(), Optional.empty(), Optional.empty()),
            new Message.Link("https://example.com", "t", Optional.empty(), Optional.of("cover-1"), Optional.empty()),
            new Message.MiniProgram("wx1", "p", "字".repeat(22), "eye.jpg", Optional.empty())
        };
        for (Message each : tooLong) {
            Delivery answer = carrier.deliver(message(each));
            assertThat(answer).isInstanceOfSatisfying(Delivery.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
                assertThat(refused.detail()).doesNotContain("字");
            });
        }
        assertThat(platform.seen(MASS)).isEmpty();
    }

    /** Each code of the table, as the outcome of a message. */
    @Test
    void each_error_has_its_outcome() {
        Map<String, String> outcomes = new TreeMap<>();
        for (int code : ErrorCodes.table(Platform.WECOM).keySet()) {
            Scripted fresh = new Scripted().saying(MASS, error(code));
            try (fresh) {
                Delivery answer =
                        weCom(fresh.endpoint(clock)).customers(House.WECOM).deliver(message(HELLO));
                outcomes.merge(written(answer), String.valueOf(code), (a, b) -> a + " " + b);
            }
        }
        StringBuilder table = new StringBuilder();
        outcomes.forEach((outcome, codes) ->
                table.append(outcome).append(": ").append(codes).append('\n'));
        assertThat(table.toString()).isEqualTo("""
                        ACCEPTED: 40100 40129 41051 41093
                        ACCOUNT_DISABLED: 40201 40204
                        ACCOUNT_QUOTA_USED_UP: 40126 41041 41045 41069 41094 41095 41202 41210
                        BAD_ADDRESS: 40003 40096
                        MALFORMED: 40035 40058 40063 41035 41039 41040 41044 41047 41064 41065 50100 60268
                        MEDIA_UNAVAILABLE: 40007 40145
                        NOT_A_CONTACT: 41048 84061
                        NOT_PERMITTED: 40001 40013 40091 48001 48002 48006 48011 50002 60011 60020 60021 60030 60031 60111 301002 610023 610024 701008
                        OTHER: 40068 40099 40128 40130 40131 40144
                        OUTSIDE_WINDOW: 41050
                        THROTTLED ACCOUNT PT1M: 45009 45036
                        THROTTLED ACCOUNT PT1S: 45033 45035
                        THROTTLED ACCOUNT PT30S: 40014 41001 42001
                        THROTTLED MESSAGE PT1S: 41063 41078 41079 41096
                        UNKNOWN: -1 6000 301022 2000111
                        """);
    }

    @Test
    void a_receiver_in_the_fail_list_does_not_get_it() {
        platform.saying(MASS, "{\"errcode\":0,\"msgid\":\"m-1\",\"fail_list\":[\"wmLin\"]}");

        assertThat(carrier.deliver(message(HELLO)))
                .isEqualTo(Delivery.refused(Reason.NOT_A_CONTACT, "in the fail_list"));
    }

    @Test
    void the_result_of_a_task_is_that_of_its_receiver() {
        platform.saying(
                RESULT,
                rows("{\"external_userid\":\"wmOther\",\"status\":1}", "c-2"),
                rows("{\"external_userid\":\"wmLin\",\"status\":0}", ""));
        assertThat(look(Optional.of("m-1"))).isEqualTo(Delivery.pending("m-1"));
        assertThat(platform.seen(RESULT).get(1).body())
                .isEqualTo("{\"cursor\":\"c-2\",\"limit\":1000,\"msgid\":\"m-1\",\"userid\":\"zhang@san\"}");

        Delivery[] outcomes = {
            Delivery.accepted("m-1"),
            Delivery.refused(Reason.NOT_A_CONTACT, "status 2"),
            Delivery.refused(Reason.QUOTA_USED_UP, "status 3"),
            Delivery.unknown("status 4")
        };
        for (int i = 0; i < outcomes.length; i++) {
            platform.forget(RESULT);
            platform.saying(RESULT, rows("{\"external_userid\":\"wmLin\",\"status\":" + (i + 1) + "}", ""));
            assertThat(look(Optional.of("m-1"))).isEqualTo(outcomes[i]);
        }
    }

    @Test
    void a_task_that_cannot_be_asked_after_is_pending_cancelled_or_unknown() {
        platform.saying(RESULT, error(41063), error(41093), error(41048), error(41047), error(60020), error(45009));

        assertThat(look(Optional.of("m-1"))).isEqualTo(Delivery.pending("m-1"));
        assertThat(look(Optional.of("m-1"))).isEqualTo(Delivery.refused(Reason.NOT_CONFIRMED, "41093"));
        assertThat(look(Optional.of("m-1"))).isEqualTo(Delivery.refused(Reason.NOT_A_CONTACT, "41048"));
        assertThat(look(Optional.of("m-1"))).isEqualTo(Delivery.unknown("41047"));
        assertThat(look(Optional.of("m-1"))).isEqualTo(Delivery.unknown("60020"));
        assertThat(look(Optional.of("m-1"))).isEqualTo(Delivery.throttled(Duration.ofMinutes(1)));
    }

    @Test
    void a_group_that_is_not_listed_waits_as_long_as_its_owner_has_not_confirmed() {
        platform.saying(RESULT, rows("", ""))
                .saying(
                        TASK,
                        "{\"task_list\":[{\"userid\":\"zhangsan\",\"status\":0}]}",
                        "{\"task_list\":[{\"userid\":\"zhangsan\",\"status\":2}]}");
        Inquiry inquiry = new Inquiry("k", GROUP, Optional.of("m-1"));

        assertThat(((Receipts) groups).look(inquiry)).isEqualTo(Delivery.pending("m-1"));
        assertThat(((Receipts) groups).look(inquiry)).isEqualTo(Delivery.unknown("confirmed, and not listed"));
    }

    @Test
    void a_lost_reply_for_a_group_is_found_while_its_owner_has_not_confirmed() {
        platform.reply(MASS, new Scripted.Reply(500, "", false));
        groups.deliver(Outbound.of("k", GROUP, HELLO, Purpose.SERVICE, Instant.MAX));
        Inquiry inquiry = new Inquiry("k", GROUP, Optional.empty());
        platform.saying(LIST, "{\"group_msg_list\":[" + task("m-1", "你好", "") + "]}")
                .saying(RESULT, rows("", ""))
                .saying(
                        TASK,
                        error(45009),
                        "{\"task_list\":[{\"userid\":\"zhangsan\",\"status\":0}]}",
                        "{\"task_list\":[{\"userid\":\"zhangsan\",\"status\":2}]}");

        assertThat(((Receipts) groups).look(inquiry)).isEqualTo(Delivery.throttled(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));
        assertThat(((Receipts) groups).look(inquiry)).isEqualTo(Delivery.pending("m-1"));
        assertThat(((Receipts) groups).look(inquiry)).isEqualTo(Delivery.unknown("0 tasks like it"));
    }

    @Test
    void a_lost_reply_is_looked_up_by_words_and_receiver_and_the_message_is_sent_once() {
        platform.reply(MASS, new Scripted.Reply(500, "", false));
        assertThat(carrier.deliver(message(HELLO))).isEqualTo(Delivery.unknown("HTTP 500"));
        platform.saying(
                        LIST,
                        "{\"group_msg_list\":[" + task("m-1", "别的话", "") + "," + task("m-2", "你好", "lisi")
                                + "],\"next_cursor\":\"c\"}",
                        "{\"group_msg_list\":[" + task("m-3", "你好", "") + "," + task("m-4", "你好", "") + "]}")
                .saying(
                        RESULT,
                        rows("{\"external_userid\":\"wmOther\",\"status\":0}", ""),
                        rows("{\"external_userid\":\"wmLin\",\"status\":0}", ""));

        assertThat(look(Optional.empty())).isEqualTo(Delivery.pending("m-4"));
        assertThat(platform.seen(RESULT))
                .extracting(Scripted.Seen::body)
                .allMatch(body -> body.contains("m-3") || body.contains("m-4"));
        assertThat(platform.seen(LIST).get(0).body()).contains("\"chat_type\":\"single\"", "\"start_time\":1795398900");
        assertThat(platform.seen(MASS)).hasSize(1);
    }

    @Test
    void what_is_not_found_or_found_twice_stays_unknown() {
        platform.reply(MASS, new Scripted.Reply(500, "", false));
        carrier.deliver(message(HELLO));
        platform.saying(
                        LIST,
                        "{\"group_msg_list\":[]}",
                        "{\"group_msg_list\":[" + task("m-1", "你好", "") + "," + task("m-2", "你好", "") + "]}",
                        error(-1))
                .saying(RESULT, rows("{\"external_userid\":\"wmLin\",\"status\":0}", ""));

        assertThat(look(Optional.empty())).isEqualTo(Delivery.unknown("0 tasks like it"));
        assertThat(look(Optional.empty())).isEqualTo(Delivery.unknown("2 tasks like it"));
        assertThat(look(Optional.empty())).isEqualTo(Delivery.unknown("-1"));
    }

    @Test
    void what_was_in_doubt_when_the_process_ended_is_looked_up_by_what_the_runtime_remembers() {
        platform.saying(LIST, "{\"group_msg_list\":[" + task("m-1", "别的话", "") + "," + task("m-2", "你好", "") + "]}")
                .saying(RESULT, rows("{\"external_userid\":\"wmLin\",\"status\":0}", ""));
        Receipts restarted = (Receipts) wecom.customers(House.WECOM);
        Inquiry.Doubt doubt = new Inquiry.Doubt(Instant.ofEpochSecond(1_795_399_200), HELLO);

        assertThat(restarted.look(new Inquiry("k", LIN, Optional.empty(), Optional.of(doubt))))
                .isEqualTo(Delivery.pending("m-2"));
        assertThat(platform.seen(LIST).get(0).body()).contains("\"start_time\":1795398900");
        assertThat(restarted.look(new Inquiry("k", LIN, Optional.empty())))
                .isEqualTo(Delivery.unknown("nothing is known by which to look it up"));
    }

    private Delivery look(Optional<String> handle) {
        return ((Receipts) carrier).look(new Inquiry("k", LIN, handle));
    }

    private static Outbound message(Message content) {
        return Outbound.of("k", LIN, content, Purpose.SERVICE, Instant.MAX);
    }

    private static Outbound welcome() {
        Outbound.Reply reply = new Outbound.Reply("added", Optional.of("CODE"));
        return new Outbound("k", LIN, HELLO, Purpose.SERVICE, Optional.of(reply), Instant.MAX);
    }

    private static String written(Delivery answer) {
        if (answer instanceof Delivery.Refused refused) {
            return refused.reason().name();
        } else if (answer instanceof Delivery.Throttled throttled) {
            return "THROTTLED " + throttled.scope() + " " + throttled.retryAfter();
        }
        return answer instanceof Delivery.Accepted ? "ACCEPTED" : answer instanceof Delivery.Unknown ? "UNKNOWN" : "?";
    }

    private static String task(String msgid, String text, String creator) {
        return "{\"msgid\":\"" + msgid + "\",\"creator\":\"" + creator + "\",\"text\":{\"content\":\"" + text + "\"}}";
    }

    private static String rows(String row, String next) {
        return "{\"errcode\":0,\"send_list\":[" + row + "],\"next_cursor\":\"" + next + "\"}";
    }

    private static String error(int code) {
        return "{\"errcode\":" + code + ",\"errmsg\":\"no\"}";
    }
}
