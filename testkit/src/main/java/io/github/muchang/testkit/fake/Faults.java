package io.github.muchang.testkit.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** The faults that the next calls get into, by what is called. Thread-safe. */
public final class Faults {
    private final Map<String, Deque<Fault>> coming = new TreeMap<>();

    /** The next calls of this get into this, after those that were said before. */
    public synchronized void add(String called, int calls, Fault fault) {
        Deque<Fault> faults = coming.computeIfAbsent(called, each -> new ArrayDeque<>());
        for (int i = 0; i < calls; i++) {
            faults.addLast(fault);
        }
    }

    /** No call gets into any more that was said so far. */
    public synchronized void end() {
        coming.clear();
    }

    /** What a call of this gets into now. */
    public synchronized Fault next(String called) {
        Deque<Fault> faults = coming.get(called);
        return faults == null || faults.isEmpty() ? Fault.NONE : faults.removeFirst();
    }
}
