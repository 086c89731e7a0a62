package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import java.math.BigInteger;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 只有拉高利益才能驱动分享: whether a kept customer costs more reward than before. A reward counts in the month of its purchase; a customer is
 * kept if the reward for bringing them stands; what was paid for nothing costs too. A month is alarming if it has at least 10 kept customers,
 * and so do the three months before it together, and each cost more than 1.2 times what each of those did. Exact.
 *
 * @param months those with a reward, in order
 */
public record Inflation(List<Month> months) {
    private static final int LEAST = 10;
    private static final int BEFORE = 3;
    private static final BigInteger MORE = BigInteger.valueOf(12);
    private static final BigInteger THAN = BigInteger.TEN;

    /** Copies the list. */
    public Inflation {
        months = ImmutableList.copyOf(months);
    }

    /**
     * One month.
     *
     * @param month which, in the domain's zone
     * @param cost of its rewards in minor units
     * @param kept customers that were brought and count
     * @param alarming whether each cost too much more than before
     */
    public record Month(YearMonth month, long cost, int kept, boolean alarming) {}

    /** Of the rewards of one programme; those of another currency are left out. */
    public static Inflation of(Collection<Reward> rewards, String currency, ZoneId zone) {
        SortedMap<YearMonth, Sum> sums = new TreeMap<>();
        for (Reward reward : rewards) {
            if (reward.costs() && reward.amount().currency().equals(currency)) {
                YearMonth month = YearMonth.from(reward.sold().atZone(zone));
                sums.computeIfAbsent(month, any -> new Sum()).add(reward);
            }
        }
        ImmutableList.Builder<Month> months = ImmutableList.builder();
        sums.forEach((month, sum) -> months.add(new Month(
                month,
                sum.cost,
                sum.kept.size(),
                isDearer(
                        sum,
                        before(sums.subMap(month.minusMonths(BEFORE), month).values())))));
        return new Inflation(months.build());
    }

    private static Sum before(Collection<Sum> sums) {
        Sum all = new Sum();
        for (Sum each : sums) {
            all.cost = Math.addExact(all.cost, each.cost);
            all.kept.addAll(each.kept);
        }
        return all;
    }

    private static boolean isDearer(Sum now, Sum before) {
        return now.kept.size() >= LEAST
                && before.kept.size() >= LEAST
                && times(now.cost, before.kept.size())
                                .multiply(THAN)
                                .compareTo(times(before.cost, now.kept.size()).multiply(MORE))
                        > 0;
    }

    private static BigInteger times(long cost, int customers) {
        return BigInteger.valueOf(cost).multiply(BigInteger.valueOf(customers));
    }

    private static final class Sum {
        private final SortedSet<PartyId> kept = new TreeSet<>();
        private long cost;

        private void add(Reward reward) {
            cost = Math.addExact(cost, reward.amount().minor());
            if (reward.stands() && reward.level() == 1) {
                kept.add(reward.friend());
            }
        }
    }
}
