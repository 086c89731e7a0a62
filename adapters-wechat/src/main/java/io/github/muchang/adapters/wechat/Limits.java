package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a platform allows at a date, from {@code wecom-limits.json} or {@code official-account-limits.json}: each with the day from which it is known
 * to hold and the page that says so. Immutable.
 */
final class Limits {
    private final ImmutableSortedMap<String, Integer> values;

    private Limits(Map<String, Integer> values) {
        this.values = ImmutableSortedMap.copyOf(values);
    }

    /** WeCom's of a day. */
    static Limits on(LocalDate day) {
        return on(Platform.WECOM, day);
    }

    /** Those of a day: of each the newest that had begun by then, or else the first that is known. */
    static Limits on(Platform platform, LocalDate day) {
        Map<String, LocalDate> since = new TreeMap<>();
        Map<String, Integer> values = new TreeMap<>();
        for (Known each : known(platform)) {
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
        return new Limits(values);
    }

    /** With another value: corps can be granted more. */
    Limits with(String name, int value) {
        of(name);
        Map<String, Integer> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Limits(changed);
    }

    /** A limit by its name. */
    int of(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no limit '" + name + "'; there are " + values.keySet());
        }
        return value;
    }

    /** For how long a window may be shut, shortest first. */
    List<Duration> windows() {
        return ImmutableList.of(
                Duration.ofSeconds(of("window-1-seconds")),
                Duration.ofSeconds(of("window-2-seconds")),
                Duration.ofSeconds(of("window-3-seconds")),
                Duration.ofSeconds(of("window-4-seconds")));
    }

    static List<Known> known() {
        return known(Platform.WECOM);
    }

    static List<Known> known(Platform platform) {
        String name = platform == Platform.WECOM ? "wecom-limits.json" : "official-account-limits.json";
        try {
            URL resource = Objects.requireNonNull(Limits.class.getResource(name), name);
            JsonNode all = Json.object(Resources.toByteArray(resource)).orElseThrow();
            return Json.list(all, "limits", Limits::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known read(JsonNode node) {
        return new Known(
                Json.text(node, "name").orElseThrow(),
                Math.toIntExact(Json.number(node, "value").orElseThrow()),
                LocalDate.parse(Json.text(node, "validFrom").orElseThrow()),
                Json.text(node, "source").orElseThrow());
    }

    /** A line of the resource. */
    record Known(String name, int value, LocalDate from, String source) {}
}
