package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Capabilities.ContactWindow;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Address;
import io.github.muchang.testkit.wechat.Follower;
import io.github.muchang.testkit.wechat.Trouble;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfficialAccountCarrierTest {
    private static final String UPLOAD = "/cgi-bin/media/upload";
    private static final Message HELLO = new Message.Text("你好");
    private static final Message IMAGE = new Message.Image("eye.jpg", Optional.empty());

    private final TriedAccount tried = new TriedAccount();
    private final Carrier carrier = tried.account.followers(House.ACCOUNT);
    private final Follower lin = tried.fake.fan("林小满");

    @AfterEach
    void close() {
        tried.close();
    }

    @Test
    void the_windows_are_those_that_the_platform_publishes() {
        assertThat(carrier.capabilities().anyTime()).isFalse();
        assertThat(carrier.capabilities().windows())
                .containsExactly(
                        new ContactWindow("replied", Span.hours(48)),
                        new ContactWindow("added", Span.minutes(1)),
                        new ContactWindow("clicked", Span.minutes(1)));
    }

    @Test
    void five_messages_may_answer_one_within_two_days() {
        lin.follows();
        tried.clock.passes(Duration.ofMinutes(1));
        assertThat(deliver(HELLO)).satisfies(refused(Reason.OUTSIDE_WINDOW, 45015));

        lin.writes("在吗");
        tried.clock.passes(Duration.ofDays(2).minusSeconds(1));
        for (int i = 0; i < 5; i++) {
            assertThat(deliver(HELLO)).isEqualTo(Delivery.accepted("customer-service"));
        }
        assertThat(deliver(HELLO)).satisfies(refused(Reason.QUOTA_USED_UP, 45047));
        tried.clock.passes(Duration.ofSeconds(1));
        assertThat(deliver(HELLO)).satisfies(refused(Reason.OUTSIDE_WINDOW, 45015));
        assertThat(tried.fake.delivered()).hasSize(5);
    }

    @Test
    void each_kind_of_content_is_a_kind_of_message() {
        lin.follows();
        lin.writes("在吗");
        deliver(HELLO);
        deliver(IMAGE);
        deliver(new Message.MiniProgram("wx1", "pages/a", "验光", "eye.jpg", Optional.empty()));
        deliver(link(Optional.of("三招"), Optional.empty()));
        deliver(link(Optional.empty(), Optional.of("看看这个")));

        String picture = "MEDIA-";
        assertThat(tried.fake.delivered())
                .extracting(each -> each.message().toString().replaceAll("MEDIA-[0-9A-Za-z_-]+", picture))
                .containsExactly(
                        to("\"msgtype\":\"text\",\"text\":{\"content\":\"你好\"}"),
                        to("\"image\":{\"media_id\":\"MEDIA-\"},\"msgtype\":\"image\""),
                        to(
                                "\"miniprogrampage\":{\"appid\":\"wx1\",\"pagepath\":\"pages/a\",\"thumb_media_id\":\"MEDIA-\","
                                        + "\"title\":\"验光\"},\"msgtype\":\"miniprogrampage\""),
                        to(
                                "\"msgtype\":\"news\",\"news\":{\"articles\":[{\"description\":\"三招\",\"picurl\":\"https://example.com/a.jpg\","
                                        + "\"title\":\"护眼\",\"url\":\"https://example.com/a\"}]}"),
                        to(
                                "\"msgtype\":\"news\",\"news\":{\"articles\":[{\"description\":\"看看这个\",\"picurl\":\"https://example.com/a.jpg\","
                                        + "\"title\":\"护眼\",\"url\":\"https://example.com/a\"}]}"));
        assertThat(tried.fake.asked(UPLOAD)).singleElement().satisfies(each -> assertThat(each.query())
                .isEqualTo(Map.of("type", "image")));
    }

    @Test
    void what_would_be_two_messages_is_none() {
        lin.follows();
        lin.writes("在吗");
        Optional<String> words = Optional.of("看");

        assertThat(deliver(new Message.Image("eye.jpg", words))).satisfies(OfficialAccountCarrierTest::isMalformed);
        assertThat(deliver(new Message.MiniProgram("wx1", "pages/a", "验光", "eye.jpg", words)))
                .satisfies(OfficialAccountCarrierTest::isMalformed);
        assertThat(deliver(link(Optional.of("三招"), words))).satisfies(OfficialAccountCarrierTest::isMalformed);
        assertThat(deliver(new Message.Link(
                        "https://example.com/a", "护眼", Optional.empty(), Optional.of("eye.jpg"), Optional.empty())))
                .satisfies(OfficialAccountCarrierTest::isMalformed);
        assertThat(tried.fake.asked(TriedAccount.SEND)).isEmpty();
        assertThat(tried.fake.asked(UPLOAD)).isEmpty();
    }

    @Test
    void what_was_uploaded_is_uploaded_again_before_its_three_days_are_over() {
        lin.follows();
        lin.writes("在吗");
        deliver(IMAGE);
        tried.clock.passes(Duration.ofHours(71).minusSeconds(1));
        lin.writes("还在吗");
        deliver(IMAGE);
        assertThat(tried.fake.asked(UPLOAD)).hasSize(1);

        tried.clock.passes(Duration.ofSeconds(1));
        deliver(IMAGE);
        assertThat(tried.fake.asked(UPLOAD)).hasSize(2);
        assertThat(tried.fake.delivered()).hasSize(3);
    }

    @Test
    void what_the_platform_has_forgotten_is_uploaded_again_once() {
        lin.follows();
        lin.writes("在吗");
        deliver(IMAGE);
        tried.fake.troubles(TriedAccount.SEND, 1, Trouble.errcode(40007));
        assertThat(deliver(IMAGE)).isEqualTo(Delivery.accepted("customer-service"));
        assertThat(tried.fake.asked(UPLOAD)).hasSize(2);

        tried.fake.troubles(TriedAccount.SEND, 2, Trouble.errcode(40007));
        assertThat(deliver(IMAGE)).satisfies(refused(Reason.MEDIA_UNAVAILABLE, 40007));
        assertThat(tried.fake.delivered()).hasSize(2);
    }

    @Test
    void a_picture_that_cannot_be_had_or_uploaded_leaves_nothing_in_doubt() {
        lin.follows();
        lin.writes("在吗");
        assertThat(deliver(new Message.Image("other.jpg", Optional.empty())))
                .isEqualTo(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
        tried.fake.troubles(UPLOAD, 1, Trouble.replyLost());
        assertThat(deliver(IMAGE)).isEqualTo(Delivery.throttled(Duration.ofSeconds(30)));
        tried.fake.troubles(UPLOAD, 1, Trouble.errcode(45009));
        assertThat(deliver(IMAGE)).isEqualTo(Delivery.throttled(Duration.ofMinutes(1)));
        assertThat(tried.fake.asked(TriedAccount.SEND)).isEmpty();
    }

    @Test
    void each_code_is_told_apart() {
        lin.follows();
        Map<Integer, Reason> reasons = new TreeMap<>();
        reasons.put(40003, Reason.BAD_ADDRESS);
        reasons.put(43004, Reason.NOT_A_CONTACT);
        reasons.put(43019, Reason.BLOCKED);
        reasons.put(43101, Reason.BLOCKED);
        reasons.put(43116, Reason.BLOCKED);
        reasons.put(45015, Reason.OUTSIDE_WINDOW);
        reasons.put(45047, Reason.QUOTA_USED_UP);
        reasons.put(45028, Reason.ACCOUNT_QUOTA_USED_UP);
        reasons.put(40164, Reason.NOT_PERMITTED);
        reasons.put(48001, Reason.NOT_PERMITTED);
        reasons.put(50002, Reason.ACCOUNT_DISABLED);
        reasons.put(40243, Reason.ACCOUNT_DISABLED);
        reasons.put(45002, Reason.OTHER);
        reasons.forEach((code, reason) -> {
            tried.fake.troubles(TriedAccount.SEND, 1, Trouble.errcode(code));
            assertThat(deliver(HELLO)).as("%s", code).satisfies(refused(reason, code));
        });
        tried.fake.troubles(TriedAccount.SEND, 1, Trouble.errcode(-1));
        assertThat(deliver(HELLO)).isInstanceOf(Delivery.Unknown.class);
        tried.fake.troubles(TriedAccount.SEND, 1, Trouble.status(502));
        assertThat(deliver(HELLO)).isEqualTo(Delivery.unknown("HTTP 502"));
        assertThat(tried.fake.asked(TriedAccount.SEND)).hasSize(reasons.size() + 2);
    }

    @Test
    void a_minute_that_is_used_up_is_waited_for_and_no_longer() {
        lin.follows();
        lin.writes("在吗");
        for (int i = 0; i < 3; i++) {
            tried.fake.troubles(TriedAccount.SEND, 1, Trouble.errcode(45011));
            assertThat(deliver(HELLO)).isEqualTo(Delivery.throttled(Duration.ofMinutes(1)));
            tried.clock.passes(Duration.ofMinutes(1));
        }
        assertThat(deliver(HELLO)).isEqualTo(Delivery.accepted("customer-service"));
    }

    @Test
    void a_day_that_is_used_up_is_tried_at_most_an_hour_later() {
        lin.follows();
        for (int minutes : new int[] {1, 10, 60, 60}) {
            tried.fake.troubles(TriedAccount.SEND, 1, Trouble.errcode(45009));
            assertThat(deliver(HELLO)).isEqualTo(Delivery.throttled(Duration.ofMinutes(minutes)));
            tried.clock.passes(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void an_openid_of_another_account_is_not_written_to() {
        assertThat(carrier.deliver(Outbound.of(
                        "k",
                        Address.of("official-account", "gh_other", lin.openid()),
                        HELLO,
                        Purpose.SERVICE,
                        Instant.MAX)))
                .isEqualTo(Delivery.refused(Reason.BAD_ADDRESS, "an openid of another account"));
        assertThat(tried.fake.asked(TriedAccount.SEND)).isEmpty();
    }

    @Test
    void a_token_that_is_over_is_replaced_and_the_message_sent_once() {
        lin.follows();
        tried.fake.voidsToken();

        assertThat(deliver(HELLO)).isEqualTo(Delivery.accepted("customer-service"));
        assertThat(tried.fake.delivered()).hasSize(1);
    }

    @Test
    void success_has_to_be_said() {
        try (Scripted platform = new Scripted()) {
            platform.saying(TriedAccount.SEND, "{\"result\":\"ok\"}");
            Endpoint wecom = platform.endpoint(tried.clock);
            Endpoint endpoint =
                    Endpoint.officialAccount(wecom.http(), tried.clock).at(wecom.base());

            assertThat(OfficialAccount.of(endpoint, AccessTokenSource.handed(() -> "t"))
                            .followers(House.ACCOUNT)
                            .deliver(message(HELLO)))
                    .isEqualTo(Delivery.unknown("no errcode in the answer"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OfficialAccount.of(wecom, AccessTokenSource.handed(() -> "t")));
        }
    }

    private Delivery deliver(Message content) {
        return carrier.deliver(message(content));
    }

    private Outbound message(Message content) {
        Address to = Address.of("official-account", House.ACCOUNT.account(), lin.openid());
        return Outbound.of("k", to, content, Purpose.SERVICE, Instant.MAX);
    }

    private String to(String fields) {
        return "{" + fields + ",\"touser\":\"" + lin.openid() + "\"}";
    }

    private static Message link(Optional<String> description, Optional<String> words) {
        return new Message.Link(
                "https://example.com/a", "护眼", description, Optional.of("https://example.com/a.jpg"), words);
    }

    private static void isMalformed(Delivery delivery) {
        assertThat(delivery).isInstanceOfSatisfying(Delivery.Refused.class, each -> assertThat(each.reason())
                .isEqualTo(Reason.MALFORMED));
    }

    private static Consumer<Delivery> refused(Reason reason, int code) {
        return delivery -> assertThat(delivery).isInstanceOfSatisfying(Delivery.Refused.class, each -> {
            assertThat(each.reason()).isEqualTo(reason);
            assertThat(each.detail()).matches(code + " fake-[0-9]+");
        });
    }
}
