package io.github.muchang.insight;

import io.github.muchang.content.Purpose;
import java.util.Set;
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

    /** Adds customers, gone and muted by the number of messages, given how many there were when it began. */
    void count(long present, Set<Purpose> purposes, long[][] counts) {
        long[] touched = new long[3];
        int most = counts.length - 1;
        messages.each((party, packed) -> {
            long some = purposes.stream()
                    .mapToLong(each -> Pressure.count(packed, each))
                    .sum();
            if (some > 0) {
                add(touched, party);
                add(counts[(int) Math.min(most, some)], party);
            }
        });
        counts[0][0] += Math.max(0, present + came - touched[0]);
        counts[0][1] += gone.getCardinality() - touched[1];
        counts[0][2] += muted.getCardinality() - touched[2];
    }

    private void add(long[] line, int party) {
        line[0]++;
        line[1] += gone.contains(party) ? 1 : 0;
        line[2] += muted.contains(party) ? 1 : 0;
    }
}
