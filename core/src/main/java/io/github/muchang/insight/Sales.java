package io.github.muchang.insight;

import com.google.common.math.LongMath;
import java.time.YearMonth;
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

    Amounts amounts() {
        return new Amounts(amounts.values(), members.getCardinality(), ofMembers);
    }

    /**
     * The amounts of all who bought, to be looked at while more is bought.
     *
     * @param unsorted one for each customer
     * @param members how many of these were members
     * @param paid what members paid
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    record Amounts(long[] unsorted, int members, long paid) {
        MonthSales of(YearMonth month, int percent) {
            long[] sorted = unsorted.clone();
            Arrays.sort(sorted);
            long total = total(sorted);
            int count = (int) ((sorted.length * (long) percent + 99) / 100);
            long[] best = Arrays.copyOfRange(sorted, sorted.length - count, sorted.length);
            return new MonthSales(
                    month,
                    new Share(members, sorted.length, paid, total),
                    new Share(count, sorted.length, total(best), total));
        }

        private static long total(long[] amounts) {
            return Arrays.stream(amounts).reduce(0, LongMath::saturatedAdd);
        }
    }
}
