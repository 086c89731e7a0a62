package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
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
    private final ImmutableMap<String, Journey> byName;
    private final ImmutableTable<String, Integer, Journey> versions;

    Journeys(List<Journey> all) {
        this.all = ImmutableList.copyOf(all);
        Map<String, Journey> latest = new TreeMap<>();
        ImmutableTable.Builder<String, Integer, Journey> table = ImmutableTable.builder();
        for (Journey each : all) {
            latest.merge(each.name(), each, (a, b) -> a.version() > b.version() ? a : b);
            table.put(each.name(), each.version(), each);
        }
        this.byName = ImmutableMap.copyOf(latest);
        this.versions = table.buildOrThrow();
        this.newest = all.stream()
                .filter(each -> each.equals(byName.get(each.name())))
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
        return Optional.ofNullable(byName.get(name));
    }

    /** A version of a journey. */
    public Optional<Journey> find(String name, int version) {
        Journey latest = byName.get(name);
        return latest != null && latest.version() == version
                ? Optional.of(latest)
                : Optional.ofNullable(versions.get(name, version));
    }

    @Override
    public String toString() {
        return "Journeys" + byName.keySet();
    }
}
