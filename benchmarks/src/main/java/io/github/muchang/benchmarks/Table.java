package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A Markdown table on standard output. */
final class Table {
    private Table() {}

    /** Prints a title, the names of the columns, and the rows. */
    static void print(String title, List<String> columns, List<List<String>> rows) {
        System.out.println("\n" + title + "\n");
        line(columns);
        line(Collections.nCopies(columns.size(), "---"));
        rows.forEach(Table::line);
        System.out.flush();
    }

    /** A row. */
    static List<String> row(Object... cells) {
        return List.of(cells).stream().map(String::valueOf).collect(ImmutableList.toImmutableList());
    }

    /** Like {@link String#format}, with commas and points wherever it runs. */
    @FormatMethod
    static String text(@FormatString String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void line(List<String> cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
