package io.github.muchang.imports;

import io.github.muchang.fault.Faults;
import org.jspecify.annotations.Nullable;

/** Finds the named values in the text of one row. */
interface Parser {
    /** The values; null if there are none, because of a fault that it noted, or because this is no row. */
    @Nullable
    Values parse(String text, Faults faults);

    /** Whether a text without faults must be complete, so that it needs no line end to be trusted. */
    boolean knowsItsEnd();

    /** The values of one row. */
    @FunctionalInterface
    interface Values {
        /** The value of a column; null if it has none. */
        @Nullable
        String get(String column);
    }
}
