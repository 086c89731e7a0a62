package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import io.github.muchang.signal.Occurrence;
import java.util.List;
import java.util.Optional;

/**
 * A signal after the vault has taken everything personal out of it.
 *
 * @param signal hash of its id
 * @param happened when it happened, in milliseconds
 * @param what what happened, nothing personal in it
 * @param reaches addresses that were not known of the party before
 * @param identities kinds of identity that were not known of the party before
 * @param over the carriers that it came over, as its addresses say
 * @param group the group that it speaks of; empty if it speaks of none
 */
public record Stimulus(
        SignalHash signal,
        long happened,
        Occurrence what,
        List<Reach> reaches,
        List<String> identities,
        List<CarrierId> over,
        Optional<Party> group) {
    /** Copies the lists. */
    public Stimulus {
        reaches = ImmutableList.copyOf(reaches);
        identities = ImmutableList.copyOf(identities);
        over = ImmutableList.copyOf(over);
    }

    /** One that speaks of no group. */
    public Stimulus(
            SignalHash signal,
            long happened,
            Occurrence what,
            List<Reach> reaches,
            List<String> identities,
            List<CarrierId> over) {
        this(signal, happened, what, reaches, identities, over, Optional.empty());
    }

    /** One that came over no carrier. */
    public Stimulus(SignalHash signal, long happened, Occurrence what, List<Reach> reaches, List<String> identities) {
        this(signal, happened, what, reaches, identities, ImmutableList.of());
    }
}
