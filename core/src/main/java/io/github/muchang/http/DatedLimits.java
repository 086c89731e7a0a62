package io.github.muchang.http;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a platform allows at a date: numbers by name, each with the day from which it is known to hold and the page that says so. Immutable; {@link
 * #with} answers a changed copy.
 *
 * <pre>{@code {"limits": [{"name": "calls-per-minute", "value": 10000, "validFrom": "2022-06-01", "source": "page 96212"}]}}</pre>
 */
public final class DatedLimits {
    private final ImmutableSortedMap<String, Integer> values;

    private DatedLimits(Map<String, Integer> values) {
        this.values = ImmutableSortedMap.copyOf(values);
    }

    /**
     * Those of a day: of each the newest that had begun by then, or else the first that is known.
     *
     * @param resource JSON as above
     * @throws UncheckedIOException if it cannot be read
     */
    public static DatedLimits on(URL resource, LocalDate day) {
        Map<String, LocalDate> since = new TreeMap<>();
        Map<String, Integer> values = new TreeMap<>();
        for (Known each : known(resource)) {
            LocalDate former = since.get(each.name());
            boolean newer = former == null
                    || (former.isAfter(day)
                            ? each.from().isBefore(former)
                            : each.from().isAfter(former) && !each.from().isAfter(day));
            if (newer) {
                since.put(each.name(), each.from());
                values.put(each.name(), each.value());
            }
        }
        return new DatedLimits(values);
    }

    /**
     * With another value: who uses a platform can be granted more.
     *
     * @throws IllegalArgumentException if there is no limit of that name
     */
    public DatedLimits with(String name, int value) {
        of(name);
        Map<String, Integer> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new DatedLimits(changed);
    }

    /**
     * A limit by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int of(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no limit '" + name + "'; there are " + values.keySet());
        }
        return value;
    }

    /**
     * All that a resource knows, in its order.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static List<Known> known(URL resource) {
        try {
            JsonNode all = LenientJson.object(Resources.toByteArray(resource)).orElseThrow();
            return LenientJson.list(all, "limits", DatedLimits::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known read(JsonNode node) {
        return new Known(
                LenientJson.text(node, "name").orElseThrow(),
                Math.toIntExact(LenientJson.number(node, "value").orElseThrow()),
                LocalDate.parse(LenientJson.text(node, "validFrom").orElseThrow()),
                LenientJson.text(node, "source").orElseThrow());
    }

    /**
     * What is known of a limit.
     *
     * @param name what it limits, in words with hyphens
     * @param value how much is allowed
     * @param from the first day on which it held
     * @param source the page that says so
     */
    public record Known(String name, int value, LocalDate from, String source) {}
}
