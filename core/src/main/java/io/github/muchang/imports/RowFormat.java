package io.github.muchang.imports;

import java.util.Map;

/** How one line of a file falls into named values, for formats that are neither CSV nor JSON Lines. */
@FunctionalInterface
public interface RowFormat {
    /**
     * The values of a line by column name; an empty map for a line that is no row, such as a comment. Called by one thread, once or
     * twice per line.
     *
     * @throws IllegalArgumentException if the line is no row of this format; the message becomes the reason of its rejection, so
     *     it should not repeat the line
     */
    Map<String, String> split(String line);
}
