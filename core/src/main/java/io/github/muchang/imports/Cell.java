package io.github.muchang.imports;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a mapping takes a value from: a column of the row, or the mapping itself. Space around a value in a column is dropped, and
 * what is empty then counts as not given. Immutable.
 *
 * @param column the column's name in the header, a JSON member's name, or a JSON pointer; empty for a constant
 * @param otherwise the constant, or what holds where the column is empty; may be empty
 */
public record Cell(Optional<String> column, String otherwise) {
    /** Checks that a column has a name. */
    public Cell {
        Objects.requireNonNull(otherwise, "otherwise");
        if (column.isPresent() && column.get().isBlank()) {
            throw new IllegalArgumentException("a column has a name");
        }
    }

    /** The value of this column. */
    public static Cell column(String name) {
        return new Cell(Optional.of(name), "");
    }

    /** The same value for every row. */
    public static Cell constant(String value) {
        return new Cell(Optional.empty(), value);
    }

    /** This, or another value where the column is empty. */
    public Cell or(String value) {
        return new Cell(column, value);
    }

    /** Nothing, for every row. */
    public static Cell none() {
        return constant("");
    }

    /** Whether the mapping does not speak of it. */
    boolean isNone() {
        return column.isEmpty() && otherwise.isEmpty();
    }
}
