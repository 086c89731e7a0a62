package io.github.muchang.benchmarks;

import io.github.muchang.http.AccessToken;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.testkit.fake.Loopback;
import io.github.muchang.testkit.fake.Sockets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/**
 * A gateway of QQ that says what users write, message after message, as fast as its one connection takes it; it sends nothing before what it sent last has
 * left this process, so nothing piles up in it. Its tokens are all the same.
 */
final class QqStation implements Sockets.Host, AccessTokenSource, AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final long PAUSE_NANOS = 20_000;
    /** So many frames are given to the connection before it is asked whether it has sent them. */
    private static final int AT_ONCE = 16;

    private final int users;
    private final Sockets sockets = new Sockets(this);
    private final Loopback http;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final AtomicBoolean silent = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private long sent;

    private QqStation(int users) {
        this.users = users;
        String address = "{\"url\":\"" + sockets.address() + "\",\"shards\":1,\"session_start_limit\":{\"total\":1000,"
                + "\"remaining\":1000,\"reset_after\":86400000,\"max_concurrency\":1}}";
        this.http = new Loopback(
                "qq-station", any -> new Loopback.Reply(200, address.getBytes(StandardCharsets.UTF_8), false));
    }

    /** Each user in turn. */
    static QqStation talking(int users) {
        return new QqStation(users);
    }

    URI address() {
        return http.address();
    }

    /** Waits until a session has begun. */
    void awaitGreeting() {
        await(greeted, "no session");
    }

    /** Says no more; answers how many messages it has said. */
    long silence() {
        silent.set(true);
        await(done, "the last message was not sent");
        return sent;
    }

    @Override
    public Answer<AccessToken> current() {
        return new Answer.Given<>(AccessToken.of("station"));
    }

    @Override
    public void refused(AccessToken token) {
        throw new IllegalStateException("there is no other token");
    }

    @Override
    public boolean admits(ClientHandshake handshake) {
        return true;
    }

    @Override
    public void opened(WebSocket socket, ClientHandshake handshake) {
        socket.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
    }

    @Override
    public void heard(WebSocket socket, String said) {
        if (said.contains("\"op\":2")) {
            socket.send("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"session_id\":\"station\",\"shard\":[0,1]}}");
            Thread talking = new Thread(() -> talk(socket), "qq-station-talking");
            talking.setDaemon(true);
            talking.start();
            greeted.countDown();
        } else if (said.contains("\"op\":1")) {
            socket.send("{\"op\":11}");
        }
    }

    @Override
    public void closed(WebSocket socket) {
        silent.set(true);
    }

    private void talk(WebSocket socket) {
        while (!silent.get()) {
            if (socket.hasBufferedData()) {
                LockSupport.parkNanos(PAUSE_NANOS);
                continue;
            }
            for (int i = 0; i < AT_ONCE && socket.isOpen(); i++) {
                socket.send(message(sent++));
            }
        }
        done.countDown();
    }

    private String message(long number) {
        return "{\"op\":0,\"s\":" + (number + 2) + ",\"id\":\"C2C_MESSAGE_CREATE:" + number
                + "\",\"t\":\"C2C_MESSAGE_CREATE\",\"d\":{\"id\":\"m-" + number
                + "\",\"author\":{\"user_openid\":\"user-"
                + number % users + "\"},\"content\":\"今晚八点还开荒吗\",\"timestamp\":\"" + Instant.now() + "\"}}";
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(otherwise + " within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the station", e);
        }
    }

    @Override
    public void close() {
        silent.set(true);
        http.close();
        sockets.close();
    }
}
