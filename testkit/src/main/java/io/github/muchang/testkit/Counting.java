package io.github.muchang.testkit;

import io.github.muchang.carrier.Pace;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of each account as a platform would: exactly, over rolling windows, refused calls not counted. */
final class Counting {
    private final Pace pace;
    private final Map<String, List<Deque<Instant>>> calls = new TreeMap<>();
    private int exceeded;

    Counting(Pace pace) {
        this.pace = pace;
    }

    boolean allows(String account, Instant now) {
        List<Deque<Instant>> windows = calls.computeIfAbsent(account, any -> pace.rates().stream()
                .<Deque<Instant>>map(rate -> new ArrayDeque<>())
                .toList());
        boolean full = false;
        for (int i = 0; i < windows.size(); i++) {
            Deque<Instant> window = windows.get(i);
            Instant from = now.minus(pace.rates().get(i).per().toDuration());
            while (!window.isEmpty() && !window.getFirst().isAfter(from)) {
                window.removeFirst();
            }
            full |= window.size() >= pace.rates().get(i).calls();
        }
        if (full) {
            exceeded++;
            return false;
        }
        windows.forEach(window -> window.addLast(now));
        return true;
    }

    int exceeded() {
        return exceeded;
    }
}
