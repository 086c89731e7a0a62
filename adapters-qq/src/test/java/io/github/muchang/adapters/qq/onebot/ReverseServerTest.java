package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.http.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReverseServerTest {
    private static final String TOKEN = "canary-token";
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final BlockingQueue<Heard> taken = new LinkedBlockingQueue<>();
    private final ReverseSocket socket = ReverseSocket.of(House.RISK, TOKEN, House.EVENTS, heard -> {
        if (heard.event().field("message_id").filter("13"::equals).isPresent()) {
            throw new IllegalStateException("the disk is full");
        }
        taken.add(heard);
    });
    private final ReverseServer server = ReverseServer.open(House.RISK, ANY, socket);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_implementation_connects_tells_events_and_does_actions() throws InterruptedException {
        Client client =
                new Client(server.port(), Map.of("Authorization", "Bearer " + TOKEN, "X-Client-Role", "Universal"), "");
        assertThat(client.connectBlocking()).isTrue();
        client.send(Samples.text("communication_http-post-EVENT-private.json"));

        assertThat(taken.take().event().name()).isEqualTo("message/private/friend");
        assertThat(socket.call("get_status", Map.of()).value()).isPresent();
        client.closeBlocking();
    }

    @Test
    void a_token_in_the_query_is_enough_and_a_wrong_one_is_not_let_in() throws InterruptedException {
        Client right = new Client(server.port(), Map.of(), "/onebot?x&access_token=canary%2Dtoken");
        assertThat(right.connectBlocking()).isTrue();
        right.closeBlocking();

        assertThat(new Client(server.port(), Map.of(), "/?access_token=another").connectBlocking())
                .isFalse();
        assertThat(new Client(server.port(), Map.of("Authorization", "Bearer x"), "").connectBlocking())
                .isFalse();
    }

    @Test
    void whoever_tells_what_is_not_taken_is_closed_and_its_calls_with_it() throws InterruptedException {
        Client client = new Client(server.port(), Map.of("Authorization", "Bearer " + TOKEN), "");
        assertThat(client.connectBlocking()).isTrue();
        client.send(Samples.text("communication_http-post-EVENT-private.json").replace(": 12,", ": 13,"));

        assertThat(client.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1011);
        Until.so(() -> !socket.isOpen());
        assertThat(socket.call("get_status", Map.of())).isInstanceOf(Answer.Later.class);
    }

    @Test
    void a_port_that_is_taken_is_said_so() {
        InetSocketAddress mine = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());

        assertThatIllegalStateException()
                .isThrownBy(() -> ReverseServer.open(House.RISK, mine, socket))
                .withMessageContaining(String.valueOf(server.port()));
    }

    private static final class Client extends WebSocketClient {
        private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

        Client(int port, Map<String, String> headers, String path) {
            super(URI.create("ws://127.0.0.1:" + port + (path.isEmpty() ? "/" : path)), headers);
            setDaemon(true);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {
            send("{\"status\":\"ok\",\"retcode\":0,\"data\":{},\"echo\":"
                    + Samples.parsed(message).path("echo") + "}");
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            closed.add(code);
        }

        @Override
        public void onError(Exception failure) {}
    }
}
