package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a community is in its programme. Immutable; each method answers a changed copy.
 *
 * @param through up to which moment its programme has been carried out, in milliseconds; 0 if it was never begun
 * @param missed the local days of the newest slots that were missed, the oldest first; at most {@link #MISSED}
 * @param into the number of the group that its members are moving to; 0 for none
 * @param invitation with which content they are invited there; empty for none
 */
public record Rhythm(long through, List<Long> missed, int into, String invitation) {
    /** So many missed slots are kept. */
    public static final int MISSED = 16;

    /** Nothing yet. */
    public static final Rhythm NONE = new Rhythm(0, ImmutableList.of(), 0, "");

    /** Copies the list. */
    public Rhythm {
        missed = ImmutableList.copyOf(missed);
    }

    /** The group that its members are moving to. */
    public Optional<PartyId> movingTo() {
        return into == 0 ? Optional.empty() : Optional.of(new PartyId(into));
    }

    /** How many slots were missed from one local day to another, both included; of more than {@link #MISSED} in all, the newest count. */
    public int missed(long first, long last) {
        return (int) missed.stream().filter(day -> day >= first && day <= last).count();
    }

    /** Carried out up to a moment. */
    public Rhythm through(long moment) {
        return new Rhythm(Math.max(through, moment), missed, into, invitation);
    }

    /** Having missed a slot of a local day. */
    public Rhythm missing(long day) {
        return new Rhythm(through, newest(Stream.concat(missed.stream(), Stream.of(day))), into, invitation);
    }

    /** With its members moving to another group, invited by a content; to none if the number is 0. */
    public Rhythm moving(int other, String content) {
        return new Rhythm(through, missed, other, content);
    }

    Rhythm and(Rhythm o) {
        boolean mine = into != o.into ? into > o.into : invitation.compareTo(o.invitation) >= 0;
        return new Rhythm(
                Math.max(through, o.through),
                newest(Stream.concat(missed.stream(), o.missed.stream())),
                mine ? into : o.into,
                mine ? invitation : o.invitation);
    }

    private static List<Long> newest(Stream<Long> days) {
        List<Long> ordered = days.sorted().collect(ImmutableList.toImmutableList());
        return ordered.subList(Math.max(0, ordered.size() - MISSED), ordered.size());
    }
}
