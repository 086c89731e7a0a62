package io.github.muchang.segment;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others have to do with a decision about one: the latest yardstick of each metric, and who agrees to what contents pass on.
 *
 * @param byMetric by the metric's key
 * @param vouched by the name of the proof
 */
public record Yardsticks(Map<String, Yardstick> byMetric, Map<String, Vouching> vouched) {
    /** Nothing was measured yet, and nobody agrees to anything. */
    public static final Yardsticks NONE = new Yardsticks(ImmutableSortedMap.of());

    /** Copies the maps. */
    public Yardsticks {
        byMetric = ImmutableSortedMap.copyOf(byMetric);
        vouched = ImmutableSortedMap.copyOf(vouched);
    }

    /** Nobody agrees to anything. */
    public Yardsticks(Map<String, Yardstick> byMetric) {
        this(byMetric, ImmutableSortedMap.of());
    }

    /** The yardstick of a metric, or null if it was not measured. */
    public @Nullable Yardstick find(String metric) {
        return byMetric.get(metric);
    }

    /** The same measures, and other agreements. */
    public Yardsticks vouchedBy(Map<String, Vouching> others) {
        return new Yardsticks(byMetric, others);
    }
}
