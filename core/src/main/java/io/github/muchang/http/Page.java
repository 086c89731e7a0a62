package io.github.muchang.http;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of a list. Prints how many rows it has.
 *
 * @param rows in the platform's order
 * @param next by which the next page is asked for; empty if this is the last
 * @param <T> a row
 */
public record Page<T>(List<T> rows, Optional<String> next) {
    /** Copies the rows. */
    public Page {
        rows = ImmutableList.copyOf(rows);
        Objects.requireNonNull(next, "next");
    }

    @Override
    public String toString() {
        return "Page[" + rows.size() + (next.isPresent() ? " rows, more]" : " rows, last]");
    }
}
