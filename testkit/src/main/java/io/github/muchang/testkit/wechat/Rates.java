package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of each path within rolling windows. Whoever is too fast is shut out for as long as the window is. */
final class Rates {
    private final Limits limits;
    private final Map<String, ArrayDeque<Instant>> calls = new TreeMap<>();
    private final Map<String, Instant> shutUntil = new TreeMap<>();

    Rates(Limits limits) {
        this.limits = limits;
    }

    /** Counts a call, or refuses it. */
    synchronized void count(String path, List<Route.Pace> paces, Instant now) {
        List<ArrayDeque<Instant>> counted = new ArrayList<>();
        for (Route.Pace pace : paces) {
            String key = path + " " + pace.limit();
            if (now.isBefore(shutUntil.getOrDefault(key, Instant.MIN))) {
                throw new Refusal(pace.code(), "api freq out of limit");
            }
            ArrayDeque<Instant> recent = calls.computeIfAbsent(key, each -> new ArrayDeque<>());
            counted.add(recent);
            Instant horizon = now.minus(pace.window());
            while (!recent.isEmpty() && !recent.getFirst().isAfter(horizon)) {
                recent.removeFirst();
            }
            if (!limits.allows(pace.limit(), recent.size() + 1L, path)) {
                shutUntil.put(key, now.plus(pace.window()));
                throw new Refusal(pace.code(), "api freq out of limit");
            }
        }
        counted.forEach(each -> each.addLast(now));
    }
}
