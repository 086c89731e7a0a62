package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneBotInboxTest {
    private static final String SAMPLE = Samples.text("communication_http-post-EVENT-private.json");

    private final OneBotInbox inbox = OneBotInbox.of(House.RISK, House.EVENTS, Posted.SECRET);

    @Test
    void a_signature_is_the_one_that_openssl_makes() {
        // printf '{"a":1}' | openssl dgst -sha1 -hmac kNbV
        assertThat(new Signature("kNbV").of("{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha1=4365d397a67b2b0834ce078fe20ff8775d69591e");
    }

    @Test
    void the_event_of_the_document_is_a_friend_who_replied() throws RejectedCallbackException {
        Heard heard = inbox.hear(Posted.signed(SAMPLE));

        assertThat(heard.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.addresses()).containsExactly(Address.of("onebot", "main", "12345678"));
            assertThat(signal.at()).isEqualTo(Instant.ofEpochSecond(1515204254));
        });
        assertThat(heard.event().name()).isEqualTo("message/private/friend");
        assertThat(heard.event().message().orElseThrow().words()).isEqualTo("你好～");
        assertThat(heard.event().field("sender.nickname")).contains("成员甲");
        assertThat(heard.event().field("none")).isEmpty();
    }

    @Test
    void upper_case_is_the_same_signature() throws RejectedCallbackException {
        Callback callback = Posted.signed(SAMPLE);
        Callback shouted = Callback.of(
                Map.of(),
                Map.of(
                        "x-signature",
                        callback.header("X-Signature").orElseThrow().toUpperCase(Locale.ROOT)),
                callback.body());

        assertThat(inbox.read(shouted)).isEqualTo(inbox.read(callback));
    }

    @Test
    void what_is_not_signed_by_us_is_not_genuine() {
        byte[] body = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("X-Signature", ""),
                Map.of("X-Signature", "sha1="),
                Map.of("X-Signature", new Signature("another").of(body)),
                Map.of("X-Signature", new Signature(Posted.SECRET).of(body).substring(5)))) {
            rejected(Reason.NOT_GENUINE, Callback.of(Map.of(), headers, body));
        }
    }

    @Test
    void another_account_is_told_by_the_header_and_not_by_the_event() throws RejectedCallbackException {
        OneBotInbox ours = OneBotInbox.of(
                House.RISK, OneBotEvents.of(House.RISK, House.DOMAIN, House.SETTINGS.selfId("777")), Posted.SECRET);

        assertThat(ours.read(Posted.signed(SAMPLE, "777"))).isEqualTo(inbox.read(Posted.signed(SAMPLE)));
        assertThatExceptionOfType(RejectedCallbackException.class)
                .isThrownBy(() -> ours.read(Posted.signed(SAMPLE)))
                .matches(e -> e.reason() == Reason.NOT_FOR_US);
    }

    @Test
    void what_is_no_event_is_not_readable() {
        String deep = "[".repeat(100) + "]".repeat(100);
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "nonsense",
                "{\"post_type\":\"message\"}",
                "{\"time\":1515204254}",
                "{\"post_type\":\"notice\",\"time\":0}",
                "{\"post_type\":\"notice\",\"time\":99999999999999}",
                "{\"post_type\":\"notice\",\"time\":1515204254,\"deep\":" + deep + "}")) {
            rejected(Reason.NOT_READABLE, Posted.signed(body));
        }
    }

    @Test
    void nothing_is_believed_without_a_secret() {
        assertThatIllegalArgumentException().isThrownBy(() -> OneBotInbox.of(House.RISK, House.EVENTS, " "));
    }

    @Test
    void what_the_domain_lacks_is_said_at_once() {
        OneBotSettings settings = OneBotSettings.of("main", "nowhere", "nickname")
                .groups("friends", "nickname")
                .programme("none")
                .members("nobody", 1);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> OneBotEvents.of(House.RISK, House.DOMAIN, settings))
                .withMessageContaining("nowhere")
                .withMessageContaining("nickname")
                .withMessageContaining("no pool of groups")
                .withMessageContaining("none")
                .withMessageContaining("give this one a kind of its own")
                .withMessageContaining("nobody");
    }

    private void rejected(Reason reason, Callback callback) {
        assertThatExceptionOfType(RejectedCallbackException.class)
                .isThrownBy(() -> inbox.read(callback))
                .matches(e -> e.reason() == reason);
    }
}
