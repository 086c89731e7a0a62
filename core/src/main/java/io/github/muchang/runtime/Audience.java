package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** A set of parties as it was when it was asked for. Immutable. */
public final class Audience {
    private final RoaringBitmap members;

    Audience(RoaringBitmap members) {
        this.members = members;
    }

    /** How many. */
    public int size() {
        return members.getCardinality();
    }

    /** Whether a party is among them. */
    public boolean contains(PartyId party) {
        return members.contains(party.value());
    }

    /** Who, in the order of numbers. */
    public Stream<PartyId> members() {
        return members.stream().mapToObj(PartyId::new);
    }

    /** Those in both. */
    public Audience and(Audience other) {
        return new Audience(RoaringBitmap.and(members, other.members));
    }

    /** Those in either. */
    public Audience or(Audience other) {
        return new Audience(RoaringBitmap.or(members, other.members));
    }

    /** Those in this one and not in the other. */
    public Audience minus(Audience other) {
        return new Audience(RoaringBitmap.andNot(members, other.members));
    }

    @Override
    public String toString() {
        return "Audience[" + size() + "]";
    }
}
