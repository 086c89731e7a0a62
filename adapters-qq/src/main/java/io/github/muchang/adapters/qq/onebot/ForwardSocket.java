package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Forward WebSocket (onebot-11, communication/ws.md): we connect to an implementation, ask it for actions and hear its events. Opened again by
 * itself, after 1 second to a minute, until it is closed. At most 256 calls are under way at once, and a call whose answer is lost is unclear.
 *
 * <p>Events are taken one by one, on a thread of the HTTP client: the next is asked for when the last is taken, so that {@code heard ->
 * muchang.accept(heard.signals())} has no more than one that is not durable. If it throws, the connection begins anew, and what it threw at is lost:
 * OneBot tells nothing twice, so reconcile the pools from time to time. What Muchang refuses ({@code InvalidInputException}) is to be caught.
 *
 * <p>Whoever takes an event must not call actions on the same connection, whose answers stand behind the event; {@link #apart} has two.
 */
public final class ForwardSocket implements Line, AutoCloseable {
    private final Endpoint endpoint;
    private final Calls calls;
    private final Connection asking;
    private final List<Connection> all;

    private ForwardSocket(Endpoint endpoint, Calls calls, Connection asking, List<Connection> all) {
        this.endpoint = endpoint;
        this.calls = calls;
        this.asking = asking;
        this.all = ImmutableList.copyOf(all);
        this.all.forEach(Connection::connect);
    }

    /**
     * One connection for actions and events ({@code /}).
     *
     * @param risk that it is known and accepted
     * @param threads of the host, for reconnecting; never shut down from here
     * @throws IllegalArgumentException if the address is not of a WebSocket
     */
    public static ForwardSocket open(
            AcceptedRisk risk,
            Endpoint endpoint,
            ScheduledExecutorService threads,
            OneBotEvents events,
            Consumer<Heard> taker) {
        Objects.requireNonNull(risk, "risk");
        Calls calls = new Calls();
        Connection one = new Connection(
                endpoint.speaking("wss?"), "/", threads, new Hearing(calls, events, taker), calls::broken);
        return new ForwardSocket(endpoint, calls, one, ImmutableList.of(one));
    }

    /**
     * Two connections, for actions ({@code /api}) and for events ({@code /event}).
     *
     * @param risk that it is known and accepted
     * @throws IllegalArgumentException if the address is not of a WebSocket
     */
    public static ForwardSocket apart(
            AcceptedRisk risk,
            Endpoint endpoint,
            ScheduledExecutorService threads,
            OneBotEvents events,
            Consumer<Heard> taker) {
        Objects.requireNonNull(risk, "risk");
        Calls calls = new Calls();
        Connection api = new Connection(endpoint.speaking("wss?"), "/api", threads, Hearing.of(calls), calls::broken);
        Connection event = new Connection(endpoint, "/event", threads, new Hearing(calls, events, taker), () -> {});
        return new ForwardSocket(endpoint, calls, api, ImmutableList.of(api, event));
    }

    /**
     * One connection for actions ({@code /api}); events come another way.
     *
     * @param risk that it is known and accepted
     * @throws IllegalArgumentException if the address is not of a WebSocket
     */
    public static ForwardSocket calling(AcceptedRisk risk, Endpoint endpoint, ScheduledExecutorService threads) {
        Objects.requireNonNull(risk, "risk");
        Calls calls = new Calls();
        Connection api = new Connection(endpoint.speaking("wss?"), "/api", threads, Hearing.of(calls), calls::broken);
        return new ForwardSocket(endpoint, calls, api, ImmutableList.of(api));
    }

    /** Whether actions can be asked for now. */
    public boolean isOpen() {
        return asking.isOpen();
    }

    @Override
    public Answer<Reply> call(String action, Map<String, ?> parameters) {
        return asking.isOpen()
                ? calls.call(action, parameters, asking, endpoint.timeout())
                : new Answer.Later<>(Exchange.UNREACHABLE, "not connected");
    }

    /** Closes the connections for good; calls that are under way are unclear. */
    @Override
    public void close() {
        all.forEach(Connection::close);
    }

    @Override
    public String toString() {
        return "ForwardSocket[" + endpoint + "]";
    }
}
