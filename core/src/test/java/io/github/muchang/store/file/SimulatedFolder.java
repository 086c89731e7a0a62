package io.github.muchang.store.file;

import java.util.SortedMap;
import java.util.TreeMap;

/** The names in a simulated directory: as they are seen, and as they are kept for sure. Guarded by its disk. */
final class SimulatedFolder implements SimulatedNode {
    final SortedMap<String, SimulatedNode> seen = new TreeMap<>();
    final SortedMap<String, SimulatedNode> durable = new TreeMap<>();

    @Override
    public SimulatedFolder killed() {
        SimulatedFolder copy = new SimulatedFolder();
        seen.forEach((name, node) -> copy.put(name, node.killed()));
        return copy;
    }

    /** A name that is durable from the beginning. */
    void put(String name, SimulatedNode node) {
        seen.put(name, node);
        durable.put(name, node);
    }
}
