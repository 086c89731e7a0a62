package io.github.muchang.store;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.identity.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps states. Implementations are thread-safe, and proved by the contract in the test kit. */
public interface Store extends AutoCloseable {
    /** The state of a party and its version; empty if it was never committed. */
    Optional<Stored> load(PartyId party);

    /**
     * Commits all of these changes, or none: states, facts and personal data together; as durable as the store promises when it
     * returns.
     *
     * @return the offset in the journal of its first fact, or of the next one if it has none
     * @throws StaleChangeException if a party is no longer at the expected version, or an identity is claimed that somebody else has;
     *     load again and decide again
     * @throws IllegalArgumentException if one party is changed twice
     */
    @CanIgnoreReturnValue
    long commit(List<Change> changes) throws StaleChangeException;

    /** Parties that are due at or before a moment, the earliest first, of one moment the lowest number first. */
    List<PartyId> due(Instant now, int limit);

    @Override
    default void close() {}
}
