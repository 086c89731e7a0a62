package io.github.muchang.party;

import java.util.Arrays;

/**
 * The signals that a party has lately taken in, by hash of their ids: at least the newest {@value #LEAST}, and up to the newest
 * {@value #MOST} of the last seven days. A signal that is in here is a repeat. Immutable.
 */
public final class RecentSignals {
    /** So many are remembered however old they are. */
    public static final int LEAST = 64;

    /** More than this are never remembered. */
    public static final int MOST = 256;

    /** How long more than {@link #LEAST} are remembered, in milliseconds. */
    public static final long HORIZON = 7 * 86_400_000L;

    static final RecentSignals NONE = new RecentSignals(new long[0], new long[0]);

    /** In the order of time, then of hash. */
    private final long[] at;

    private final long[] hash;

    private RecentSignals(long[] at, long[] hash) {
        this.at = at;
        this.hash = hash;
    }

    static RecentSignals of(long[] at, long[] hash) {
        return at.length == 0 ? NONE : new RecentSignals(at, hash);
    }

    int size() {
        return at.length;
    }

    long at(int index) {
        return at[index];
    }

    long hash(int index) {
        return hash[index];
    }

    /** Whether the signal is remembered. */
    public boolean contains(long signal) {
        return indexOf(signal) >= 0;
    }

    /** This, and a signal. One that is known already counts as of the later time, so the order of signals does not matter. */
    RecentSignals with(long signal, long when) {
        int known = indexOf(signal);
        if (known >= 0) {
            return at[known] >= when ? this : without(known).with(signal, when);
        }
        int place = at.length;
        while (place > 0 && (at[place - 1] > when || (at[place - 1] == when && hash[place - 1] > signal))) {
            place--;
        }
        long[] moreAt = insert(at, place, when);
        long[] moreHash = insert(hash, place, signal);
        int drop = surplus(moreAt);
        return drop == 0
                ? new RecentSignals(moreAt, moreHash)
                : new RecentSignals(
                        Arrays.copyOfRange(moreAt, drop, moreAt.length),
                        Arrays.copyOfRange(moreHash, drop, moreHash.length));
    }

    RecentSignals union(RecentSignals other) {
        RecentSignals both = this;
        for (int i = 0; i < other.at.length; i++) {
            both = both.with(other.hash[i], other.at[i]);
        }
        return both;
    }

    private int indexOf(long signal) {
        for (int i = hash.length - 1; i >= 0; i--) {
            if (hash[i] == signal) {
                return i;
            }
        }
        return -1;
    }

    private RecentSignals without(int index) {
        return new RecentSignals(remove(at, index), remove(hash, index));
    }

    private static int surplus(long[] times) {
        long newest = times[times.length - 1];
        int drop = Math.max(0, times.length - MOST);
        while (times.length - drop > LEAST && times[drop] <= newest - HORIZON) {
            drop++;
        }
        return drop;
    }

    private static long[] insert(long[] array, int place, long value) {
        long[] more = new long[array.length + 1];
        System.arraycopy(array, 0, more, 0, place);
        more[place] = value;
        System.arraycopy(array, place, more, place + 1, array.length - place);
        return more;
    }

    private static long[] remove(long[] array, int place) {
        long[] fewer = Arrays.copyOf(array, array.length - 1);
        System.arraycopy(array, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }
}
