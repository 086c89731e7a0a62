package io.github.muchang.runtime.dispatch;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that is to be made now, or is under way. Each is its own, even to the same message. */
public final class Call implements Comparable<Call> {
    private static final Comparator<Call> ORDER = Comparator.comparingLong(Call::begun)
            .thenComparing(call -> call.message.sender())
            .thenComparingLong(call -> call.number);

    private final long number;
    private final Queued message;
    private final Tried tried;
    private final boolean lookUp;
    private final long begun;
    private State state = State.UNDER_WAY;

    Call(long number, Queued message, Tried tried, boolean lookUp, long begun) {
        this.number = number;
        this.message = message;
        this.tried = tried;
        this.lookUp = lookUp;
        this.begun = begun;
    }

    /** For which message. */
    public Queued message() {
        return message;
    }

    /** Whether it only asks what became of the message; otherwise it gives the message to the carrier. */
    public boolean isLookUp() {
        return lookUp;
    }

    /** What was done for the message before. */
    public Tried tried() {
        return tried;
    }

    /** What to ask after: what the carrier called the message, if it is pending. */
    public Optional<String> handle() {
        return tried.handle();
    }

    /** When it began, in milliseconds. */
    public long begun() {
        return begun;
    }

    boolean isGivenUp() {
        return state == State.GIVEN_UP;
    }

    void giveUp() {
        state = State.GIVEN_UP;
    }

    void done() {
        if (state == State.DONE) {
            throw new IllegalStateException("the call to " + this + " was answered before");
        }
        state = State.DONE;
    }

    @Override
    public int compareTo(Call other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return 31 * message.hashCode() + Long.hashCode(number);
    }

    @Override
    public String toString() {
        return (lookUp ? "look up " : "send ") + message.id() + " by " + message.sender();
    }

    private enum State {
        UNDER_WAY,
        GIVEN_UP,
        DONE
    }
}
