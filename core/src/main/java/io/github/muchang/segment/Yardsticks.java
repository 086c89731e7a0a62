package io.github.muchang.segment;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest yardstick of each metric.
 *
 * @param byMetric by the metric's key
 */
public record Yardsticks(Map<String, Yardstick> byMetric) {
    /** Nothing was measured yet. */
    public static final Yardsticks NONE = new Yardsticks(ImmutableSortedMap.of());

    /** Copies the map. */
    public Yardsticks {
        byMetric = ImmutableSortedMap.copyOf(byMetric);
    }

    /** The yardstick of a metric, or null if it was not measured. */
    public @Nullable Yardstick find(String metric) {
        return byMetric.get(metric);
    }
}
