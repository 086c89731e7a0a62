package io.github.muchang.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers things by name, each until a moment, and as long as the process lives; of too many the oldest goes. Thread-safe; prints how many they
 * are.
 *
 * @param <V> a thing
 */
public final class Shelf<V> {
    private final int most;
    private final Map<String, Kept<V>> kept = new LinkedHashMap<>(); // guarded by this; oldest first

    /** An empty one for so many things at the most. */
    public Shelf(int most) {
        this.most = most;
    }

    /** What is remembered under a name; empty if there is nothing, or its moment has come. */
    public synchronized Optional<V> find(String name, Instant now) {
        return Optional.ofNullable(kept.get(name))
                .filter(each -> now.isBefore(each.until))
                .map(Kept::thing);
    }

    /** Remembers this from now on, and nothing else under the name. */
    public synchronized void keep(String name, V thing, Instant until) {
        kept.remove(name);
        if (kept.size() >= most) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(name, new Kept<>(thing, until));
    }

    /** Remembers nothing under this name. */
    public synchronized void forget(String name) {
        kept.remove(name);
    }

    @Override
    public synchronized String toString() {
        return "Shelf[" + kept.size() + "]";
    }

    private record Kept<V>(V thing, Instant until) {}
}
