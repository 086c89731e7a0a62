package io.github.muchang.party;

import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.time.Moments;
import java.util.Comparator;

/**
 * A message that is wanted, and has no outcome yet.
 *
 * @param id its name
 * @param content what it says, by the content's name
 * @param pool where it reaches the party
 * @param journey the journey that wants it; empty if the host does
 * @param step the step of that journey
 * @param persona in whose voice; empty for the content's own
 * @param invitation the pool that it invites to; empty for none
 * @param priority the higher, the sooner
 * @param state how far it is
 * @param wanted when it was first wanted, in milliseconds
 * @param next when it must be looked at again, in milliseconds; {@link io.github.muchang.time.Moments#NEVER} if only an outcome moves it
 * @param expires when it is pointless, in milliseconds
 * @param attempts how often a carrier was given it
 * @param doubted when the first attempt began of which nobody knows what came; {@link io.github.muchang.time.Moments#NEVER} if the carrier
 *     certainly does not have it, or has it as {@code handle}
 * @param carrier the carrier
 * @param slot the address; the slot 0 while it waits
 * @param handle what the carrier calls it while it is pending there; empty otherwise
 */
public record Outgoing(
        MessageId id,
        String content,
        String pool,
        String journey,
        String step,
        String persona,
        String invitation,
        int priority,
        State state,
        long wanted,
        long next,
        long expires,
        int attempts,
        long doubted,
        CarrierId carrier,
        AddressSlot slot,
        String handle)
        implements Comparable<Outgoing> {
    private static final Comparator<Outgoing> ORDER = Comparator.comparing(Outgoing::id)
            .thenComparing(Outgoing::state)
            .thenComparingInt(Outgoing::attempts)
            .thenComparingLong(Outgoing::next);

    @Override
    public int compareTo(Outgoing other) {
        return ORDER.compare(this, other);
    }

    /** The same, further on. */
    public Outgoing at(State further, long look, String called) {
        return new Outgoing(
                id,
                content,
                pool,
                journey,
                step,
                persona,
                invitation,
                priority,
                further,
                wanted,
                look,
                expires,
                attempts,
                further == State.UNKNOWN ? doubted : Moments.NEVER,
                carrier,
                slot,
                called);
    }

    /** The same, given to a carrier once more. */
    public Outgoing tried(long began) {
        return new Outgoing(
                id,
                content,
                pool,
                journey,
                step,
                persona,
                invitation,
                priority,
                State.STARTED,
                wanted,
                next,
                expires,
                attempts + 1,
                Math.min(doubted, began),
                carrier,
                slot,
                handle);
    }

    /** How far a message is. */
    public enum State {
        /** Waits until it may be sent: a policy deferred it. */
        WAITING,
        /** Has its place in every cap; a carrier is to be given it. */
        REQUESTED,
        /** A carrier is being given it, or was when the process ended. */
        STARTED,
        /** The carrier has it, and a person or a job has yet to act. */
        PENDING,
        /** Nobody knows what became of it; it is looked up. */
        UNKNOWN
    }
}
