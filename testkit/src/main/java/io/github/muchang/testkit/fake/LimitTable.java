package io.github.muchang.testkit.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The limits of a platform by name, read from a dated table, some of them changed by a test. A bound of 0 is none. */
public final class LimitTable {
    private final SortedMap<String, Long> table = new TreeMap<>();

    private LimitTable() {}

    /**
     * Reads a table and closes it.
     *
     * @throws IllegalArgumentException if a limit is changed that is not in it
     */
    public static LimitTable read(@Nullable InputStream resource, Map<String, Long> others) {
        LimitTable limits = new LimitTable();
        try (resource) {
            if (resource == null) {
                throw new IllegalStateException("no table of limits");
            }
            Trees.read(resource.readAllBytes())
                    .path("limits")
                    .forEach(each -> limits.table.put(
                            each.path("name").asString(""), each.path("limit").asLong(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        others.forEach((name, limit) -> {
            limits.of(name);
            limits.table.put(name, limit);
        });
        return limits;
    }

    /** The limit of this name. */
    public long of(String name) {
        Long limit = table.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("no limit '" + name + "'; there are " + table.keySet());
        }
        return limit;
    }

    /** Whether this is more than the limit. */
    public boolean isBeyond(String name, long size) {
        return of(name) != 0 && size > of(name);
    }
}
