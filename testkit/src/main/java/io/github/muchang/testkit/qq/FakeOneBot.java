package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Loopback;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that speaks OneBot v11 for a personal account, as an application sees it, for tests: actions over HTTP and WebSockets, events posted and
 * over WebSockets, both ways round. Nothing here logs in anywhere. Its time is that of the clock it is given. Thread-safe.
 *
 * <pre>{@code
 * try (FakeOneBot account = FakeOneBot.builder(clock).accessToken("token").open()) {
 *     program.start(account.webSocketAddress());
 *     OneBotGroup group = account.group("读书分享会");
 *     OneBotPerson lin = account.person("林小满");
 *     group.joins(lin);                                   // the program under test hears of it and says hello
 *     assertThat(account.delivered()).hasSize(1);
 * }
 * }</pre>
 */
public final class FakeOneBot implements AutoCloseable {
    private static final long HEARTBEAT_MILLISECONDS = 5000;

    private final FakeOneBotBuilder settings;
    private final Courier<ObjectNode> courier = new Courier<>();
    private final OneBotState state;
    private final OneBotDesk desk;
    private final OneBotPosting posting;
    private final OneBotSockets sockets;
    private final Loopback server;
    private final List<OneBotLine> lines = new ArrayList<>();
    private int losing;
    private int doubling;

    FakeOneBot(FakeOneBotBuilder settings) {
        this.settings = settings;
        this.state = new OneBotState(settings, courier::takes);
        this.desk = new OneBotDesk(state);
        OneBotToken token = new OneBotToken(settings.token);
        this.posting = new OneBotPosting(state, desk);
        this.sockets = new OneBotSockets(state, desk, token);
        this.server = new Loopback("fake-onebot", new OneBotHttp(desk, token, settings.flavour)::answer);
        courier.tells(this::tells);
    }

    /** An account whose time is that of this clock. */
    public static FakeOneBotBuilder builder(InstantSource clock) {
        return new FakeOneBotBuilder(clock);
    }

    /** Where actions are called over HTTP. */
    public URI address() {
        return server.address();
    }

    /** Where applications open WebSockets, at {@code /}, {@code /api} and {@code /event}. */
    public URI webSocketAddress() {
        return sockets.address();
    }

    /** The QQ number it is logged in with. */
    public long selfId() {
        return settings.selfId;
    }

    /** Posts events to this address from now on, each once, and does what is answered. */
    public void pushTo(URI address) {
        posting.to(address);
    }

    /** Opens a reverse WebSocket to the application, which gets events from now on if its role is not API; see whether it {@link OneBotLine#isOpen}. */
    public OneBotLine dials(URI address, OneBotRole role) {
        OneBotLine line = new OneBotLine(state, desk, address, role);
        line.redials();
        synchronized (lines) {
            lines.add(line);
        }
        return line;
    }

    /** The person with this name, who comes to be if there is none; no friend yet. */
    public OneBotPerson person(String name) {
        return act(() -> new OneBotPerson(this, state, state.person(name)));
    }

    /** The group with this name, which comes to be if there is none, with nobody in it but the account, an ordinary member. */
    public OneBotGroup group(String name) {
        return act(() -> new OneBotGroup(this, state, state.room(name)));
    }

    /** Tells everybody that it lives. */
    public void beats() {
        act(() -> {
            ObjectNode beat = state.event("meta_event").put("meta_event_type", "heartbeat");
            beat.putObject("status").put("online", true).put("good", true);
            state.tell(beat.put("interval", HEARTBEAT_MILLISECONDS));
            return true;
        });
    }

    /** The next events are told nobody. */
    public void losesEvents(int events) {
        act(() -> losing += events);
    }

    /** The next events are told twice each. */
    public void doublesEvents(int events) {
        act(() -> doubling += events);
    }

    /** Closes every WebSocket that an application has opened, with this code. */
    public void closesSockets(int code) {
        sockets.closeAll(code);
    }

    /** Breaks off every WebSocket that an application has opened, without a word. */
    public void dropsSockets() {
        sockets.dropAll();
    }

    /** How many WebSockets applications have open. */
    public int connections() {
        return sockets.connections();
    }

    /**
     * The next calls of this action get into this trouble, after those that were said before. A code is the retcode; a status is that of HTTP, and with
     * 1000 added the retcode over a WebSocket; a reply that gets lost over a WebSocket takes the connection with it.
     *
     * @throws IllegalArgumentException if there is no such action
     */
    public void troubles(String action, int calls, QqTrouble trouble) {
        desk.trouble(action, calls, trouble);
    }

    /** Every action so far, whatever came of it. */
    public List<QqAsked> asked() {
        return desk.asked();
    }

    /** Every message that the account has sent, oldest first. */
    public List<OneBotDelivered> delivered() {
        return act(() -> List.copyOf(state.delivered));
    }

    /** Whether this message was taken back. */
    public boolean isRecalled(long messageId) {
        return act(() -> {
            OneBotState.Kept kept = state.messages.get(messageId);
            return kept != null && kept.recalled;
        });
    }

    /** What was answered to every event that was posted. */
    public List<OneBotQuickReply> quickReplies() {
        return posting.replies();
    }

    /** Waits until everybody was told of everything that has happened, also of what happened by actions. */
    public void settles() {
        courier.settles();
    }

    @Override
    public void close() {
        lines().forEach(OneBotLine::close);
        server.close();
        sockets.close();
        courier.close();
    }

    @Override
    public String toString() {
        return "FakeOneBot[" + address() + "]";
    }

    <T> T act(Supplier<T> deed) {
        T result;
        synchronized (state) {
            result = deed.get();
        }
        courier.settles();
        return result;
    }

    private void tells(ObjectNode event) {
        int times = 1;
        synchronized (state) {
            if (losing > 0) {
                losing--;
                times = 0;
            } else if (doubling > 0) {
                doubling--;
                times = 2;
            }
        }
        for (int i = 0; i < times; i++) {
            sockets.tells(event);
            lines().forEach(line -> line.tells(event));
            posting.tells(event);
        }
    }

    private List<OneBotLine> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
