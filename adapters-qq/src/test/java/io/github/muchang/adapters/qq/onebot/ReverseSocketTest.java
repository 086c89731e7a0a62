package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The host feeds frames by hand. */
class ReverseSocketTest {
    private static final String TOKEN = "canary-token";
    private static final String EVENT = Samples.text("communication_http-post-EVENT-private.json");

    private final List<Heard> taken = new ArrayList<>();
    private final ReverseSocket socket = ReverseSocket.of(
                    House.RISK,
                    TOKEN,
                    OneBotEvents.of(House.RISK, House.DOMAIN, House.SETTINGS.selfId("777")),
                    taken::add)
            .timeout(Duration.ofMillis(200));
    private final Map<String, ReverseSocket.Peer> peers = new TreeMap<>();

    @Test
    void events_are_taken_whatever_they_say_of_themselves() throws RejectedCallbackException {
        ReverseSocket.Peer peer = socket.opened(shaken("Bearer " + TOKEN, "Universal"), text -> {});
        peer.text(EVENT); // of 10001000, by a connection of 777
        peer.text("nonsense");
        peer.text("{\"post_type\":\"notice\"}");

        assertThat(taken).singleElement().matches(each -> each.event().name().equals("message/private/friend"));
    }

    @Test
    void an_action_is_answered_by_the_connection_that_came_last_and_takes_it() throws RejectedCallbackException {
        peers.put("old", socket.opened(shaken("Bearer " + TOKEN, "API"), answering("old", "1")));
        peers.put("new", socket.opened(shaken("Bearer " + TOKEN, "universal"), answering("new", "2")));
        socket.opened(shaken("Bearer " + TOKEN, "Event"), answering("event", "3"));

        assertThat(asked()).isEqualTo(2);
        peer("new").closed();
        assertThat(asked()).isEqualTo(1);
        peer("old").closed();
        assertThat(socket.isOpen()).isFalse();
        assertThat(socket.call("get_status", Map.of())).isInstanceOf(Answer.Later.class);
    }

    @Test
    void what_is_sent_is_the_request_of_the_document() throws RejectedCallbackException {
        List<String> sent = new ArrayList<>();
        socket.opened(shaken("Bearer " + TOKEN, ""), sent::add);
        socket.call("send_private_msg", Map.of("user_id", 10001000, "message", "你好"));

        assertThat(Samples.parsed(sent.get(0).replace("\"echo\":\"1\"", "\"echo\":\"123\"")))
                .isEqualTo(Samples.json("communication_ws-01.json"));
    }

    @Test
    void the_failure_of_the_document_is_an_absent_action() throws RejectedCallbackException {
        peers.put("one", socket.opened(shaken("Bearer " + TOKEN, ""), text -> peer("one")
                .text(Samples.text("communication_ws-02.json").replace("\"123\"", "1"))));

        assertThat(socket.call("get_status", Map.of())).isEqualTo(Reply.refused(1404));
    }

    @Test
    void an_outlet_that_fails_or_is_never_answered_is_unclear() throws RejectedCallbackException {
        socket.opened(shaken("Bearer " + TOKEN, ""), text -> {});
        assertThat(socket.call("get_status", Map.of())).isEqualTo(new Answer.Unclear<>("no answer in time"));

        socket.opened(shaken("Bearer " + TOKEN, ""), text -> {
            throw new IllegalStateException("canary " + text);
        });
        assertThat(socket.call("get_status", Map.of()))
                .isEqualTo(new Answer.Unclear<>("not sent: IllegalStateException"));

        peers.put("one", socket.opened(shaken("Bearer " + TOKEN, ""), text -> peer("one")
                .closed()));
        assertThat(socket.call("get_status", Map.of())).isEqualTo(new Answer.Unclear<>("the connection broke"));
    }

    @Test
    void no_more_calls_are_under_way_than_there_may_be() {
        Calls calls = new Calls();
        List<Answer<Reply>> refused = new ArrayList<>();
        nested(calls, Calls.MOST + 1, refused);

        assertThat(refused).singleElement().isInstanceOf(Answer.Later.class);
    }

    /** Each call is made while the one before is under way. */
    private static void nested(Calls calls, int left, List<Answer<Reply>> refused) {
        Answer<Reply> answer = calls.call(
                "get_status",
                Map.of(),
                text -> {
                    if (left > 1) {
                        nested(calls, left - 1, refused);
                    }
                    calls.broken();
                },
                Duration.ofSeconds(5));
        if (answer instanceof Answer.Later) {
            refused.add(answer);
        }
    }

    @Test
    void a_token_may_stand_in_the_query_alone() throws RejectedCallbackException {
        socket.check(Callback.of(Map.of("access_token", TOKEN), Map.of("X-Self-ID", "777"), new byte[0]));
        socket.check(shaken("bearer " + TOKEN, ""));
        socket.check(shaken("Token " + TOKEN, ""));
        rejected(Reason.NOT_GENUINE, shaken("Bearer another", ""));
        rejected(Reason.NOT_GENUINE, shaken("", ""));
        rejected(Reason.NOT_GENUINE, Callback.of(Map.of(), Map.of("X-Self-ID", "777"), new byte[0]));
        rejected(
                Reason.NOT_FOR_US, Callback.of(Map.of("access_token", TOKEN), Map.of("X-Self-ID", "778"), new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReverseSocket.of(House.RISK, "", House.EVENTS, taken::add));
    }

    private ReverseSocket.Peer peer(String name) {
        return Optional.ofNullable(peers.get(name)).orElseThrow();
    }

    private long asked() {
        return socket.call("get_status", Map.of()).orElseThrow().data().longValue();
    }

    private Outlet answering(String name, String data) {
        return text -> peer(name)
                .text("{\"retcode\":0,\"data\":" + data + ",\"echo\":"
                        + Samples.parsed(text).path("echo") + "}");
    }

    private void rejected(Reason reason, Callback handshake) {
        assertThatExceptionOfType(RejectedCallbackException.class)
                .isThrownBy(() -> socket.opened(handshake, text -> {}))
                .matches(e -> e.reason() == reason);
    }

    private static Callback shaken(String authorization, String role) {
        return Callback.of(
                Map.of(),
                Map.of("X-Self-ID", "777", "X-Client-Role", role, "Authorization", authorization),
                new byte[0]);
    }
}
