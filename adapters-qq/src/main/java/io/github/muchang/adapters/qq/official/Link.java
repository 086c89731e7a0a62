package io.github.muchang.adapters.qq.official;

import io.github.muchang.carrier.Callback;
import io.github.muchang.http.AccessToken;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket: joins what comes in parts, up to {@link Callback#LONGEST} characters, asks for the next frame only when it is told to, and sends one
 * thing after another. All but what the JDK calls is called in the connection's turn.
 */
final class Link implements WebSocket.Listener {
    private final GatewayConnection owner;
    private final AccessToken token;
    private final StringBuilder parts =
            new StringBuilder(); // touched by the JDK's calls only, which come one after another
    private boolean tooLong;
    private volatile @Nullable WebSocket socket;
    private volatile boolean aborted;

    private final List<Future<?>> timers = new ArrayList<>(); // this and the rest in the connection's turn
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean greeted;
    private boolean awaiting;

    Link(GatewayConnection owner, AccessToken token) {
        this.owner = owner;
        this.token = token;
    }

    AccessToken token() {
        return token;
    }

    void connect(Endpoint endpoint, URI url) {
        sending = endpoint.http()
                .newWebSocketBuilder()
                .connectTimeout(endpoint.timeout())
                .buildAsync(url, this)
                .whenComplete((opened, failure) -> {
                    if (failure != null) {
                        owner.inTurn(() -> owner.lost(this, Closing.NONE, "not reached"));
                    }
                });
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        if (aborted) {
            opened.abort();
        } else {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (parts.length() + part.length() > Callback.LONGEST) {
            tooLong = true;
            parts.setLength(0);
            parts.trimToSize();
        } else if (!tooLong) {
            parts.append(part);
        }
        if (!last) {
            from.request(1);
            return null;
        }
        Optional<byte[]> frame =
                tooLong ? Optional.empty() : Optional.of(parts.toString().getBytes(StandardCharsets.UTF_8));
        parts.setLength(0);
        tooLong = false;
        owner.inTurn(() -> owner.frame(this, frame));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        owner.inTurn(() -> owner.lost(this, code, "closed with " + code));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        owner.inTurn(() -> owner.lost(this, Closing.NONE, "broken"));
    }

    /** Asks for one frame more. */
    void next() {
        WebSocket open = socket;
        if (open != null && !aborted) {
            open.request(1);
        }
    }

    /** Sends this after whatever is being sent. */
    void send(byte[] what) {
        String text = new String(what, StandardCharsets.UTF_8);
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(ignored -> open.sendText(text, true)).whenComplete((ignored, failure) -> {
                if (failure != null) {
                    owner.inTurn(() -> owner.lost(this, Closing.NONE, "broken"));
                }
            });
        }
    }

    /** Something that is to be done after a while, as long as this is the link. */
    void timer(Future<?> timer) {
        timers.removeIf(Future::isDone);
        timers.add(timer);
    }

    void greet() {
        greeted = true;
    }

    boolean isGreeted() {
        return greeted;
    }

    /** A heartbeat was sent: something is to be heard before the next. */
    void await() {
        awaiting = true;
    }

    /** Something was heard. */
    void heard() {
        awaiting = false;
    }

    boolean isAwaiting() {
        return awaiting;
    }

    boolean isAllSent() {
        return sending.isDone();
    }

    /** Stops what is to be done after a while. */
    void quiet() {
        timers.forEach(each -> each.cancel(false));
        timers.clear();
    }

    /** Hangs up without a word: whoever closes politely ends the session, and what happens until the next one is not told. */
    void abort() {
        aborted = true;
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
