package io.github.muchang.imports;

import static io.github.muchang.imports.Cell.column;
import static io.github.muchang.imports.Shop.HEADER;
import static io.github.muchang.imports.Shop.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.runtime.Muchang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ImportProperties {
    private static final Mapping JSON = Mapping.named("orders")
            .identity("customer", column("customer"))
            .isoAt(column("at"))
            .did("purchased")
            .amount(column("total"), "CNY");

    private final Path file = Shop.temporary();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_file_cut_anywhere_and_then_imported_whole_is_the_file_imported_once(
            @ForAll("files") String text,
            @ForAll @IntRange(min = 0, max = 10_000) int place,
            @ForAll @IntRange(min = 1, max = 5) int batch) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, place % (bytes.length + 1));
        Muchang twice = Shop.open();
        Muchang once = Shop.open();

        Shop.write(file, cut);
        try {
            Shop.run(csv(batch), twice);
        } catch (InvalidInputException e) {
            assertThat(cut.length).isLessThan(HEADER.length());
        }
        Shop.write(file, bytes);
        ImportReport rest = Shop.run(csv(batch), twice);
        ImportReport whole = Shop.run(csv(1000), once);

        assertThat(rest.rows()).isEqualTo(whole.rows());
        assertThat(Shop.states(twice)).isEqualTo(Shop.states(once));
        assertThat(Shop.facts(twice)).hasSameSizeAs(Shop.facts(once));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void json_lines_cut_anywhere_and_then_imported_whole_are_the_file_imported_once(
            @ForAll("jsonFiles") String text, @ForAll @IntRange(min = 0, max = 10_000) int place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Muchang twice = Shop.open();
        Muchang once = Shop.open();

        Shop.write(file, Arrays.copyOf(bytes, place % (bytes.length + 1)));
        Shop.run(json(), twice);
        Shop.write(file, bytes);
        ImportReport rest = Shop.run(json(), twice);
        ImportReport whole = Shop.run(json(), once);

        assertThat(rest.rows()).isEqualTo(whole.rows());
        assertThat(Shop.states(twice)).isEqualTo(Shop.states(once));
    }

    @Example
    void white_space_behind_a_json_object_that_was_taken_in_is_no_row() {
        String row = "{\"customer\":\"林\",\"at\":\"2026-03-01T08:00:00+08:00\",\"total\":1}";
        Muchang muchang = Shop.open();
        Shop.write(file, row);
        assertThat(Shop.run(json(), muchang).accepted()).isEqualTo(1);

        Shop.write(file, row + " \n" + row + "\n");
        ImportReport rest = Shop.run(json(), muchang);

        assertThat(rest.rows()).isEqualTo(2);
        assertThat(rest.rejected()).isZero();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void importing_twice_is_importing_once(
            @ForAll("files") String text, @ForAll @IntRange(min = 1, max = 9) int batch) {
        Muchang muchang = Shop.open();
        Shop.write(file, text);

        ImportReport first = Shop.run(csv(batch), muchang);
        int facts = muchang.journal().read(0, 100_000).size();
        ImportReport second = Shop.run(csv(3), muchang);

        assertThat(first.accepted() + first.rejected()).isEqualTo(first.rows());
        assertThat(second.alreadyThere()).isEqualTo(first.rows());
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(muchang.journal().read(0, 100_000)).hasSize(facts);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_bytes_behind_the_header_are_rows_that_are_accounted_for(
            @ForAll byte[] bytes, @ForAll("wrongRows") String wrong, @ForAll boolean complete) {
        byte[] header = (HEADER + wrong).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, all, header.length, bytes.length);
        Shop.write(file, all);
        Import settings = csv(2);

        ImportReport report = Shop.run(complete ? settings.complete() : settings, Shop.open());

        assertThat(report.accepted() + report.repeats() + report.rejected()).isEqualTo(report.rows());
        assertThat(report.badRows()).hasSize((int) Math.min(report.rejected(), ImportReport.MOST_BAD_ROWS));
        assertThat(complete && report.waiting().isPresent()).isFalse();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_bytes_are_imported_or_refused_with_a_word(@ForAll byte[] bytes, @ForAll boolean complete) {
        Shop.write(file, bytes);
        Import csv = csv(2);
        Import json = json();
        try {
            Shop.run(complete ? csv.complete() : csv, Shop.open());
        } catch (InvalidInputException e) {
            assertThat(e.faults()).isNotEmpty();
        }
        ImportReport report = Shop.run(complete ? json.complete() : json, Shop.open());
        assertThat(report.accepted()).isZero();
    }

    @Provide
    Arbitrary<String> files() {
        return rows().map(rows -> HEADER + String.join("", rows));
    }

    @Provide
    Arbitrary<String> wrongRows() {
        return rows().map(rows -> String.join("", rows));
    }

    @Provide
    Arbitrary<String> jsonFiles() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("林", "王", "李", ""),
                        Arbitraries.integers().between(0, 28),
                        Arbitraries.of("1", "1.5", "\"x\"", "12"))
                .as((who, day, total) -> "{\"customer\":\"%s\",\"at\":\"2026-03-%02dT08:00:00+08:00\",\"total\":%s}"
                        .formatted(who, day, total));
        return Combinators.combine(row, Arbitraries.of("\n", "\r\n", "\n\n", " \n", "\nx{}\n"))
                .as(String::concat)
                .list()
                .ofMaxSize(8)
                .map(rows -> String.join("", rows));
    }

    private static Arbitrary<List<String>> rows() {
        Arbitrary<String> label = Arbitraries.of(
                "",
                "镜片",
                "\"a,b\"",
                "\"two\nlines\"",
                "\"he said \"\"hi\"\"\"",
                "\"x\n林,2026-03-01 00:00:00,7,\n\"",
                "\"wrong\" end");
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("林", "王", "李", ""),
                        Arbitraries.integers().between(0, 28),
                        Arbitraries.of("1", "1.50", "12", "x", ""),
                        label,
                        Arbitraries.of("\n", "\r\n", "\n\n"))
                .as((who, day, total, word, end) ->
                        "%s,2026-03-%02d 08:00:00,%s,%s%s".formatted(who, day, total, word, end));
        return row.list().ofMaxSize(12);
    }

    private Import csv(int batch) {
        return Import.csv(file, ORDERS)
                .batchesOf(batch)
                .stopAtFirstFault(false)
                .leavingClock()
                .bufferOf(7);
    }

    private Import json() {
        return Import.jsonLines(file, JSON).batchesOf(2).stopAtFirstFault(false).leavingClock();
    }
}
