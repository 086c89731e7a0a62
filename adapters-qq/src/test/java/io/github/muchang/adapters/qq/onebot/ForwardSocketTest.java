package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.http.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ForwardSocketTest {
    private static final String EVENT = Samples.text("communication_http-post-EVENT-private.json");

    private final Impatient threads = new Impatient();
    private final BlockingQueue<Heard> taken = new LinkedBlockingQueue<>();
    private ScriptedSocket server = ScriptedSocket.answering("{\"user_id\":10001000}");

    @AfterEach
    void close() {
        threads.close();
        server.close();
    }

    @Test
    void actions_and_events_share_a_connection() throws InterruptedException {
        try (ForwardSocket socket = open(taken::add)) {
            WebSocket connection = server.next();
            connection.send(EVENT);

            assertThat(taken.take().event().name()).isEqualTo("message/private/friend");
            untilOpen(socket);
            assertThat(socket.call("get_login_info", Map.of())
                            .orElseThrow()
                            .data()
                            .path("user_id")
                            .longValue())
                    .isEqualTo(10001000);
            assertThat(server.paths).containsExactly("/");
            assertThat(server.tokens).containsExactly("Bearer " + ScriptedOneBot.TOKEN);
        }
    }

    @Test
    void actions_and_events_may_have_a_connection_each() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        List<ForwardSocket> mine = new CopyOnWriteArrayList<>();
        CountDownLatch ready = new CountDownLatch(1);
        try (ForwardSocket socket = ForwardSocket.apart(House.RISK, server.endpoint(), threads, House.EVENTS, heard -> {
            await(ready);
            if (mine.get(0).call("get_status", Map.of()).value().isPresent()) { // while the event is being taken
                asked.countDown();
            }
        })) {
            mine.add(socket);
            WebSocket one = server.next();
            WebSocket two = server.next();
            untilOpen(socket);
            ready.countDown();
            WebSocket event = one.getResourceDescriptor().equals("/event") ? one : two;
            event.send(EVENT);

            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.paths).containsExactlyInAnyOrder("/api", "/event");
        }
    }

    @Test
    void answers_find_their_calls_whatever_came_first_and_however_the_echo_is_told() throws InterruptedException {
        BlockingQueue<String> held = new LinkedBlockingQueue<>();
        serve((connection, asked) -> {
            held.add(asked.path("echo").stringValue());
            if (held.size() == 2) {
                connection.send("{\"status\":\"ok\",\"retcode\":0,\"echo\":\"nobody's\"}");
                connection.send("{\"status\":\"ok\",\"retcode\":0,\"echo\":[{}]}");
                connection.send("nonsense");
                List.copyOf(held).stream()
                        .sorted(Comparator.reverseOrder())
                        .forEach(echo -> connection.send("{\"status\":\"ok\",\"retcode\":0,\"data\":" + echo
                                + ",\"echo\":" + echo + "}")); // a number
            }
        });
        try (ForwardSocket socket = calling()) {
            untilOpen(socket);
            var other = CompletableFuture.supplyAsync(() -> socket.call("get_status", Map.of()));
            Answer<Reply> one = socket.call("get_status", Map.of());

            assertThat(List.of(
                            one.orElseThrow().data().longValue(),
                            other.join().orElseThrow().data().longValue()))
                    .containsExactlyInAnyOrder(1L, 2L);
        }
    }

    @Test
    void one_event_at_a_time_is_taken_and_in_order() throws InterruptedException {
        AtomicBoolean busy = new AtomicBoolean();
        try (ForwardSocket socket = open(heard -> {
            assertThat(busy.getAndSet(true)).isFalse();
            taken.add(heard);
            busy.set(false);
        })) {
            WebSocket connection = server.next();
            for (int i = 1; i <= 50; i++) {
                connection.send(EVENT.replace("\"message_id\": 12", "\"message_id\": " + i));
            }
            for (int i = 1; i <= 50; i++) {
                assertThat(taken.take().event().field("message_id")).contains(String.valueOf(i));
            }
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void an_event_that_is_not_taken_ends_the_connection_and_nothing_after_it_is_taken() throws InterruptedException {
        AtomicBoolean failing = new AtomicBoolean(true);
        try (ForwardSocket socket = open(heard -> {
            if (failing.getAndSet(false)) {
                throw new IllegalStateException("the disk is full");
            }
            taken.add(heard);
        })) {
            WebSocket first = server.next();
            first.send(EVENT + " ");
            first.send(EVENT.replace("\"message_id\": 12", "\"message_id\": 13"));
            server.next().send(EVENT.replace("\"message_id\": 12", "\"message_id\": 14"));

            assertThat(taken.take().event().field("message_id")).contains("14");
            assertThat(threads.pauses).containsExactly(Duration.ofSeconds(1));
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void a_call_whose_connection_breaks_is_unclear_and_the_next_connection_is_used() throws InterruptedException {
        AtomicBoolean breaking = new AtomicBoolean(true);
        serve((connection, asked) -> {
            if (breaking.getAndSet(false)) {
                connection.closeConnection(1006, "");
            } else {
                connection.send("{\"status\":\"ok\",\"retcode\":0,\"echo\":" + asked.path("echo") + "}");
            }
        });
        try (ForwardSocket socket = calling()) {
            server.next();
            untilOpen(socket);
            assertThat(socket.call("get_status", Map.of())).isEqualTo(new Answer.Unclear<>("the connection broke"));
            server.next();
            untilOpen(socket);
            assertThat(socket.call("get_status", Map.of()).value()).isPresent();
        }
    }

    @Test
    void whoever_is_never_answered_is_unclear_in_time() throws InterruptedException {
        serve((connection, asked) -> {});
        Endpoint hasty = server.endpoint().timeout(Duration.ofMillis(200));
        try (ForwardSocket socket = ForwardSocket.calling(House.RISK, hasty, threads)) {
            untilOpen(socket);
            assertThat(socket.call("get_status", Map.of())).isEqualTo(new Answer.Unclear<>("no answer in time"));
        }
    }

    @Test
    void a_wrong_token_that_is_told_in_a_frame_is_tried_again_ever_more_slowly() {
        try (ForwardSocket socket = open(taken::add)) {
            for (int i = 0; i < 9; i++) {
                WebSocket connection = server.next();
                connection.send("{\"status\":\"failed\",\"retcode\":1403,\"data\":null,\"echo\":null}");
                connection.close();
            }
            server.next();
            assertThat(threads.pauses.stream().limit(9).map(Duration::toSeconds))
                    .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
            assertThat(socket.toString()).isEqualTo("ForwardSocket[Endpoint[127.0.0.1]]");
        }
    }

    @Test
    void a_connection_on_which_nothing_is_heard_is_opened_again() {
        server.deaf = true;
        Endpoint restless = server.endpoint().quiet(Duration.ofMillis(10));
        try (ForwardSocket socket = ForwardSocket.calling(House.RISK, restless, threads)) {
            server.next();
            server.next();
            assertThat(threads.pauses).isNotEmpty();
            assertThat(socket).hasToString("ForwardSocket[Endpoint[127.0.0.1]]");
        }
    }

    @Test
    void what_is_too_long_ends_the_connection() {
        try (ForwardSocket socket = calling()) {
            String half = "x".repeat(Frame.LONGEST / 2 + 1);
            WebSocket connection = server.next();
            connection.send("\"" + half + half + "\"");
            server.next();
            untilOpen(socket);
            assertThat(threads.pauses).hasSize(1);
        }
    }

    @Test
    void whoever_is_not_connected_is_asked_later_and_a_closed_socket_stays_closed() throws InterruptedException {
        ForwardSocket socket = calling();
        server.next();
        untilOpen(socket);
        socket.close();

        assertThat(socket.call("get_status", Map.of())).isInstanceOf(Answer.Later.class);
        assertThat(socket.isOpen()).isFalse();
        assertThat(threads.pauses).isEmpty();

        server.close();
        try (ForwardSocket nowhere = calling()) {
            assertThat(nowhere.call("get_status", Map.of())).isInstanceOf(Answer.Later.class);
        }
    }

    @Test
    void an_address_of_http_is_a_mistake() {
        Endpoint http = Endpoint.of(House.RISK, HttpClient.newHttpClient(), URI.create("http://127.0.0.1"));

        assertThatIllegalArgumentException().isThrownBy(() -> ForwardSocket.calling(House.RISK, http, threads));
    }

    private ForwardSocket open(Consumer<Heard> taker) {
        return ForwardSocket.open(House.RISK, server.endpoint(), threads, House.EVENTS, taker);
    }

    private ForwardSocket calling() {
        return ForwardSocket.calling(House.RISK, server.endpoint(), threads);
    }

    private void serve(BiConsumer<WebSocket, JsonNode> doing) {
        server.close();
        server = new ScriptedSocket(doing);
    }

    private static void untilOpen(ForwardSocket socket) {
        Until.so(socket::isOpen);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
