package io.github.muchang.insight;

import com.google.common.math.LongMath;
import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/** What was bought in one month, by whom. */
final class Sales {
    private final Sums amounts = new Sums();
    private final RoaringBitmap members = new RoaringBitmap();
    private long ofMembers;

    void add(int party, long amount, boolean member) {
        amounts.add(party, amount);
        if (member) {
            members.add(party);
            ofMembers = LongMath.saturatedAdd(ofMembers, amount);
        }
    }

    void join(int survivor, int other) {
        amounts.join(survivor, other, LongMath::saturatedAdd);
        if (members.checkedRemove(other)) {
            members.add(survivor);
        }
    }

    Share ofMembers() {
        return new Share(members.getCardinality(), amounts.size(), ofMembers, total(sorted()));
    }

    Share best(int percent) {
        long[] sorted = sorted();
        int count = (int) ((sorted.length * (long) percent + 99) / 100);
        long[] best = Arrays.copyOfRange(sorted, sorted.length - count, sorted.length);
        return new Share(count, sorted.length, total(best), total(sorted));
    }

    private long[] sorted() {
        long[] all = new long[amounts.size()];
        int[] next = {0};
        amounts.each((party, amount) -> all[next[0]++] = amount);
        Arrays.sort(all);
        return all;
    }

    private static long total(long[] amounts) {
        return Arrays.stream(amounts).reduce(0, LongMath::saturatedAdd);
    }
}
