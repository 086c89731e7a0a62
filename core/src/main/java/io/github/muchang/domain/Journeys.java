package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journey.Journey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The journeys of a domain, by name and version. Immutable. */
public final class Journeys {
    private final List<Journey> all;
    private final List<Journey> newest;
    private final Map<String, TreeMap<Integer, Journey>> byName = new TreeMap<>();

    Journeys(List<Journey> all) {
        this.all = ImmutableList.copyOf(all);
        for (Journey each : all) {
            byName.computeIfAbsent(each.name(), name -> new TreeMap<>()).put(each.version(), each);
        }
        this.newest = all.stream()
                .filter(each -> each.equals(find(each.name()).orElse(null)))
                .sorted(Comparator.comparingInt(Journey::priority).reversed())
                .collect(ImmutableList.toImmutableList());
    }

    /** Every version of every journey, in the order of definition. */
    public List<Journey> all() {
        return all;
    }

    /** The newest version of each, those of the greatest priority first, and else in the order of definition. */
    public List<Journey> newest() {
        return newest;
    }

    /** The newest version of a journey. */
    public Optional<Journey> find(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(versions -> versions.lastEntry().getValue());
    }

    /** A version of a journey. */
    public Optional<Journey> find(String name, int version) {
        return Optional.ofNullable(byName.get(name)).map(versions -> versions.get(version));
    }

    @Override
    public String toString() {
        return "Journeys" + byName.keySet();
    }
}
