package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.foresight.Letters.Letter;
import io.github.muchang.time.LocalCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what was delivered with what would have been, customer by customer. Not thread-safe. */
final class Comparing {
    private final LocalCalendar calendar;
    private final Map<String, long[]> contents = new TreeMap<>();

    private record At(String content, long day) {
        private static final Comparator<At> ORDER =
                Comparator.comparing(At::content).thenComparingLong(At::day);
    }

    Comparing(LocalCalendar calendar) {
        this.calendar = calendar;
    }

    void customer(List<Letter> done, List<Letter> would) {
        Map<At, int[]> counts = new TreeMap<>(At.ORDER);
        done.forEach(each -> counts.computeIfAbsent(at(each), any -> new int[2])[0]++);
        would.forEach(each -> counts.computeIfAbsent(at(each), any -> new int[2])[1]++);
        counts.forEach((at, count) -> {
            long[] sums = contents.computeIfAbsent(at.content, any -> new long[3]);
            int both = Math.min(count[0], count[1]);
            sums[0] += both;
            sums[1] += count[0] - both;
            sums[2] += count[1] - both;
        });
    }

    void join(Comparing other) {
        other.contents.forEach((content, more) -> {
            long[] sums = contents.computeIfAbsent(content, any -> new long[3]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += more[i];
            }
        });
    }

    List<Difference> differences() {
        return contents.entrySet().stream()
                .map(each -> new Difference(each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                .collect(ImmutableList.toImmutableList());
    }

    private At at(Letter letter) {
        return new At(letter.content, calendar.dayOf(letter.at));
    }
}
