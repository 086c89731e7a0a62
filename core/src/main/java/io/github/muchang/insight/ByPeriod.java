package io.github.muchang.insight;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something for each period of which anything is known, by its number. The last one that was asked for is at hand: facts come mostly in the order of time. */
final class ByPeriod<T> {
    private final SortedMap<Long, T> all = new TreeMap<>();
    private final Period period;
    private final Supplier<T> fresh;
    private @Nullable T last;
    private long from;
    private long end;

    ByPeriod(Period period, Supplier<T> fresh) {
        this.period = period;
        this.fresh = fresh;
    }

    /** That of the period of a local day; begun if there is none yet. */
    T of(long day) {
        if (last == null || day < from || day >= end) {
            long number = period.of(day);
            last = all.computeIfAbsent(number, any -> fresh.get());
            from = period.start(number);
            end = period.start(number + 1);
        }
        return last;
    }

    SortedMap<Long, T> all() {
        return all;
    }
}
