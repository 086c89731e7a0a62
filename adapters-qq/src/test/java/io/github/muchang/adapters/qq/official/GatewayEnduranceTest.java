package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when a lot happens. */
class GatewayEnduranceTest {
    private static final int[] CODES = {4009, 1001, 4008, 4004, 4000, 1011};

    private final Station station;
    private final HandThreads threads = new HandThreads();

    GatewayEnduranceTest() throws IOException, InterruptedException {
        station = new Station();
    }

    @AfterEach
    void close() throws InterruptedException {
        station.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void of_two_hundred_ends_in_a_row_no_event_is_lost_and_none_is_applied_twice() throws Exception {
        int ends = 200;
        List<String> given = new ArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        threads.hurry();
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open();
                GatewayConnection connection = station.gateway().open(threads, heard -> {
                    String id = heard.event().field("id").orElseThrow();
                    if (given.size() % 17 == 3) {
                        given.add("failed");
                        throw new IllegalStateException("this time not");
                    }
                    given.add(id);
                    muchang.accept(heard.signals());
                    if (id.equals("m-" + (2 * ends + 1))) {
                        last.countDown();
                    }
                })) {
            Station.Peer peer = station.ready("s-1");
            for (int i = 0; i < ends; i++) {
                int place = 2 * i + 2;
                peer.message(place);
                peer.message(place + 1);
                peer.message(place); // told again, as a platform may
                end(peer, i);
                peer = station.greeted();
                int seq = peer.said(6).path("seq").asInt();
                assertThat(seq).isBetween(place - 1, place + 1);
                for (int missed = seq + 1; missed <= place + 1; missed++) {
                    peer.message(missed);
                }
                peer.send("{\"op\":0,\"s\":" + (place + 1) + ",\"t\":\"RESUMED\",\"d\":\"\"}");
            }
            assertThat(last.await(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(connection.state()).isNotInstanceOf(GatewayState.Stopped.class);
            assertThat(replies(muchang)).isEqualTo(2L * ends);
        }
        assertThat(given).hasSizeGreaterThan(2 * ends).contains("failed");
    }

    @Test
    void a_slow_sink_holds_the_platform_up_and_heartbeats_go_on() throws Exception {
        int many = 100;
        BlockingQueue<String> given = new LinkedBlockingQueue<>();
        CountDownLatch slow = new CountDownLatch(1);
        Watching watching = new Watching();
        try (GatewayConnection connection = station.gateway()
                .watchedBy(watching)
                .open(threads, heard -> {
                    given.add(heard.event().field("id").orElseThrow());
                    try {
                        slow.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })) {
            Station.Peer peer = station.ready("s-1");
            String words = "x".repeat(900_000);
            for (int place = 2; place < 2 + many; place++) {
                peer.send(Station.Peer.message(place, words));
            }
            assertThat(given.poll(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo("m-2");
            for (int i = 0; i < 5; i++) {
                threads.pass(Station.HEARTBEAT);
                assertThat(peer.said(1).asInt()).isEqualTo(1);
            }
            assertThat(peer.socket().hasBufferedData()).isTrue();
            assertThat(given).isEmpty();

            slow.countDown();
            for (int place = 3; place < 2 + many; place++) {
                assertThat(given.poll(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isEqualTo("m-" + place);
            }
            assertThat(connection.state()).isEqualTo(new GatewayState.Connected(false));
        }
    }

    private static long replies(Muchang muchang) {
        Party user = muchang.customer(Identity.of("qq-user", "canary-user")).orElseThrow();
        return Objects.requireNonNull(user.activities().get("replied"), "replied")
                .lifetimeCount(-1);
    }

    private static void end(Station.Peer peer, int nth) {
        switch (nth % 3) {
            case 0 -> peer.send("{\"op\":7}");
            case 1 -> peer.send("{\"op\":9,\"d\":true}");
            default -> peer.close(CODES[nth / 3 % CODES.length]);
        }
    }
}
