package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Reverse WebSocket (onebot-11, communication/ws-reverse.md): the implementation connects to the host, who feeds what arrives; {@link ReverseServer}
 * is a host ready made. One object for one account. Actions go to the connection that came last and takes them ({@code API} or {@code Universal}).
 * Thread-safe; what is said of {@link ForwardSocket} and its events holds here too, except that the host reads no further while {@link Peer#text}
 * runs, and closes the connection if it throws.
 */
public final class ReverseSocket implements Line {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final AccessToken token;
    private final OneBotEvents events;
    private final Consumer<Heard> taker;
    private final Duration timeout;
    private final CopyOnWriteArrayList<Peer> peers = new CopyOnWriteArrayList<>(); // oldest first

    private ReverseSocket(AccessToken token, OneBotEvents events, Consumer<Heard> taker, Duration timeout) {
        this.token = token;
        this.events = Objects.requireNonNull(events, "events");
        this.taker = Objects.requireNonNull(taker, "taker");
        this.timeout = timeout;
    }

    /**
     * For whoever connects with this token; ten seconds for each call.
     *
     * @param risk that it is known and accepted
     * @throws IllegalArgumentException if the token is empty: anybody could connect, and tell anything
     */
    public static ReverseSocket of(AcceptedRisk risk, String token, OneBotEvents events, Consumer<Heard> taker) {
        Objects.requireNonNull(risk, "risk");
        return new ReverseSocket(AccessToken.of(token), events, taker, LONGEST);
    }

    /** Another one, with so long for each call, answer included. Say it before anybody connects. */
    public ReverseSocket timeout(Duration longest) {
        return new ReverseSocket(token, events, taker, longest);
    }

    /**
     * Whether somebody may connect: by a Bearer token, or one in the query, which is all that some implementations can say.
     *
     * @param handshake headers and query of the request; its body is empty
     * @throws RejectedCallbackException if the token is missing or wrong, or it is another account
     */
    public void check(Callback handshake) throws RejectedCallbackException {
        String claimed = handshake
                .header("Authorization")
                .map(each -> each.replaceFirst("(?i)^(?:bearer|token) +", ""))
                .or(() -> handshake.parameter("access_token"))
                .orElse("");
        if (!MessageDigest.isEqual(
                claimed.getBytes(StandardCharsets.UTF_8), token.value().getBytes(StandardCharsets.UTF_8))) {
            throw new RejectedCallbackException(Reason.NOT_GENUINE);
        }
        events.checkAccount(handshake);
    }

    /**
     * Somebody has connected.
     *
     * @param handshake headers and query of the request; its body is empty
     * @param outlet where to send to
     * @throws RejectedCallbackException if they may not: close the connection, or better refuse it by {@link #check} before
     */
    public Peer opened(Callback handshake, Outlet outlet) throws RejectedCallbackException {
        check(handshake);
        String role = handshake.header("X-Client-Role").orElse("").toLowerCase(Locale.ROOT);
        Peer peer = new Peer(outlet, !role.equals("event"));
        peers.add(peer);
        return peer;
    }

    /** Whether actions can be asked for now. */
    public boolean isOpen() {
        return newest().isPresent();
    }

    @Override
    public Answer<Reply> call(String action, Map<String, ?> parameters) {
        return newest().map(peer -> peer.calls.call(action, parameters, peer.outlet, timeout))
                .orElseGet(() -> new Answer.Later<>(Exchange.UNREACHABLE, "not connected"));
    }

    private Optional<Peer> newest() {
        return ImmutableList.copyOf(peers).reverse().stream()
                .filter(each -> each.takesCalls)
                .findFirst();
    }

    @Override
    public String toString() {
        return "ReverseSocket[" + peers.size() + " connections]";
    }

    /** One connection, as the host keeps it. */
    public final class Peer {
        private final Calls calls = new Calls();
        private final Hearing hearing = new Hearing(calls, events, taker);
        private final Outlet outlet;
        private final boolean takesCalls;

        private Peer(Outlet outlet, boolean takesCalls) {
            this.outlet = Objects.requireNonNull(outlet, "outlet");
            this.takesCalls = takesCalls;
        }

        /**
         * A whole text message has arrived, of at most 16 MiB; call it for one after the other. What cannot be read is passed over. Throws what
         * whoever takes events throws: close the connection then.
         */
        public void text(String message) {
            hearing.test(message);
        }

        /** The connection is closed; whatever was not answered is unclear. */
        public void closed() {
            peers.remove(this);
            calls.broken();
        }

        @Override
        public String toString() {
            return "Peer[" + (takesCalls ? "takes calls]" : "events only]");
        }
    }
}
