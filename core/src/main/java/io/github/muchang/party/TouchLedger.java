package io.github.muchang.party;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The places that messages have taken in one receiver's attention, in the order of time. Immutable, no rules. Of each lane (a
 * purpose, and whether the touch weighs anything) the newest {@value #MOST} within 400 days of the newest of all are kept; of one
 * that had to go earlier the ledger knows how late it was, so that whoever counts further back can take it that all places are
 * taken. Joining is associative, and the order does not matter.
 */
public final class TouchLedger {
    /** So many touches of a lane are kept; fewer where a party's state would grow too large. */
    public static final int MOST = 64;

    /** No longer than this, in milliseconds, touches are kept. */
    public static final long HORIZON = 400 * 86_400_000L;

    /** How many lanes there are: two for each purpose. */
    @SuppressWarnings("EnumOrdinal")
    public static final int LANES = 2 * (Purpose.PROMOTION.ordinal() + 1);

    /** Stands for "nothing was lost". */
    public static final long NOTHING = Long.MIN_VALUE;

    static final TouchLedger EMPTY = new TouchLedger(new LedgerBuilder());

    final long[] at;
    final int[] party;
    final int[] number;

    /** Index into {@link #kinds}. */
    final int[] kind;

    /** In order, each used at least once. */
    final TouchKind[] kinds;

    /** By lane, when the newest touch was that had to go; empty if none had to. */
    final long[] lost;

    private final int heaviest;

    TouchLedger(LedgerBuilder from) {
        this.at = from.at;
        this.party = from.party;
        this.number = from.number;
        this.kind = from.kind;
        this.kinds = from.kinds;
        this.lost = from.lost;
        int most = 0;
        for (TouchKind each : kinds) {
            most = Math.max(most, each.weight());
        }
        this.heaviest = most;
    }

    /** How many touches there are. */
    public int size() {
        return at.length;
    }

    /** How many kinds of touches there are. */
    int kindCount() {
        return kinds.length;
    }

    /** Whether nothing is known of any touch. */
    public boolean isEmpty() {
        return at.length == 0 && lost.length == 0;
    }

    /** When a touch was, in milliseconds; the newest is the last. */
    public long at(int index) {
        return at[index];
    }

    /** The first touch later than a moment. */
    public int firstAfter(long moment) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** No touch weighs more. */
    public int heaviest() {
        return heaviest;
    }

    /** What sort of touch it was. */
    public TouchKind kind(int index) {
        return kinds[kind[index]];
    }

    /** The whole entry. */
    public Reserved entry(int index) {
        return new Reserved(new MessageId(new PartyId(party[index]), number[index]), at[index], kind(index));
    }

    /** Whether the message has a place. */
    public boolean holds(MessageId message) {
        return indexOf(message) >= 0;
    }

    /** This, with a message's place at another moment, if it has one. */
    TouchLedger moved(MessageId message, long moment, int limit) {
        int index = indexOf(message);
        return index < 0 ? this : with(new Reserved(message, moment, kind(index)), limit);
    }

    /** Whether any touch had to go earlier than after 400 days. */
    public boolean hasLost() {
        return lost.length > 0;
    }

    /** When the newest touch of a lane was that had to go, in milliseconds; {@link #NOTHING} if none had to. */
    public long lostAt(int lane) {
        return lost.length == 0 ? NOTHING : lost[lane];
    }

    /** The lane of a kind of touch. */
    public static int laneOf(TouchKind kind) {
        return laneOf(kind.purpose(), kind.weight() > 0);
    }

    /** The lane of touches for a purpose that weigh something, or nothing. */
    @SuppressWarnings("EnumOrdinal") // part of the format, and held by a golden test
    public static int laneOf(Purpose purpose, boolean weighs) {
        return purpose.ordinal() * 2 + (weighs ? 0 : 1);
    }

    /** How many touches of a lane a party keeps that keeps so many entries of its activities one by one. */
    static int limit(int exact) {
        return Math.min(MOST, exact);
    }

    /** This, and a place; a place that the message had before is given back. */
    TouchLedger with(Reserved place, int limit) {
        TouchLedger before = without(place.message());
        return new LedgerBuilder(before).add(place).build(limit);
    }

    /** This, without the message's place. */
    TouchLedger without(MessageId message) {
        int index = indexOf(message);
        return index < 0
                ? this
                : new LedgerBuilder(this).remove(index).build(Integer.MAX_VALUE).without(message);
    }

    /** Both; a place that both hold counts once. */
    TouchLedger union(TouchLedger other, int limit) {
        return other.isEmpty()
                ? limited(limit)
                : new LedgerBuilder(this).addAll(other).build(limit);
    }

    /** This, with no more than so many touches of each lane. */
    TouchLedger limited(int limit) {
        return new LedgerBuilder(this).build(limit);
    }

    private int indexOf(MessageId message) {
        int whose = message.party().value();
        for (int i = at.length - 1; i >= 0; i--) {
            if (number[i] == message.number() && party[i] == whose) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TouchLedger that
                && Arrays.equals(at, that.at)
                && Arrays.equals(party, that.party)
                && Arrays.equals(number, that.number)
                && Arrays.equals(kind, that.kind)
                && Arrays.equals(kinds, that.kinds)
                && Arrays.equals(lost, that.lost);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at) * 31 + Arrays.hashCode(number);
    }

    @Override
    public String toString() {
        return "TouchLedger[" + at.length + " touches of " + kinds.length + " kinds]";
    }
}
