package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happened on one version of a journey. */
final class JourneyBook {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Spans> took = new ArrayList<>();
    private final SortedMap<String, Long> ended = new TreeMap<>();
    private long begun;

    /** How many are on it now. */
    long underWay;

    void begin() {
        begun++;
    }

    /** Somebody came to a step, who has been at those of this set on this way. */
    void come(String step, long after, BitSet been) {
        int number = numbers.computeIfAbsent(step, any -> numbers.size());
        if (number == took.size()) {
            took.add(new Spans());
        }
        if (!been.get(number)) {
            been.set(number);
            took.get(number).add(after);
        }
    }

    void end(String outcome) {
        ended.merge(outcome, 1L, Long::sum);
    }

    Funnel funnel() {
        ImmutableList.Builder<Rung> rungs = ImmutableList.builder();
        numbers.forEach((step, number) -> {
            Durations times = took.get(number).summary();
            rungs.add(new Rung(step, times.count(), times));
        });
        return new Funnel(begun, underWay, rungs.build(), ended);
    }
}
