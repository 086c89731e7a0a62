package io.github.muchang.testkit.wechat;

import java.util.HashMap;
import java.util.Map;

/** How many calls of a kind are going on at once. */
final class Crowding {
    private final Map<String, Integer> inside = new HashMap<>();

    /** Goes in if fewer than so many are inside. */
    synchronized boolean enters(String kind, long most) {
        if (inside.getOrDefault(kind, 0) >= most) {
            return false;
        }
        inside.merge(kind, 1, Integer::sum);
        return true;
    }

    synchronized void leaves(String kind) {
        inside.computeIfPresent(kind, (each, count) -> count == 1 ? null : count - 1);
    }
}
