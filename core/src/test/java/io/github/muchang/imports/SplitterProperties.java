package io.github.muchang.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.fault.Faults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

class SplitterProperties {
    private static final int LONGEST = 1000;

    @Property
    void rows_do_not_depend_on_how_the_bytes_arrive(
            @ForAll("nearCsv") String text, @ForAll @IntRange(min = 1, max = 40) int buffer, @ForAll boolean whole) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        List<String> atOnce = shown(split(new ByteArrayInputStream(bytes), ',', 40, whole, 1 << 16));

        assertThat(shown(split(new Dripping(bytes), ',', 40, whole, buffer))).isEqualTo(atOnce);
    }

    @Property
    void every_byte_belongs_to_one_row(@ForAll("nearCsv") String text, @ForAll boolean whole) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long offset = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;

        for (RawRow row : split(new ByteArrayInputStream(bytes), ',', 20, whole, 16)) {
            assertThat(row.offset).isEqualTo(offset);
            assertThat(row.line)
                    .isEqualTo(1
                            + new String(bytes, 0, (int) offset, StandardCharsets.ISO_8859_1)
                                    .chars()
                                    .filter(each -> each == '\n')
                                    .count());
            offset += row.length;
        }

        assertThat(offset).isEqualTo(bytes.length);
    }

    /** Where this finds one row, Jackson finds one row: they agree on what quotes mean. */
    @Property(tries = 3000)
    void a_row_without_fault_is_one_row_to_jackson_unless_a_carriage_return_splits_it(@ForAll("nearCsv") String text) {
        String withoutMark = text.replace("\uFEFF", "");
        for (RawRow row :
                split(new ByteArrayInputStream(withoutMark.getBytes(StandardCharsets.UTF_8)), ',', LONGEST, true, 64)) {
            String content = new String(row.content, StandardCharsets.UTF_8);
            if (row.fault == null && !row.isBlank()) {
                Faults faults = new Faults();
                CsvRows.under("a", ',', List.of("a")).parse(content, faults);
                assertThat(faults.list().toString())
                        .satisfiesAnyOf(
                                none -> assertThat(none).isEqualTo("[]"),
                                count -> assertThat(count).contains("values"),
                                split -> assertThat(content).contains("\r"));
            }
        }
    }

    @Property
    void a_table_is_read_as_it_was_written(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll boolean quoteAll) {
        CsvMapper mapper = CsvMapper.builder()
                .configure(CsvWriteFeature.ALWAYS_QUOTE_STRINGS, quoteAll)
                .configure(CsvWriteFeature.ALWAYS_QUOTE_EMPTY_STRINGS, true)
                .build();
        StringBuilder text = new StringBuilder("a" + delimiter + "b" + delimiter + "c\n");
        table.forEach(row -> text.append(mapper.writer()
                .with(CsvSchema.builder()
                        .addColumns(List.of("a", "b", "c"), CsvSchema.ColumnType.STRING)
                        .setColumnSeparator(delimiter)
                        .build())
                .writeValueAsString(row)));

        assertThat(values(text.toString(), delimiter)).isEqualTo(table);
    }

    @Property
    void a_table_with_everything_in_quotes_is_read_as_it_was_written(
            @ForAll("tables") List<List<String>> table, @ForAll boolean crlf) {
        StringBuilder text = new StringBuilder("a,b,c" + (crlf ? "\r\n" : "\n"));
        for (List<String> row : table) {
            text.append(String.join(
                            ",",
                            row.stream()
                                    .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append(crlf ? "\r\n" : "\n");
        }

        assertThat(values(text.toString(), ',')).isEqualTo(table);
    }

    @Property(tries = 10)
    void no_more_is_held_than_a_row_may_have(@ForAll @IntRange(min = 64, max = 4096) int longest) {
        Endless endless = new Endless(5_000_000);
        Splitter splitter = new Splitter(endless, Trail.start(), ',', longest, false, 256);
        try {
            RawRow row = Objects.requireNonNull(splitter.next());

            assertThat(row.fault).isEqualTo("the row is longer than " + longest + " bytes, so it was not read");
            assertThat(row.length).isEqualTo(5_000_000);
            assertThat(endless.mostAsked).isLessThanOrEqualTo(4 * Math.max(longest, 256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<String> nearCsv() {
        return Arbitraries.of("\"", "\"\"", ",", "\n", "\r\n", "\r", "a", "bc", " ", "\t", "林", "\uFEFF", "\u0001")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> value = Arbitraries.of(
                        "\"", ",", ";", "\n", "\r\n", "a", "bc", " ", "\t", "林", "'", "\\", "#")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return value.list().ofSize(3).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    private static List<List<String>> values(String text, char delimiter) {
        List<RawRow> rows =
                split(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), delimiter, LONGEST, false, 16);
        CsvRows parser = CsvRows.under("a" + delimiter + "b" + delimiter + "c", delimiter, List.of("a", "b", "c"));
        List<List<String>> values = new ArrayList<>();
        for (RawRow row : rows.subList(1, rows.size())) {
            Faults faults = new Faults();
            Parser.Values found = parser.parse(new String(row.content, StandardCharsets.UTF_8), faults);
            assertThat(faults.list()).isEmpty();
            Parser.Values known = Objects.requireNonNull(found);
            List<String> line = new ArrayList<>();
            for (String column : List.of("a", "b", "c")) {
                line.add(Objects.requireNonNull(known.get(column)));
            }
            values.add(line);
        }
        return values;
    }

    private static List<RawRow> split(InputStream in, int delimiter, int longest, boolean whole, int buffer) {
        List<RawRow> rows = new ArrayList<>();
        Splitter splitter = new Splitter(in, Trail.start(), delimiter, longest, whole, buffer);
        try {
            for (RawRow row = splitter.next(); row != null; row = splitter.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> shown(List<RawRow> rows) {
        return rows.stream()
                .map(row -> row.line + "@" + row.offset + "+" + row.length + (row.ended ? " " : " open ") + row.fault
                        + " " + row.position + " " + new String(row.content, StandardCharsets.UTF_8))
                .toList();
    }

    /** Gives one byte at a time. */
    private static final class Dripping extends ByteArrayInputStream {
        Dripping(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
        }
    }

    /** A single huge line, never in memory; remembers how much was asked for at once. */
    private static final class Endless extends InputStream {
        private long left;
        private int mostAsked;

        Endless(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            throw new AssertionError("one byte at a time is slow");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            mostAsked = Math.max(mostAsked, into.length);
            int given = (int) Math.min(left, length);
            for (int i = from; i < from + given; i++) {
                into[i] = 'x';
            }
            left -= given;
            return given == 0 ? -1 : given;
        }
    }
}
