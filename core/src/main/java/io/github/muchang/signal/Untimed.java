package io.github.muchang.signal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A signal that still lacks its time: {@link #at} completes it. Immutable. */
public sealed class Untimed permits Arriving, Doing, Opening {
    private final List<Identity> identities;
    private final List<Address> addresses;
    private final Occurrence what;

    Untimed(Identity who, Occurrence what) {
        this(ImmutableList.of(who), ImmutableList.of(), what);
    }

    private Untimed(List<Identity> identities, List<Address> addresses, Occurrence what) {
        this.identities = ImmutableList.copyOf(identities);
        this.addresses = ImmutableList.copyOf(addresses);
        this.what = what;
    }

    /** With another identity of the same person. */
    public final Untimed also(Identity more) {
        return new Untimed(
                ImmutableList.<Identity>builder().addAll(identities).add(more).build(), addresses, occurrence());
    }

    /** With an address of the same person. */
    public final Untimed reachableAt(Address address) {
        return new Untimed(
                identities,
                ImmutableList.<Address>builder().addAll(addresses).add(address).build(),
                occurrence());
    }

    /** At a moment. */
    public final Signal at(Instant moment) {
        return new Signal(Optional.empty(), identities, addresses, moment, occurrence());
    }

    /** At a moment such as {@code 2026-03-01T21:45:00+08:00}. */
    public final Signal at(String moment) {
        return at(Moments.parse(moment));
    }

    /** What happened, and nothing of whom it happened to. */
    @Override
    public final String toString() {
        return "Untimed[" + occurrence() + "]";
    }

    final Identity who() {
        return identities.get(0);
    }

    Occurrence occurrence() {
        return what;
    }
}
