package io.github.muchang.adapters.qq.onebot;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket to an implementation, opened again whenever it breaks, after 1 second to a minute. The next message is asked for when whoever hears
 * has taken the last; if they throw, the connection begins anew. Thread-safe; works on the host's threads.
 */
final class Connection implements Outlet, AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Endpoint endpoint;
    private final URI address;
    private final ScheduledExecutorService threads;
    private final Predicate<String> hearing; // whether it was anything to us
    private final Runnable lost;
    private @Nullable WebSocket socket; // guarded by this, as is whatever follows
    private @Nullable ScheduledFuture<?> watch;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private int failures;
    private int quiet;
    private boolean closed;

    Connection(
            Endpoint endpoint,
            String path,
            ScheduledExecutorService threads,
            Predicate<String> hearing,
            Runnable lost) {
        this.endpoint = endpoint;
        this.address = URI.create(endpoint.address() + path);
        this.threads = threads;
        this.hearing = hearing;
        this.lost = lost;
    }

    synchronized boolean isOpen() {
        return socket != null;
    }

    synchronized void connect() {
        if (closed) {
            return;
        }
        WebSocket.Builder builder = endpoint.http().newWebSocketBuilder().connectTimeout(endpoint.timeout());
        endpoint.token().ifPresent(token -> builder.header("Authorization", "Bearer " + token.value()));
        var unused = builder.buildAsync(address, new Ear()).whenComplete((opened, failure) -> {
            if (failure != null) {
                again();
            }
        });
    }

    @Override
    public synchronized void send(String text) {
        WebSocket to = socket;
        if (to == null) {
            throw new IllegalStateException("not connected");
        }
        sent = sent.handle((done, failure) -> to)
                .thenCompose(each -> each.sendText(text, true))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        drop(to);
                    }
                });
    }

    @Override
    public synchronized void close() {
        closed = true;
        WebSocket last = socket;
        if (last != null) {
            var unused = last.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((done, failure) -> drop(last));
            gone(last);
        }
    }

    private synchronized void opened(WebSocket opened) {
        if (closed) {
            opened.abort();
            return;
        }
        socket = opened;
        sent = CompletableFuture.completedFuture(null);
        quiet = 0;
        try {
            long pause = endpoint.quiet().toMillis();
            watch = threads.scheduleWithFixedDelay(() -> watch(opened), pause, pause, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) { // the host has shut down
            close();
            return;
        }
        opened.request(1);
    }

    private synchronized void watch(WebSocket watched) {
        if (socket == watched) {
            quiet++;
            if (quiet > 2) {
                drop(watched);
            } else {
                var unused = watched.sendPing(ByteBuffer.allocate(0));
            }
        }
    }

    private synchronized void alive() {
        quiet = 0;
    }

    private synchronized void well() {
        failures = 0;
    }

    private void drop(WebSocket dropped) {
        dropped.abort();
        gone(dropped);
    }

    private synchronized void gone(WebSocket former) {
        if (socket == former) {
            socket = null;
            if (watch != null) {
                watch.cancel(false);
            }
            lost.run();
            again();
        }
    }

    private synchronized void again() {
        if (closed) {
            return;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures, 6));
        failures++;
        try {
            var unused = threads.schedule(
                    this::connect, (pause.compareTo(LONGEST) > 0 ? LONGEST : pause).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            closed = true;
        }
    }

    /** Joins the parts of messages. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {
            opened(opened);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            alive();
            if (text.length() + part.length() > Frame.LONGEST) {
                drop(from);
                return null;
            }
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    if (hearing.test(whole)) {
                        well();
                    }
                } catch (RuntimeException e) { // it was not taken, so nothing more is asked for here
                    drop(from);
                    return null;
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            alive();
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            alive();
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            gone(from);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            gone(from);
        }
    }
}
