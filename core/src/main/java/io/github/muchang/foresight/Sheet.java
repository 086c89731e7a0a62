package io.github.muchang.foresight;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of words and numbers.
 *
 * @param title what it shows
 * @param columns the names of its columns
 * @param rows its cells, as many in each row as there are columns
 */
public record Sheet(String title, List<String> columns, List<List<String>> rows) {
    /** Copies the lists. */
    public Sheet {
        columns = ImmutableList.copyOf(columns);
        rows = rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    }

    /** As lines, columns under each other where a Chinese character is two wide. */
    public String text() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(columns.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder(title).append('\n');
        line(columns, widths, text);
        rows.forEach(row -> line(row, widths, text));
        return text.toString();
    }

    /** As a table of Markdown under a heading. */
    public String markdown() {
        StringBuilder text = new StringBuilder("### ").append(title).append("\n\n");
        piped(columns, text);
        text.append("|").append(" --- |".repeat(columns.size())).append('\n');
        rows.forEach(row -> piped(row, text));
        return text.toString();
    }

    /** As comma-separated values (RFC 4180), without the title. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        text.append(values(columns));
        rows.forEach(row -> text.append(values(row)));
        return text.toString();
    }

    private static void line(List<String> cells, int[] widths, StringBuilder text) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            String room = Strings.repeat(" ", widths[i] - width(cells.get(i)));
            boolean number = !cells.get(i).isEmpty()
                    && cells.get(i).chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-' || c == '+');
            line.append(number ? room + cells.get(i) : cells.get(i) + room).append("  ");
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void piped(List<String> cells, StringBuilder text) {
        text.append(cells.stream()
                        .map(each -> each.replace("|", "\\|").replace("\n", " "))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String values(List<String> cells) {
        return cells.stream().map(Sheet::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static int width(String cell) {
        return cell.codePoints().map(each -> each >= 0x1100 ? 2 : 1).sum();
    }
}
