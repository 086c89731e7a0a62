package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.net.URI;

/** The WebSocket gateway of a {@link FakeQqBot}, and what may go wrong there. Thread-safe. */
public final class QqGateway {
    private final Gateway gateway;

    QqGateway(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Where it listens, as {@code GET /gateway} says. */
    public URI address() {
        return gateway.address();
    }

    /** How many connections have identified themselves or resumed, and are open. */
    public int connections() {
        return gateway.identified();
    }

    /** How often somebody has identified themselves. */
    public int identified() {
        return gateway.counts().identified();
    }

    /** How often somebody has resumed a session. */
    public int resumed() {
        return gateway.counts().resumed;
    }

    /** How many heartbeats have come, answered or not. */
    public int heartbeats() {
        return gateway.counts().heartbeats;
    }

    /** Answers no heartbeats from now on, or answers them again. */
    public void withholdsAcks(boolean withholds) {
        gateway.keepSilent(withholds);
    }

    /** Permits these intents, as bits, and no others. */
    public void permits(int intents) {
        gateway.permit(intents);
    }

    /** Asks everybody to connect anew (op 7); closes nothing. */
    public void asksToReconnect() {
        gateway.sayToAll(Trees.object().put("op", 7));
    }

    /** Tells everybody that their session is invalid (op 9). If it cannot be resumed it is forgotten. */
    public void invalidates(boolean resumable) {
        if (!resumable) {
            gateway.forget();
        }
        gateway.sayToAll(Trees.object().put("op", 9).put("d", resumable));
    }

    /** Closes every connection with this code. After 4006, 4007 and 4900 to 4913 no session can be resumed. */
    public void closes(int code) {
        gateway.closeAll(code);
    }

    /** Breaks every connection off without a word. */
    public void drops() {
        gateway.dropAll();
    }

    /** Closes the connections of those who next identify themselves or resume, one for each time, with this code. */
    public void refuses(int code, int times) {
        gateway.refuse(code, times);
    }

    /** Does not send the next events, which only a resumed session gets. */
    public void losesEvents(int events) {
        gateway.lose(events);
    }

    @Override
    public String toString() {
        return "QqGateway[" + address() + "]";
    }

    /** What has happened so far. */
    static final class Counts {
        int identified;
        int resumed;
        int heartbeats;

        Counts() {}

        Counts(Counts other) {
            identified = other.identified;
            resumed = other.resumed;
            heartbeats = other.heartbeats;
        }

        int identified() {
            return identified;
        }
    }
}
