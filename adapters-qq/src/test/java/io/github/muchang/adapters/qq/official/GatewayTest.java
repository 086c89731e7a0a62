package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.Faults;
import io.github.muchang.http.AccessToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.enums.Opcode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GatewayTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Station station;
    private final HandThreads threads = new HandThreads();
    private final Watching watching = new Watching();
    private final GatewayMemory memory = GatewayMemory.inMemory();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Deque<GatewayConnection> open = new ArrayDeque<>();

    GatewayTest() throws IOException, InterruptedException {
        station = new Station();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.forEach(GatewayConnection::close);
        station.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void it_says_who_it_is_and_events_come() throws Exception {
        connect(heard::add);
        Station.Peer peer = station.greeted();
        JsonNode identify = peer.said(2);

        assertThat(identify.path("token").asString()).isEqualTo("QQBot canary-token-0");
        assertThat(identify.path("intents").asLong()).isEqualTo(1L << 24 | 1L << 25 | 1L << 26);
        assertThat(identify.path("shard").toString()).isEqualTo("[0,1]");
        assertThat(station.authorizations()).containsExactly("QQBot canary-token-0");
        peer.send("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"session_id\":\"s-1\"}}");
        assertThat(watching.next(GatewayState.Connected.class).resumed()).isFalse();
        peer.message(2);
        assertThat(next().event().name()).isEqualTo("C2C_MESSAGE_CREATE");
        peer.send("{\"op\":1}");
        assertThat(peer.said(1).asInt()).isEqualTo(2);
        assertThat(memory.recall()).contains(new GatewaySession("s-1", 2));
    }

    @Test
    void only_what_has_a_meaning_is_asked_for() throws Exception {
        QqSettings alone = QqSettings.of("b", "bot-users", "qq-user");

        assertThat(Gateway.of(House.DOMAIN, alone, station.endpoint(), station).intents())
                .containsExactly(Intent.MESSAGES, Intent.INTERACTIONS);
        Gateway fewer = station.gateway().without(Intent.GROUP_MEMBERS);
        assertThat(fewer.intents()).containsExactly(Intent.MESSAGES, Intent.INTERACTIONS);
        assertThatThrownBy(() -> fewer.without(Intent.values())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_broken_connection_goes_on_where_it_was() throws Exception {
        connect(heard::add);
        Station.Peer peer = station.ready("s-1");
        peer.message(5);
        next();
        peer.close(4009);

        assertThat(watching.next(GatewayState.Waiting.class).why()).isEqualTo("closed with 4009");
        threads.pass(A_SECOND);
        Station.Peer again = station.greeted();
        JsonNode resume = again.said(6);
        assertThat(resume.path("session_id").asString()).isEqualTo("s-1");
        assertThat(resume.path("seq").asInt()).isEqualTo(5);
        assertThat(resume.path("token").asString()).isEqualTo("QQBot canary-token-0");
        again.message(6);
        again.send("{\"op\":0,\"s\":7,\"t\":\"RESUMED\",\"d\":\"\"}");
        assertThat(next().event().field("id")).contains("m-6");
        assertThat(watching.next(GatewayState.Connected.class).resumed()).isTrue();
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() throws Exception {
        memory.keep(Optional.of(new GatewaySession("s-0", 41)));
        connect(heard::add);

        assertThat(station.greeted().said(6).path("seq").asInt()).isEqualTo(41);
    }

    @Test
    void it_comes_again_when_it_is_asked_to() throws Exception {
        connect(heard::add);
        station.ready("s-1").send("{\"op\":7}");
        threads.pass(A_SECOND);

        assertThat(station.greeted().said(6).path("session_id").asString()).isEqualTo("s-1");
    }

    @Test
    void an_invalid_session_goes_on_only_if_the_platform_says_so() throws Exception {
        connect(heard::add);
        station.ready("s-1").send("{\"op\":9,\"d\":true}");
        threads.pass(Duration.ofSeconds(3));
        Station.Peer second = station.greeted();
        second.said(6);
        second.send("{\"op\":9,\"d\":false}");
        threads.pass(Duration.ofSeconds(3));

        station.greeted().said(2);
        assertThat(memory.recall()).isEmpty();
    }

    @Test
    void a_token_that_is_not_taken_is_refused_and_another_taken() throws Exception {
        connect(heard::add);
        station.ready("s-1").close(4004);
        threads.pass(A_SECOND);

        assertThat(station.greeted().said(6).path("token").asString()).isEqualTo("QQBot canary-token-1");
        assertThat(station.refused()).containsExactly(AccessToken.of("canary-token-0"));
    }

    @Test
    void a_token_that_the_address_is_not_told_for_is_refused_too() throws Exception {
        station.status(401);
        connect(heard::add);
        watching.next(GatewayState.Waiting.class);
        station.status(200);
        threads.pass(A_SECOND);

        station.greeted().said(2);
        assertThat(station.refused()).hasSize(1);
    }

    @Test
    void whoever_was_too_fast_waits_for_a_minute() throws Exception {
        connect(heard::add);
        station.ready("s-1").close(4008);
        threads.pass(Duration.ofMinutes(1));

        station.greeted().said(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {4006, 4007, 4900, 4905, 4913})
    void a_session_that_is_over_is_followed_by_another(int code) throws Exception {
        connect(heard::add);
        station.ready("s-1").close(code);
        threads.pass(A_SECOND);

        station.greeted().said(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1011, 4000, 4003, 4005, 4009, 4899})
    void whatever_is_not_in_the_table_is_no_end(int code) throws Exception {
        connect(heard::add);
        station.ready("s-1").close(code);
        threads.pass(A_SECOND);

        station.greeted().said(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {4001, 4002, 4010, 4011, 4012, 4013, 4014, 4914, 4915})
    void what_somebody_has_to_change_is_an_end_that_says_why(int code) throws Exception {
        GatewayConnection connection = connect(heard::add);
        station.ready("s-1").close(code);

        GatewayState.Stopped stopped = watching.next(GatewayState.Stopped.class);
        assertThat(stopped.code()).isEqualTo(code);
        assertThat(stopped.why()).startsWith(code + ": ").hasSizeGreaterThan(20);
        assertThat(connection.state()).isEqualTo(stopped);
        if (code == 4014) {
            assertThat(stopped.refused()).containsExactly(Intent.values());
            assertThat(stopped.why()).contains("1<<24 GROUP_MEMBERS").contains("GROUP_JOIN_REQUEST");
        }
    }

    @Test
    void the_longer_it_goes_wrong_the_longer_it_waits() throws Exception {
        connect(heard::add);
        station.ready("s-1").close(4000);
        for (int seconds : new int[] {1, 2, 5, 10, 30, 60, 60}) {
            threads.pass(Duration.ofSeconds(seconds));
            station.peer().close(4000);
        }
        threads.pass(Duration.ofSeconds(60));
        Station.Peer peer = station.greeted();
        peer.said(6);
        peer.message(2);
        next();
        peer.close(4000);
        threads.pass(A_SECOND);
        station.peer();
    }

    @Test
    void heartbeats_say_how_far_it_came_and_one_without_an_answer_is_the_end_of_the_connection() throws Exception {
        connect(heard::add);
        Station.Peer peer = station.greeted();
        peer.said(2);
        threads.pass(Station.HEARTBEAT);
        assertThat(peer.said(1).isNull()).isTrue();
        peer.send("{\"op\":11}");
        peer.send("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"session_id\":\"s-1\"}}");
        peer.message(3);
        peer.send("{\"op\":1}"); // read after the message is taken in
        assertThat(peer.said(1).asInt()).isEqualTo(3);
        threads.pass(Station.HEARTBEAT);
        assertThat(peer.said(1).asInt()).isEqualTo(3);
        threads.pass(Station.HEARTBEAT);

        assertThat(watching.next(GatewayState.Waiting.class).why()).isEqualTo("no answer to a heartbeat");
        threads.pass(A_SECOND);
        station.greeted().said(6);
    }

    @Test
    void whoever_does_not_greet_is_left() throws Exception {
        connect(heard::add);
        station.peer();
        threads.pass(Station.GREETING);

        assertThat(watching.next(GatewayState.Waiting.class).why()).isEqualTo("no greeting");
    }

    @Test
    void no_session_is_begun_when_none_is_left() throws Exception {
        station.sessions("{\"total\":1000,\"remaining\":0,\"reset_after\":90000}");
        connect(heard::add);
        assertThat(watching.next(GatewayState.Waiting.class).pause()).isEqualTo(Duration.ofSeconds(90));
        station.sessions("{}");
        threads.pass(Duration.ofSeconds(90));

        station.ready("s-1");
        station.sessions("{\"remaining\":0,\"reset_after\":90000}");
    }

    @Test
    void where_a_bots_own_address_is_not_told_the_plain_one_is_taken() throws Exception {
        station.only("/gateway");
        connect(heard::add);

        station.greeted().said(2);
        assertThat(station.authorizations()).hasSize(2);
    }

    @Test
    void what_comes_in_parts_is_joined_and_what_is_too_long_is_passed_over() throws Exception {
        connect(heard::add);
        Station.Peer peer = station.ready("s-1");
        byte[] whole = Station.Peer.message(2, "各".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < whole.length; from += 10_000) {
            boolean last = from + 10_000 >= whole.length;
            byte[] part = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + 10_000));
            peer.socket().sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(part), last);
        }
        assertThat(next().event().field("content").orElseThrow()).hasSize(60_000);

        peer.send(Station.Peer.message(3, "x".repeat(1 << 20)));
        assertThat(watching.passedOver()).isEqualTo("a frame that is too long");
        peer.send("canary-nonsense");
        assertThat(watching.passedOver()).isEqualTo("a frame");
        peer.send("{\"op\":0,\"s\":4,\"t\":\"FRIEND_DEL\",\"d\":{\"openid\":\"" + "x".repeat(300) + "\"}}");
        assertThat(watching.passedOver()).isEqualTo("an event");
        peer.message(5);
        assertThat(next().event().field("id")).contains("m-5");
    }

    @Test
    void what_could_not_be_taken_in_is_given_again_and_nothing_else_before_it() throws Exception {
        Deque<String> given = new ArrayDeque<>();
        GatewayConnection connection = connect(each -> {
            given.add(each.event().field("id").orElseThrow());
            if (given.size() < 3) {
                throw new IllegalStateException("the disk is full");
            }
            heard.add(each);
        });
        Station.Peer peer = station.ready("s-1");
        peer.message(2);
        peer.message(3);
        threads.pass(A_SECOND);
        threads.pass(Duration.ofSeconds(2));

        assertThat(next().event().field("id")).contains("m-2");
        assertThat(next().event().field("id")).contains("m-3");
        assertThat(given).containsExactly("m-2", "m-2", "m-2", "m-3");
        watching.next(GatewayState.Waiting.class);
        watching.next(GatewayState.Connected.class);
        assertThat(connection.state()).isInstanceOf(GatewayState.Connected.class);
    }

    @Test
    void what_muchang_refuses_is_told_and_passed_over() throws Exception {
        connect(each -> {
            if (each.event().field("id").equals(Optional.of("m-2"))) {
                Faults faults = new Faults();
                faults.add("pool", "there is no such pool");
                faults.throwIfAny("signal");
            }
            heard.add(each);
        });
        Station.Peer peer = station.ready("s-1");
        peer.message(2);
        peer.message(3);

        assertThat(watching.passedOver()).contains("no such pool").doesNotContain("canary");
        assertThat(next().event().field("id")).contains("m-3");
    }

    @Test
    void an_interaction_is_acknowledged_before_it_is_taken_in() throws Exception {
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        Gateway gateway = station.gateway().acknowledging(order::add);
        open.add(gateway.open(threads, each -> order.add("taken")));
        station.ready("s-1").send(Samples.envelope("INTERACTION_CREATE-1-c2c"));

        assertThat(order.poll(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isEqualTo("1b13d569-4610-4ab9-bc51-feecc5def6d4");
        assertThat(order.poll(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("taken");
    }

    @Test
    void it_ends_when_it_is_closed_and_keeps_the_session() throws Exception {
        GatewayConnection connection = connect(heard::add);
        Station.Peer peer = station.ready("s-1");
        peer.message(2);
        next();
        peer.send("{\"op\":1}");
        peer.said(1);
        connection.close();

        assertThat(watching.next(GatewayState.Stopped.class).code()).isZero();
        assertThat(memory.recall()).contains(new GatewaySession("s-1", 2));
        assertThat(threads.isAsked(Station.HEARTBEAT)).isFalse();
    }

    @Test
    void nothing_is_told_of_anybody() throws Exception {
        GatewayConnection connection = connect(heard::add);
        Station.Peer peer = station.ready("canary-session");
        peer.message(2);
        next();
        peer.close(4014);

        assertThat(List.of(
                        watching.next(GatewayState.Stopped.class),
                        connection,
                        station.gateway(),
                        new GatewaySession("canary", 1),
                        new GatewayState.Waiting("w", A_SECOND)))
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("canary"));
    }

    private GatewayConnection connect(Consumer<Heard> sink) {
        GatewayConnection connection =
                station.gateway().remembering(memory).watchedBy(watching).open(threads, sink);
        open.add(connection);
        return connection;
    }

    private Heard next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing is heard");
    }
}
