package io.github.muchang.party;

import java.util.Arrays;
import java.util.TreeSet;

/** Makes touch ledgers: canonical (in order, no kind that is not used) and within their limits. Not thread-safe. */
final class LedgerBuilder {
    private static final long[] NONE = {};
    private static final int[] NO_INTS = {};
    private static final TouchKind[] NO_KINDS = {};

    long[] at = NONE;
    int[] party = NO_INTS;
    int[] number = NO_INTS;
    int[] kind = NO_INTS;
    TouchKind[] kinds = NO_KINDS;
    long[] lost = NONE;

    LedgerBuilder() {}

    LedgerBuilder(TouchLedger from) {
        at = from.at;
        party = from.party;
        number = from.number;
        kind = from.kind;
        kinds = from.kinds;
        lost = from.lost;
    }

    LedgerBuilder add(Reserved place) {
        int which = kindOf(place.kind());
        int to = at.length;
        while (to > 0 && isAfter(to - 1, place)) {
            to--;
        }
        at = insert(at, to, place.at());
        party = insert(party, to, place.message().party().value());
        number = insert(number, to, place.message().number());
        kind = insert(kind, to, which);
        return this;
    }

    LedgerBuilder addAll(TouchLedger other) {
        TreeSet<Reserved> known = new TreeSet<>();
        for (int i = 0; i < at.length; i++) {
            known.add(new TouchLedger(this).entry(i));
        }
        for (int i = 0; i < other.size(); i++) {
            Reserved each = other.entry(i);
            if (known.add(each)) {
                add(each);
            }
        }
        for (int lane = 0; lane < other.lost.length; lane++) {
            lose(lane, other.lost[lane]);
        }
        return this;
    }

    LedgerBuilder remove(int index) {
        keep(index, index + 1);
        return this;
    }

    /** What is older than the horizon goes, and of each lane what is over the limit; of the latter it is known how late it was. */
    TouchLedger build(int limit) {
        long horizon = newest() == TouchLedger.NOTHING ? Long.MIN_VALUE : newest() - TouchLedger.HORIZON;
        int first = 0;
        while (first < at.length && at[first] <= horizon) {
            first++;
        }
        keep(0, first);
        if (at.length > limit) {
            crowd(limit);
        }
        forgetLost(horizon);
        dropUnusedKinds();
        return at.length == 0 && lost.length == 0 ? TouchLedger.EMPTY : new TouchLedger(this);
    }

    private void crowd(int limit) {
        int[] ofLane = new int[TouchLedger.LANES];
        boolean[] gone = new boolean[at.length];
        for (int i = at.length - 1; i >= 0; i--) {
            int lane = TouchLedger.laneOf(kinds[kind[i]]);
            if (++ofLane[lane] > limit) {
                gone[i] = true;
                lose(lane, at[i]);
            }
        }
        for (int i = at.length - 1; i >= 0; i--) {
            if (gone[i]) {
                keep(i, i + 1);
            }
        }
    }

    private void lose(int lane, long when) {
        if (when == TouchLedger.NOTHING) {
            return;
        }
        if (lost.length == 0) {
            lost = new long[TouchLedger.LANES];
            Arrays.fill(lost, TouchLedger.NOTHING);
        } else {
            lost = lost.clone();
        }
        lost[lane] = Math.max(lost[lane], when);
    }

    private void forgetLost(long horizon) {
        boolean any = false;
        long[] rest = lost.clone();
        for (int lane = 0; lane < rest.length; lane++) {
            if (rest[lane] <= horizon) {
                rest[lane] = TouchLedger.NOTHING;
            }
            any |= rest[lane] != TouchLedger.NOTHING;
        }
        lost = any ? rest : NONE;
    }

    private void dropUnusedKinds() {
        int[] to = new int[kinds.length];
        for (int each : kind) {
            to[each] = 1;
        }
        int used = 0;
        for (int i = 0; i < to.length; i++) {
            to[i] = to[i] == 1 ? used++ : -1;
        }
        if (used == kinds.length) {
            return;
        }
        TouchKind[] fewer = new TouchKind[used];
        for (int i = 0; i < to.length; i++) {
            if (to[i] >= 0) {
                fewer[to[i]] = kinds[i];
            }
        }
        int[] renumbered = new int[kind.length];
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = to[kind[i]];
        }
        kinds = fewer;
        kind = renumbered;
    }

    /** The index of a kind, which is added if it is new. */
    private int kindOf(TouchKind wanted) {
        int index = Arrays.binarySearch(kinds, wanted);
        if (index >= 0) {
            return index;
        }
        int place = -index - 1;
        TouchKind[] more = Arrays.copyOf(kinds, kinds.length + 1);
        System.arraycopy(kinds, place, more, place + 1, kinds.length - place);
        more[place] = wanted;
        kinds = more;
        int[] renumbered = kind.clone();
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] += renumbered[i] >= place ? 1 : 0;
        }
        kind = renumbered;
        return place;
    }

    private boolean isAfter(int index, Reserved place) {
        if (at[index] != place.at()) {
            return at[index] > place.at();
        }
        int whose = place.message().party().value();
        if (party[index] != whose) {
            return party[index] > whose;
        }
        return number[index] != place.message().number()
                ? number[index] > place.message().number()
                : kinds[kind[index]].compareTo(place.kind()) > 0;
    }

    /** The newest moment that anything is known of. */
    private long newest() {
        long newest = at.length == 0 ? TouchLedger.NOTHING : at[at.length - 1];
        for (long each : lost) {
            newest = Math.max(newest, each);
        }
        return newest;
    }

    /** Everything but what is from one index up to another. */
    private void keep(int from, int to) {
        if (from < to) {
            at = cut(at, from, to);
            party = cut(party, from, to);
            number = cut(number, from, to);
            kind = cut(kind, from, to);
        }
    }

    private static long[] insert(long[] array, int place, long value) {
        long[] more = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, more, place + 1, array.length - place);
        more[place] = value;
        return more;
    }

    private static int[] insert(int[] array, int place, int value) {
        int[] more = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, more, place + 1, array.length - place);
        more[place] = value;
        return more;
    }

    private static long[] cut(long[] array, int from, int to) {
        long[] fewer = Arrays.copyOf(array, array.length - (to - from));
        System.arraycopy(array, to, fewer, from, array.length - to);
        return fewer;
    }

    private static int[] cut(int[] array, int from, int to) {
        int[] fewer = Arrays.copyOf(array, array.length - (to - from));
        System.arraycopy(array, to, fewer, from, array.length - to);
        return fewer;
    }
}
