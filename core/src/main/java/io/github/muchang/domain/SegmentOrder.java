package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Faults;
import io.github.muchang.segment.InSegment;
import io.github.muchang.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts segments into an order in which each comes after those it needs, and else in the order of definition. */
final class SegmentOrder {
    /** So many conditions are checked for one segment at most, those of the segments it needs counted each time. */
    static final long MOST_WORK = 10_000;

    private final List<Segment> segments;
    private final Map<String, Integer> byName;
    private final Faults faults;
    private final List<String> way = new ArrayList<>();
    private final Set<String> told = new TreeSet<>();
    private final Map<String, Long> work = new TreeMap<>();
    private final ImmutableList.Builder<Segment> ordered = ImmutableList.builder();

    private SegmentOrder(List<Segment> segments, Faults faults) {
        this.segments = segments;
        this.faults = faults;
        ImmutableSortedMap.Builder<String, Integer> names = ImmutableSortedMap.naturalOrder();
        ImmutableSortedSet.copyOf(segments.stream().map(Segment::name).toList())
                .forEach(name -> names.put(name, index(name)));
        this.byName = names.buildOrThrow();
    }

    /** The order; faults for segments that need each other. */
    static List<Segment> of(List<Segment> segments, Faults faults) {
        SegmentOrder order = new SegmentOrder(segments, faults);
        order.byName.values().stream().sorted().forEach(order::visit);
        return order.ordered.build();
    }

    private long visit(int index) {
        Segment segment = segments.get(index);
        Long known = work.get(segment.name());
        if (known != null) {
            return known;
        }
        if (way.contains(segment.name())) {
            circle(segment.name());
            return 0;
        }
        way.add(segment.name());
        long[] sum = {0};
        Conditioned.each(segment.when(), "", (condition, pointer) -> {
            sum[0]++;
            if (condition instanceof InSegment other) {
                Integer needed = byName.get(other.segment());
                sum[0] += needed == null ? 0 : visit(needed);
            }
        });
        way.remove(way.size() - 1);
        if (sum[0] > MOST_WORK) {
            faults.add(
                    "/segments/" + index + "/when",
                    "segment '" + Faults.shown(segment.name()) + "' comes to more than " + MOST_WORK
                            + " conditions, those of the segments it needs included");
            sum[0] = 1; // told once, not again for every segment that needs this one
        }
        work.put(segment.name(), sum[0]);
        ordered.add(segment);
        return sum[0];
    }

    private void circle(String name) {
        List<String> circle = ImmutableList.<String>builder()
                .addAll(way.subList(way.indexOf(name), way.size()))
                .add(name)
                .build();
        String place = "/segments/" + index(name) + "/when";
        if (!told.add(place)) {
            return;
        }
        faults.add(
                place,
                circle.size() == 2
                        ? "segment '" + Faults.shown(name) + "' needs itself"
                        : "segments need each other in a circle: " + Loop.shown(circle));
    }

    private int index(String name) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new AssertionError(name);
    }
}
