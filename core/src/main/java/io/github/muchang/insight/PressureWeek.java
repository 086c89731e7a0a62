package io.github.muchang.insight;

import io.github.muchang.content.Purpose;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** What happened in one week: who got how many messages, who went, who wants to hear no more. */
final class PressureWeek {
    private final Sums messages = new Sums();
    private final RoaringBitmap gone = new RoaringBitmap();
    private final RoaringBitmap muted = new RoaringBitmap();
    private long came;
    private long went;

    void came(int party) {
        came++;
        gone.remove(party);
    }

    void went(int party) {
        went++;
        gone.add(party);
    }

    /** Two who were there are one. */
    void joined() {
        went++;
    }

    void muted(int party) {
        muted.add(party);
    }

    void received(int party, Purpose purpose) {
        messages.set(party, Pressure.add(messages.get(party), purpose));
    }

    void join(int survivor, int other) {
        messages.join(survivor, other, Pressure::together);
        gone.remove(other); // the one who they are is still there, or went under the other number, too
        if (muted.checkedRemove(other)) {
            muted.add(survivor);
        }
    }

    /** By how many more there are after it than before. */
    long net() {
        return came - went;
    }

    /** Adds customers, gone and muted by the number of messages of the purposes in a mask, given how many there were when it began. */
    void count(long present, long mask, long[][] counts) {
        int most = counts.length - 1;
        long[] touched = {0};
        messages.each((party, packed) -> {
            int some = Pressure.sum(packed & mask);
            if (some > 0) {
                touched[0]++;
                counts[Math.min(most, some)][0]++;
            }
        });
        counts[0][0] += Math.max(0, present + came - touched[0]);
        for (PeekableIntIterator each = gone.getIntIterator(); each.hasNext(); ) {
            counts[line(each.next(), mask, most)][1]++;
        }
        for (PeekableIntIterator each = muted.getIntIterator(); each.hasNext(); ) {
            counts[line(each.next(), mask, most)][2]++;
        }
    }

    private int line(int party, long mask, int most) {
        return Math.min(most, Pressure.sum(messages.get(party) & mask));
    }
}
