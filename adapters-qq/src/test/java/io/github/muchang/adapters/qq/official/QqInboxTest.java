package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QqInboxTest {
    private final QqInbox inbox = QqInbox.of(House.DOMAIN, House.BOT, Posted.SECRET, Posted.CLOCK);

    @Test
    void the_official_validation_is_answered_as_it_says() throws Exception {
        JsonNode sample = JsonMapper.builder()
                .build()
                .readTree(Samples.text("ed25519.json"))
                .get(0);
        CallbackSecret secret =
                CallbackSecret.of("11111111", sample.get("secret").asString());
        QqInbox of = QqInbox.of(House.DOMAIN, House.BOT, secret, Posted.CLOCK);
        Callback bare = Posted.bare(sample.get("request_body").asString());

        assertThat(of.answer(bare, heard -> {
                    throw new AssertionError("nothing is heard");
                }))
                .isEqualTo("{\"plain_token\":\"Arq0D5A61EgUu4OxUvOp\",\"signature\":\""
                        + sample.get("signature").asString() + "\"}");
        assertThat(of.read(bare)).isEmpty();
    }

    @Test
    void a_validation_that_is_signed_is_verified() throws Exception {
        String body = "{\"d\":{\"plain_token\":\"abc\",\"event_ts\":1725442341},\"op\":13}";

        assertThat(inbox.answer(Posted.signed(body), heard -> {})).contains(Posted.SECRET.sign("1725442341abc"));
        rejected(forged(body), Reason.NOT_GENUINE);
    }

    @Test
    void nothing_is_signed_that_could_be_taken_for_a_callback() {
        for (String asked : new String[] {
            "{\"plain_token\":\"{}\",\"event_ts\":\"1725442341\"}",
            "{\"plain_token\":\"a b\",\"event_ts\":\"1725442341\"}",
            "{\"plain_token\":\"\",\"event_ts\":\"1725442341\"}",
            "{\"plain_token\":\"" + "a".repeat(129) + "\",\"event_ts\":\"1725442341\"}",
            "{\"plain_token\":\"abc\",\"event_ts\":\"17{\"}",
            "{\"plain_token\":\"abc\",\"event_ts\":-1}",
            "{\"plain_token\":\"abc\"}",
            "null"
        }) {
            assertThatThrownBy(() -> inbox.answer(Posted.bare("{\"op\":13,\"d\":" + asked + "}"), heard -> {}))
                    .as(asked)
                    .isInstanceOf(RejectedCallbackException.class);
        }
    }

    @Test
    void what_was_heard_is_taken_in_before_it_is_answered_and_a_failure_comes_out() throws Exception {
        Callback callback = Posted.signed(Samples.envelope("C2C_MESSAGE_CREATE-1"));
        List<Heard> taken = new ArrayList<>();

        assertThat(inbox.answer(callback, taken::add)).isEqualTo("{\"op\":12,\"d\":0}");
        assertThat(taken).hasSize(1);
        assertThatThrownBy(() -> inbox.answer(callback, heard -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_heartbeat_is_answered_with_its_number() throws Exception {
        assertThat(inbox.answer(Posted.signed("{\"op\":1,\"d\":7}"), heard -> {}))
                .contains("\"op\":11")
                .contains("\"d\":7");
        rejected(Posted.bare("{\"op\":1,\"d\":7}"), Reason.NOT_GENUINE);
    }

    @Test
    void an_interaction_is_acknowledged_before_it_is_taken_in_and_a_failure_of_it_loses_nothing() throws Exception {
        Callback callback = Posted.signed(Samples.envelope("INTERACTION_CREATE-1-c2c"));
        List<String> order = new ArrayList<>();
        QqInbox acknowledging = inbox.acknowledging(order::add);

        acknowledging.answer(callback, heard -> order.add("taken"));
        assertThat(order).containsExactly("1b13d569-4610-4ab9-bc51-feecc5def6d4", "taken");
        inbox.acknowledging(id -> {
                    throw new IllegalStateException("no answer in time");
                })
                .answer(callback, heard -> order.add("taken nevertheless"));
        assertThat(order).endsWith("taken nevertheless");
    }

    @Test
    void only_what_wants_to_be_acknowledged_is() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        QqInbox acknowledging = inbox.acknowledging(acknowledged::add);
        for (String each : new String[] {"INTERACTION_CREATE-3-authorize", "C2C_MESSAGE_CREATE-1", "FRIEND_ADD-1"}) {
            acknowledging.answer(Posted.signed(Samples.envelope(each)), heard -> {});
        }

        assertThat(acknowledged).isEmpty();
        acknowledging.answer(Posted.signed(Samples.envelope("INTERACTION_CREATE-2-group")), heard -> {});
        assertThat(acknowledged).containsExactly("06915133-7aef-46ed-94f7-c50939e285ae");
    }

    @Test
    void what_is_not_signed_or_for_another_app_is_not_believed() {
        String body = Samples.envelope("C2C_MESSAGE_CREATE-1");
        Map<String, String> signed = Posted.signed(body).headers();

        rejected(Posted.bare(body), Reason.NOT_GENUINE);
        rejected(forged(body), Reason.NOT_GENUINE);
        rejected(with(signed, "x-bot-appid", "22222222", body), Reason.NOT_FOR_US);
        rejected(with(signed, "x-signature-timestamp", "soon", body), Reason.NOT_GENUINE);
        rejected(with(signed, "x-signature-ed25519", "", body), Reason.NOT_GENUINE);
    }

    @Test
    void a_callback_has_to_be_fresh() throws Exception {
        String body = Samples.envelope("C2C_MESSAGE_CREATE-1");
        for (Duration off : List.of(Duration.ofMinutes(-5), Duration.ZERO, Duration.ofMinutes(5))) {
            assertThat(inbox.read(Posted.signed(body, Posted.NOW.plus(off)))).isNotEmpty();
        }
        for (Duration off : List.of(Duration.ofSeconds(-301), Duration.ofSeconds(301), Duration.ofDays(-8))) {
            rejected(Posted.signed(body, Posted.NOW.plus(off)), Reason.NOT_GENUINE);
        }
        QqInbox patient = QqInbox.of(House.DOMAIN, House.BOT.window(Duration.ofDays(9)), Posted.SECRET, Posted.CLOCK);
        assertThat(patient.read(Posted.signed(body, Posted.NOW.minus(Duration.ofDays(8)))))
                .isNotEmpty();
    }

    @Test
    void what_is_genuine_but_no_event_is_not_readable() {
        for (String broken : new String[] {
            "",
            "text",
            "[]",
            "{}",
            "{\"op\":\"0\"}",
            "{\"op\":0}",
            "{\"op\":0,\"t\":\"\"}",
            "{\"op\":2,\"t\":\"X\"}",
            "{\"op\":0,\"t\":\"FRIEND_DEL\",\"d\":{\"openid\":\"" + "a".repeat(257) + "\"}}",
            "{\"op\":0,\"t\":\"A\",\"d\":" + "[".repeat(100_000)
        }) {
            assertThatThrownBy(() -> inbox.hear(Posted.signed(broken)))
                    .isInstanceOfSatisfying(RejectedCallbackException.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.NOT_READABLE));
        }
    }

    @Test
    void what_says_no_time_happened_when_it_was_signed() throws Exception {
        Instant at = Posted.NOW.minusSeconds(30);
        Heard heard =
                inbox.hear(Posted.signed("{\"op\":0,\"id\":\"e\",\"t\":\"FRIEND_DEL\",\"d\":{\"openid\":\"A\"}}", at));

        assertThat(heard.event().at()).isEqualTo(at);
    }

    @Test
    void settings_name_only_what_the_domain_has() {
        QqSettings wrong = QqSettings.of("", "bot-user", "nickname")
                .union("nickname")
                .groups("bot-users", "qq-group", "qq-group")
                .groupIn("G", "no-groups")
                .programme("care")
                .window(Duration.ZERO);

        assertThatThrownBy(() -> QqInbox.of(House.DOMAIN, wrong, Posted.SECRET, Posted.CLOCK))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .containsExactly(
                                "account",
                                "users",
                                "identity",
                                "window",
                                "union",
                                "union",
                                "groups/pool",
                                "groups/member",
                                "groups/programme",
                                "groups/pools"));
        assertThatThrownBy(() -> QqSettings.of("b", "users", "qq-user").programme("p"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_prints() throws Exception {
        Heard heard = inbox.hear(Posted.signed(Samples.envelope("C2C_MESSAGE_CREATE-1")));

        assertThat(heard.toString() + heard.event() + heard.answerables() + House.BOT.groupIn("canary", "vip-groups"))
                .doesNotContain("A1B2C3D4")
                .doesNotContain("ROBOT1.0")
                .doesNotContain("活动")
                .doesNotContain("canary");
    }

    private void rejected(Callback callback, Reason reason) {
        assertThatThrownBy(() -> inbox.answer(callback, heard -> {
                    throw new AssertionError("it was believed");
                }))
                .isInstanceOfSatisfying(RejectedCallbackException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }

    private static Callback forged(String body) {
        return with(Posted.signed(body + " ").headers(), "x-bot-appid", "11111111", body);
    }

    private static Callback with(Map<String, String> headers, String name, String value, String body) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(name, value);
        return Callback.of(Map.of(), changed, body.getBytes(StandardCharsets.UTF_8));
    }
}
