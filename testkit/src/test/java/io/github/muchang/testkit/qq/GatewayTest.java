package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.testkit.wechat.HandClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GatewayTest {
    private static final int ALL = (1 << 24) | (1 << 25) | (1 << 26);

    private final HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
    private final FakeQqBot qq = FakeQqBot.builder(clock).open();
    private final QqGateway gateway = qq.gateway();
    private final QqUser lin = qq.user("林小满");
    private final QqClient client = QqClient.of(qq);
    private final List<GatewayClient> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(GatewayClient::close);
        qq.close();
    }

    @Test
    void the_gateway_says_hello_and_ready_and_answers_heartbeats() {
        assertThat(client.get("/gateway").body().path("url").asString())
                .isEqualTo(gateway.address().toString());
        JsonNode bot = client.get("/gateway/bot").body();
        assertThat(bot.path("session_start_limit").path("remaining").asInt()).isEqualTo(1000);

        GatewayClient socket = open();
        JsonNode hello = socket.next();
        assertThat(hello.path("op").asInt()).isEqualTo(10);
        assertThat(hello.path("d").path("heartbeat_interval").asInt()).isEqualTo(41250);
        identify(socket, ALL);
        JsonNode ready = socket.next();
        assertThat(ready.path("t").asString()).isEqualTo("READY");
        assertThat(ready.path("s").asInt()).isEqualTo(1);
        assertThat(ready.path("d").path("shard").toString()).isEqualTo("[0,1]");
        assertThat(ready.path("d").path("session_id").asString()).isNotEmpty();
        socket.say("{'op':1,'d':1}");
        assertThat(socket.next().path("op").asInt()).isEqualTo(11);
        assertThat(gateway.connections()).isEqualTo(1);
        assertThat(gateway.identified()).isEqualTo(1);
        assertThat(gateway.heartbeats()).isEqualTo(1);
    }

    @Test
    void events_come_in_order_with_their_numbers_to_whoever_asked_for_them() {
        GatewayClient all = ready(ALL);
        GatewayClient few = ready(1 << 24);
        lin.adds();
        lin.writes("在吗");

        JsonNode added = all.next();
        assertThat(added.path("t").asString()).isEqualTo("FRIEND_ADD");
        assertThat(added.path("id").asString()).startsWith("FRIEND_ADD:");
        assertThat(added.path("s").asInt()).isEqualTo(2);
        assertThat(all.next().path("s").asInt()).isEqualTo(3);
        assertThat(few.isSilent()).isTrue();
    }

    @Test
    void an_event_is_told_one_shard_of_two() {
        GatewayClient first = open();
        first.next();
        identify(first, ALL, "[0,2]");
        first.next();
        GatewayClient second = open();
        second.next();
        identify(second, ALL, "[1,2]");
        second.next();
        qq.user("林小满").adds();

        boolean toFirst = Math.floorMod(lin.openid().hashCode(), 2) == 0;
        assertThat((toFirst ? first : second).next().path("t").asString()).isEqualTo("FRIEND_ADD");
        assertThat((toFirst ? second : first).isSilent()).isTrue();
    }

    @Test
    void whoever_resumes_is_told_everything_that_came_after() {
        GatewayClient first = open();
        first.next();
        identify(first, ALL);
        String session = first.next().path("d").path("session_id").asString();
        lin.adds();
        String event = first.next().path("id").asString();
        gateway.drops();
        assertThat(first.end()).isEqualTo(1006);
        lin.writes("在吗");
        lin.leaves();

        GatewayClient second = open();
        second.next();
        resume(second, session, 1);
        assertThat(second.next().path("id").asString()).isEqualTo(event);
        assertThat(second.types(2)).containsExactly("C2C_MESSAGE_CREATE", "FRIEND_DEL");
        JsonNode resumed = second.next();
        assertThat(resumed.path("t").asString()).isEqualTo("RESUMED");
        assertThat(resumed.path("d").isString()).isTrue();
        assertThat(resumed.path("d").asString()).isEmpty();
        assertThat(gateway.resumed()).isEqualTo(1);
        assertThat(gateway.identified()).isEqualTo(1);
    }

    @Test
    void events_that_were_lost_are_told_whoever_resumes() {
        GatewayClient first = open();
        first.next();
        identify(first, ALL);
        String session = first.next().path("d").path("session_id").asString();
        gateway.losesEvents(1);
        lin.adds();
        assertThat(first.isSilent()).isTrue();
        GatewayClient second = open();
        second.next();
        resume(second, session, 1);
        assertThat(second.types(2)).containsExactly("FRIEND_ADD", "RESUMED");
        assertThat(first.end()).isEqualTo(4009);
    }

    @Test
    void a_session_that_is_unknown_is_invalid_and_a_number_too_high_ends_it() {
        GatewayClient socket = open();
        socket.next();
        resume(socket, "unknown", 1);
        JsonNode invalid = socket.next();
        assertThat(invalid.path("op").asInt()).isEqualTo(9);
        assertThat(invalid.path("d").asBoolean(true)).isFalse();
        identify(socket, ALL);
        String session = socket.next().path("d").path("session_id").asString();
        GatewayClient other = open();
        other.next();
        resume(other, session, 5);
        assertThat(other.end()).isEqualTo(4007);
    }

    @Test
    void op_7_and_op_9_are_told_everybody() {
        GatewayClient socket = open();
        socket.next();
        identify(socket, ALL);
        String session = socket.next().path("d").path("session_id").asString();
        gateway.asksToReconnect();
        assertThat(socket.next().path("op").asInt()).isEqualTo(7);
        gateway.invalidates(true);
        assertThat(socket.next().path("d").asBoolean(false)).isTrue();
        resume(socket, session, 1);
        assertThat(socket.types(1)).containsExactly("RESUMED");
        gateway.invalidates(false);
        assertThat(socket.next().path("d").asBoolean(true)).isFalse();
        resume(socket, session, 1);
        assertThat(socket.next().path("op").asInt()).isEqualTo(9);
    }

    @Test
    void acknowledgements_are_withheld_if_a_test_wants_it() {
        GatewayClient socket = ready(ALL);
        gateway.withholdsAcks(true);
        socket.say("{'op':1,'d':1}");
        resume(socket, "no-session", 1);
        assertThat(socket.next().path("op").asInt())
                .as("the answer to what was said after the heartbeat")
                .isEqualTo(9);
        gateway.withholdsAcks(false);
        assertThat(socket.isSilent()).isTrue();
        assertThat(gateway.heartbeats()).isEqualTo(2);
    }

    @Test
    void bad_tokens_intents_shards_and_frames_are_closed_with_their_codes() {
        GatewayClient bad = open();
        bad.say("{'op':2,'d':{'token':'QQBot nonsense','intents':" + ALL + ",'shard':[0,1]}}");
        assertThat(bad.end()).isEqualTo(4004);
        GatewayClient greedy = open();
        identify(greedy, ALL | (1 << 9));
        assertThat(greedy.end()).isEqualTo(4014);
        gateway.permits(1 << 25);
        GatewayClient less = open();
        identify(less, ALL);
        assertThat(less.end()).isEqualTo(4014);
        GatewayClient lost = open();
        identify(lost, 1 << 25, "[1,1]");
        assertThat(lost.end()).isEqualTo(4010);
        GatewayClient strange = open();
        strange.say("{'op':99}");
        assertThat(strange.end()).isEqualTo(4001);
        GatewayClient wild = open();
        wild.say("wild");
        assertThat(wild.end()).isEqualTo(4002);
        qq.bans(true);
        GatewayClient banned = open();
        identify(banned, 1 << 25);
        assertThat(banned.end()).isEqualTo(4915);
    }

    @ParameterizedTest
    @ValueSource(ints = {4008, 4009, 4900, 4914})
    void connections_are_closed_with_any_code(int code) {
        GatewayClient socket = ready(ALL);
        gateway.closes(code);
        assertThat(socket.end()).isEqualTo(code);
    }

    @Test
    void after_4009_a_session_is_resumed_and_after_4900_it_is_not() {
        GatewayClient socket = open();
        socket.next();
        identify(socket, ALL);
        String session = socket.next().path("d").path("session_id").asString();
        gateway.closes(4009);
        GatewayClient second = open();
        second.next();
        resume(second, session, 1);
        assertThat(second.types(1)).containsExactly("RESUMED");
        gateway.closes(4900);
        GatewayClient third = open();
        third.next();
        resume(third, session, 1);
        assertThat(third.next().path("op").asInt()).isEqualTo(9);
    }

    @Test
    void the_next_starts_are_refused_so_many_times() {
        gateway.refuses(4008, 2);
        for (int i = 0; i < 2; i++) {
            GatewayClient refused = open();
            identify(refused, ALL);
            assertThat(refused.end()).isEqualTo(4008);
        }
        assertThat(ready(ALL).isSilent()).isTrue();
    }

    @Test
    void connections_and_starts_have_their_most() {
        try (FakeQqBot small = FakeQqBot.builder(clock)
                .limit("gateway-connections", 1)
                .limit("gateway-starts", 1)
                .open()) {
            GatewayClient first = keep(new GatewayClient(small.gateway().address()));
            first.next();
            GatewayClient second = keep(new GatewayClient(small.gateway().address()));
            assertThat(second.end()).isEqualTo(4008);
            String frame = "{'op':2,'d':{'token':'QQBot " + QqClient.token(small) + "','intents':" + ALL + "}}";
            first.say(frame);
            assertThat(first.types(1)).containsExactly("READY");
            first.say(frame);
            assertThat(first.end()).isEqualTo(4008);
            assertThat(small.exceeded())
                    .extracting(QqExceeded::limit)
                    .containsExactly("gateway-connections", "gateway-starts");
        }
    }

    @Test
    void every_thread_ends_with_close() throws InterruptedException {
        FakeQqBot other = FakeQqBot.builder(clock).open();
        URI address = other.gateway().address();
        GatewayClient socket = new GatewayClient(address);
        socket.next();
        List<Thread> threads = Threads.of("fake-qq", "WebSocketSelector", "WebSocketWorker");
        other.close();
        socket.close();
        close();
        for (Thread each : threads) {
            each.join(10_000);
            assertThat(each.isAlive()).as(each.getName()).isFalse();
        }
    }

    private GatewayClient open() {
        return keep(new GatewayClient(gateway.address()));
    }

    private GatewayClient keep(GatewayClient socket) {
        opened.add(socket);
        return socket;
    }

    private GatewayClient ready(int intents) {
        GatewayClient socket = open();
        socket.next();
        identify(socket, intents);
        socket.next();
        return socket;
    }

    private void identify(GatewayClient socket, int intents) {
        identify(socket, intents, "[0,1]");
    }

    private void identify(GatewayClient socket, int intents, String shard) {
        socket.say("{'op':2,'d':{'token':'" + client.authorization() + "','intents':" + intents + ",'shard':" + shard
                + ",'properties':{}}}");
    }

    private void resume(GatewayClient socket, String session, int sequence) {
        socket.say("{'op':6,'d':{'token':'" + client.authorization() + "','session_id':'" + session + "','seq':"
                + sequence + "}}");
    }
}
