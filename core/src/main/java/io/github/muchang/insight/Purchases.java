package io.github.muchang.insight;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who bought of one category when last, and how long it took each time to buy again. A number is the day of the last purchase, twice, and 1 for again. */
final class Purchases {
    private final Sums last = new Sums();
    private final Sums intervals = new Sums();

    /** What comes late counts as a purchase, but nobody knows the time between. */
    void add(int party, long day) {
        if (!last.has(party)) {
            last.set(party, 2 * day);
            return;
        }
        long former = Math.floorDiv(last.get(party), 2);
        if (day > former) {
            intervals.add((int) (day - former), 1);
        }
        if (day != former) {
            last.set(party, 2 * Math.max(day, former) + 1);
        }
    }

    /** Two who bought on different days have bought again. */
    void join(int survivor, int other) {
        last.join(survivor, other, (a, b) -> {
            boolean again = (a & 1) == 1 || (b & 1) == 1 || a != b;
            return 2 * Math.floorDiv(Math.max(a, b), 2) + (again ? 1 : 0);
        });
    }

    Repeats repeats(String category) {
        long[] again = {0};
        last.each((party, number) -> again[0] += number & 1);
        SortedMap<Integer, Long> days = new TreeMap<>();
        intervals.each((length, times) -> days.put(length, times));
        long count = days.values().stream().mapToLong(Long::longValue).sum();
        return new Repeats(
                category,
                last.size(),
                again[0],
                count,
                percentile(days, count, 25),
                percentile(days, count, 50),
                percentile(days, count, 75));
    }

    /** Nearest rank. */
    private static OptionalInt percentile(SortedMap<Integer, Long> days, long count, int percent) {
        long rank = (count * percent + 99) / 100;
        long seen = 0;
        for (Map.Entry<Integer, Long> each : days.entrySet()) {
            seen += each.getValue();
            if (seen >= rank) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
