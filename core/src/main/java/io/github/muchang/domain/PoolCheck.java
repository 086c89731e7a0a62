package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Faults;
import io.github.muchang.party.Consent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pools: owned, of some capacity, under pools that exist, with one goal at a time. */
final class PoolCheck {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private PoolCheck() {}

    static void check(List<Pool> pools, Known known, Faults faults) {
        for (int i = 0; i < pools.size(); i++) {
            Pool pool = pools.get(i);
            String at = "/pools/" + i;
            if (pool.owner().isBlank()) {
                faults.add(at + "/owner", "a pool belongs to whoever sets its rules: name the owner");
            }
            pool.carrier()
                    .filter(carrier -> !Consent.isCarrier(carrier.name()))
                    .ifPresent(
                            carrier -> faults.add(
                                    at + "/carrier",
                                    "no carrier is called like that: 'brand:' and 'proof:' are how consent names a brand and a proof"));
            if (pool.capacity().isPresent() && pool.capacity().getAsInt() < 1) {
                faults.add(
                        at + "/capacity",
                        "found " + pool.capacity().getAsInt() + ", allowed is 1 or more (no capacity means no limit)");
            }
            pool.parent()
                    .filter(above -> !known.pools().contains(above))
                    .ifPresent(above -> faults.unknown(at + "/parent", "pool", above, known.pools()));
            goals(pool.goals(), at + "/goals", faults);
        }
        circles(pools, faults);
    }

    private static void goals(List<Goal> goals, String at, Faults faults) {
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            day(goal.from(), at + "/" + i + "/from", faults);
            day(goal.to(), at + "/" + i + "/to", faults);
            if (goal.to().isBefore(goal.from())) {
                faults.add(at + "/" + i, "the goal ends on " + goal.to() + ", before it starts on " + goal.from());
            }
        }
        List<Integer> byStart = IntStream.range(0, goals.size())
                .boxed()
                .filter(i -> !goals.get(i).to().isBefore(goals.get(i).from()))
                .sorted(Comparator.comparing(i -> goals.get(i).from()))
                .toList();
        int longest = -1; // of those before: the one that ends last
        for (int i : byStart) {
            if (longest >= 0 && goals.get(longest).overlaps(goals.get(i))) {
                faults.add(
                        at + "/" + Math.max(i, longest),
                        "the period overlaps that of " + at + "/" + Math.min(i, longest)
                                + ": a pool has one goal at a time");
            }
            longest =
                    longest < 0 || goals.get(i).to().isAfter(goals.get(longest).to()) ? i : longest;
        }
    }

    private static void day(LocalDate day, String place, Faults faults) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            faults.add(place, "the day " + day + " is outside " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    /** Each circle is told once, at its pool that is defined first. */
    private static void circles(List<Pool> pools, Faults faults) {
        Map<String, Pool> byName = new TreeMap<>();
        pools.forEach(pool -> byName.putIfAbsent(pool.name(), pool));
        TreeSet<String> done = new TreeSet<>();
        for (int i = 0; i < pools.size(); i++) {
            List<String> way = new ArrayList<>();
            @Nullable Pool each = pools.get(i);
            while (each != null && done.add(each.name())) {
                way.add(each.name());
                each = each.parent().map(byName::get).orElse(null);
            }
            int start = each == null ? -1 : way.indexOf(each.name());
            if (each != null && start >= 0) {
                List<String> circle = ImmutableList.<String>builder()
                        .addAll(way.subList(start, way.size()))
                        .add(each.name())
                        .build();
                int place = IntStream.range(0, pools.size())
                        .filter(index -> circle.contains(pools.get(index).name()))
                        .findFirst()
                        .orElse(i);
                faults.add(
                        "/pools/" + place + "/parent",
                        circle.size() == 2
                                ? "pool '" + Faults.shown(each.name()) + "' stands above itself"
                                : "pools stand above each other in a circle: " + Loop.shown(circle));
            }
        }
    }
}
