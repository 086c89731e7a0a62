package io.github.muchang.imports;

import static io.github.muchang.imports.Cell.column;
import static io.github.muchang.imports.Cell.constant;
import static io.github.muchang.imports.Shop.HEADER;
import static io.github.muchang.imports.Shop.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.runtime.Muchang;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFaultsTest {
    private static final String GOOD = "林,2026-03-01 21:45:00,299.00,镜片\n";

    private final Path directory;
    private final Muchang muchang = Shop.open();

    ImportFaultsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void an_empty_file_has_no_header() {
        assertThatThrownBy(() -> Import.csv(file(""), ORDERS).into(muchang))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("the file is empty; its first line must name the columns");
    }

    @Test
    void an_empty_file_that_still_grows_is_no_fault() throws IOException {
        assertThat(Import.csv(file(""), ORDERS).growing().into(muchang).rows()).isZero();
        assertThat(Import.csv(file("customer,pai"), ORDERS)
                        .growing()
                        .into(muchang)
                        .rows())
                .isZero();
    }

    @Test
    void a_header_alone_has_no_rows() throws IOException {
        assertThat(Import.csv(file(HEADER), ORDERS).into(muchang))
                .hasToString("import 'orders': 0 rows, 0 already there, 0 accepted, 0 repeats, 0 rejected");
        assertThat(muchang.imports("orders")).isEmpty();
    }

    @Test
    void a_missing_column_is_named_with_the_nearest() {
        assertThatThrownBy(() -> Import.csv(file("customer,payed_at,totl,category\n"), ORDERS)
                        .into(muchang))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("""
                        the header: 2 faults
                          there is no column 'paid_at', did you mean 'payed_at'? (known: customer, payed_at, totl, category)
                          there is no column 'total', did you mean 'totl'? (known: customer, payed_at, totl, category)""");
    }

    @Test
    void a_first_row_that_is_no_header_is_not_repeated() {
        assertThatThrownBy(() -> Import.csv(file(GOOD), ORDERS).into(muchang))
                .hasMessageEndingWith(
                        "the first line must name the columns, and names none of category, customer, paid_at, total"
                                + " among 4 values separated by ','");
    }

    @Test
    void a_column_that_is_there_twice_is_named() {
        assertThatThrownBy(() -> Import.csv(file("total," + HEADER), ORDERS).into(muchang))
                .hasMessageEndingWith("the column 'total' is there 2 times");
    }

    @Test
    void a_header_of_wrong_bytes_or_quotes_is_told() {
        assertThatThrownBy(() ->
                        Import.csv(file("\"customer\n"), ORDERS).complete().into(muchang))
                .hasMessageContaining(
                        "the quote that opens on line 1, byte 1 is not closed before the end of the file");
        assertThatThrownBy(() -> Import.csv(Shop.write(directory.resolve("f"), new byte[] {(byte) 0xC4, '\n'}), ORDERS)
                        .into(muchang))
                .hasMessageContaining("byte 1 of the row is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        林,2026-03-01 21:45:00,299.00           | the row has 3 of 4 values: there is none for column 'category'
        林                                      | the row has 1 of 4 values: there is none for column 'paid_at'
        林,2026-03-01 21:45:00,1,299.00,镜片    | the row has 5 values for 4 columns: a value that holds the delimiter needs quotes around it
        林,,299.00,镜片                         | at: column 'paid_at': there is no value
        林,2026-02-30 21:45:00,1,               | at: column 'paid_at': '2026-02-30 21:45:00' is no time of the form yyyy-MM-dd HH:mm:ss
        林,2026-03-01,1,                        | at: column 'paid_at': '2026-03-01' is no time of the form yyyy-MM-dd HH:mm:ss
        林,1969-03-01 21:45:00,1,               | at: column 'paid_at': the moment 1969-03-01T13:45:00Z is outside 1970 to 2199
        林,2200-01-01 08:00:00,1,               | at: column 'paid_at': the moment 2200-01-01T00:00:00Z is outside 1970 to 2199
        林,2026-03-01 21:45:00,,                | amount: column 'total': there is no value
        林,2026-03-01 21:45:00,1e9,             | amount: column 'total': An amount is a plain decimal such as 29.33, not '1e9'
        林,2026-03-01 21:45:00,0.001,           | amount: column 'total': CNY has 2 decimal digits, '0.001' has 3
        林,2026-03-01 21:45:00,99999999999999999999999,| amount: column 'total': '99999999999999999999999' CNY is more than Money can hold
        林,2026-03-01 21:45:00,99999999999.00,  | amount: an amount of more than 10000000000.00 CNY is not meant
        ,2026-03-01 21:45:00,1,                 | identity: the row does not say whom it is about: no identity and no address has a value
        林,2026-03-01 21:45:00,1,0123456789012345678901234567890123456789012345678901234567890123456789 | label: at most 64 bytes of UTF-8 are kept in a state
        林,"2026-03-01 21:45:00"x,1,            | the quote that opens on line 3, byte 5 closes in the middle of a value (a quote within quotes is written twice)
        """)
    void what_is_wrong_with_a_row_is_told_and_the_rows_around_it_are_taken_in(String row, String reason) {
        ImportReport report = lenient(HEADER + GOOD + row + "\n" + GOOD);

        assertThat(report.badRows()).extracting(BadRow::toString).containsExactly("line 3: " + reason);
        assertThat(report.accepted()).isEqualTo(2);
    }

    @Test
    void all_that_is_wrong_with_a_row_is_told_at_once() {
        String longId = "林".repeat(257);

        ImportReport report = lenient(HEADER + longId + ",gestern,viel," + "x".repeat(65) + "\n");

        assertThat(report.badRows().get(0).reasons())
                .extracting(Object::toString)
                .containsExactly(
                        "identity: column 'customer': the value of identity 'customer' must have 1 to 256 characters, not 257",
                        "at: column 'paid_at': 'gestern' is no time of the form yyyy-MM-dd HH:mm:ss",
                        "amount: column 'total': An amount is a plain decimal such as 29.33, not 'viel'");
    }

    @Test
    void an_unknown_name_is_told_together_with_an_unreadable_time() throws IOException {
        Mapping added = Mapping.named("added")
                .identity("customer", column("who"))
                .isoAt(column("at"))
                .added(column("pool"));

        ImportReport report = Import.csv(file("who,at,pool\n,heute,freinds\n"), added)
                .stopAtFirstFault(false)
                .into(muchang);

        assertThat(report.badRows().get(0).reasons())
                .extracting(Object::toString)
                .containsExactly(
                        "identity: the row does not say whom it is about: no identity and no address has a value",
                        "at: column 'at': 'heute' is no moment with an offset, such as 2026-03-01T21:45:00+08:00",
                        "pool: there is no pool 'freinds', did you mean 'friends'? (known: friends, members)");
    }

    @Test
    void a_reason_never_repeats_who_it_is() {
        Mapping shifted = ORDERS.identity("phone", column("total")).label(column("customer"));

        ImportReport report = lenientWith(shifted, HEADER + "林,13800138000,13800138000x,\n");

        assertThat(report.badRows().get(0).toString()).contains("not '***'").doesNotContain("13800138000x");
    }

    @Test
    void broken_utf_8_is_told_by_its_byte() throws IOException {
        byte[] gbk = (HEADER + GOOD).getBytes(Charset.forName("GBK"));
        Path file = Shop.write(directory.resolve("gbk.csv"), gbk);
        Path rejects = directory.resolve("rejects.jsonl");

        ImportReport report = Import.csv(file, ORDERS).rejectsTo(rejects).into(muchang);

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "line 2: byte 1 of the row is not UTF-8; save the file as UTF-8, or name its charset (often"
                                + " GB18030)");
        assertThat(Files.readString(rejects)).contains("\"bytes\":\"wdY");
    }

    @Test
    void a_replacement_character_that_is_really_there_is_none_of_ours() {
        assertThat(lenient(HEADER + "林,2026-03-01 21:45:00,1,\uFFFD\n").accepted())
                .isEqualTo(1);
    }

    @Test
    void a_quote_that_is_never_closed_costs_only_its_own_line() {
        ImportReport report =
                lenientWith(ORDERS, HEADER + GOOD + "林,2026-03-01 21:45:00,1,\"镜片\n" + GOOD.repeat(3), true);

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "line 3: the quote that opens on line 3, byte 27 is not closed before the end of the file"
                                + " (a quote within quotes is written twice)");
        assertThat(report.accepted()).isEqualTo(4);
    }

    @Test
    void a_quote_that_is_not_closed_within_a_row_costs_only_its_own_line() throws IOException {
        ImportReport report = Import.csv(file(HEADER + "林,2026-03-01 21:45:00,1,\"镜片\n" + GOOD.repeat(9)), ORDERS)
                .longestRow(100)
                .stopAtFirstFault(false)
                .into(muchang);

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "line 2: the quote that opens on line 2, byte 27 is not closed within 100 bytes (a quote within"
                                + " quotes is written twice)");
        assertThat(report.accepted()).isEqualTo(9);
    }

    @Test
    void a_row_that_is_too_long_is_passed_over() throws IOException {
        Path rejects = directory.resolve("rejects.jsonl");
        String tooLong = "林,2026-03-01 21:45:00,1," + "x".repeat(1000) + "\n";

        ImportReport report = Import.csv(file(HEADER + GOOD + tooLong + GOOD), ORDERS)
                .longestRow(100)
                .rejectsTo(rejects)
                .into(muchang);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(Files.readString(rejects))
                .isEqualTo("{\"import\":\"orders\",\"file\":\"file.csv\",\"line\":3,\"offset\":"
                        + (HEADER + GOOD).getBytes(StandardCharsets.UTF_8).length + ",\"length\":"
                        + tooLong.getBytes(StandardCharsets.UTF_8).length
                        + ",\"reasons\":[\"the row is longer than 100 bytes, so it was not read\"]}\n");
    }

    @Test
    void a_rejected_row_is_kept_with_line_and_reasons() throws IOException {
        Path rejects = Shop.write(directory.resolve("rejects.jsonl"), "{\"torn");

        Import.csv(file(HEADER + "林,2026-03-01 21:45:00,viel,\"a\"\"b\"\n"), ORDERS)
                .rejectsTo(rejects)
                .into(muchang);

        assertThat(Files.readAllLines(rejects))
                .containsExactly(
                        "{\"torn",
                        "{\"import\":\"orders\",\"file\":\"file.csv\",\"line\":2,\"offset\":32,\"length\":36,\"reasons\":["
                                + "\"amount: column 'total': An amount is a plain decimal such as 29.33, not 'viel'\"],"
                                + "\"row\":\"林,2026-03-01 21:45:00,viel,\\\"a\\\"\\\"b\\\"\"}");
    }

    @Test
    void json_that_is_none_is_told_without_its_text() throws IOException {
        Mapping mapping = Mapping.named("j")
                .identity("customer", column("who"))
                .isoAt(column("at"))
                .did("visited")
                .label(column("label"));
        ImportReport report =
                Import.jsonLines(file("""
                                {"who": Zhang}
                                [1]
                                null
                                {"who":"a","who":"b"}
                                {"who":{},"at":"2026-03-01T21:45:00+08:00"}
                                {"who":1e999999999,"at":"2026-03-01T21:45:00+08:00"}
                                {"who":"a"} x
                                {"who":
                                """), mapping).stopAtFirstFault(false).into(muchang);

        assertThat(report.badRows()).hasSize(8);
        assertThat(report.badRows().toString()).doesNotContain("Zhang");
        assertThat(report.badRows())
                .extracting(row -> row.reasons().get(0).message())
                .contains(
                        "a row is one JSON object such as {\"name\": \"value\"}",
                        "column 'who': a text or a number is needed, not a list or an object",
                        "column 'who': a number of that size is not meant");
        assertThat(report.unseen()).containsExactly("label", "who");
    }

    @Test
    void a_column_that_looks_like_a_pointer_must_be_one() {
        Mapping mapping = Mapping.named("j")
                .identity("customer", column("/a~b"))
                .isoAt(column("at"))
                .did("visited");

        assertThatThrownBy(() -> Import.jsonLines(file(""), mapping).into(muchang))
                .hasMessageContaining("the column '/a~b' is no JSON pointer: ~ is written ~0");
    }

    @Test
    void without_a_reject_file_the_import_stops_at_the_first_bad_row() {
        Import settings = Import.csv(file(HEADER + GOOD + GOOD + "林,,1,\n" + GOOD), ORDERS);

        assertThatThrownBy(() -> settings.into(muchang))
                .isInstanceOfSatisfying(ImportStoppedException.class, stopped -> {
                    assertThat(stopped.line()).isEqualTo(4);
                    assertThat(stopped.reasons()).hasSize(1);
                    assertThat(stopped.report().accepted()).isEqualTo(2);
                })
                .hasMessage("line 4: at: column 'paid_at': there is no value\n"
                        + "(import 'orders': 2 rows, 0 already there, 2 accepted, 0 repeats, 0 rejected)");
        assertThat(Shop.purchases(muchang, "林")).isEqualTo(2);
    }

    @Test
    void a_last_row_without_a_line_end_may_be_cut_off() throws IOException {
        Path file = file(HEADER + GOOD + GOOD.strip());

        assertThatThrownBy(() -> Import.csv(file, ORDERS).into(muchang))
                .isInstanceOf(ImportStoppedException.class)
                .hasMessageStartingWith(
                        "line 3: the last row has no line end, so it may be cut off: say complete() if the file"
                                + " is, or growing() if more will come");
        ImportReport waiting =
                Import.csv(file, ORDERS).rejectsTo(directory.resolve("r")).into(muchang);
        assertThat(waiting.waiting()).map(BadRow::line).contains(3L);
        assertThat(Import.csv(file, ORDERS).growing().into(muchang).waiting()).isPresent();
        assertThat(Import.csv(file, ORDERS).complete().into(muchang))
                .hasToString("import 'orders': 2 rows, 1 already there, 1 accepted, 0 repeats, 0 rejected");
    }

    @Test
    void the_rest_of_a_row_that_was_taken_in_too_early_is_rejected() throws IOException {
        Import.csv(file(HEADER + "林,2026-03-01 21:45:00,29,"), ORDERS)
                .complete()
                .into(muchang);

        ImportReport report = Import.csv(file(HEADER + "林,2026-03-01 21:45:00,29,镜片\n" + GOOD), ORDERS)
                .stopAtFirstFault(false)
                .into(muchang);

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "line 2: the line continues a row that was taken in before its line had ended; only that"
                                + " beginning counts");
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void a_row_that_a_party_has_no_room_for_is_rejected_alone() throws IOException {
        Mapping tags = Mapping.named("tags")
                .identity("customer", column("who"))
                .secondsAt(constant("1772372700"))
                .tagged(column("tag"), constant("导入"));
        StringBuilder rows = new StringBuilder("who,tag\n");
        for (int i = 1; i <= 60; i++) {
            rows.append("林,tag").append(i).append("\n王,tag").append(i % 2).append('\n');
        }
        Path file = file(rows.toString());
        Path rejects = directory.resolve("rejects.jsonl");

        ImportReport report = Import.csv(file, tags).rejectsTo(rejects).into(muchang);

        assertThat(report.accepted()).isEqualTo(100);
        assertThat(report.rejected()).isEqualTo(20);
        assertThat(report.badRows().get(0).line()).isEqualTo(82);
        assertThat(Files.readAllLines(rejects)).hasSize(20);
        assertThat(Import.csv(file, tags).rejectsTo(rejects).into(muchang).alreadyThere())
                .isEqualTo(120);
        assertThatThrownBy(() -> Import.csv(file, tags).into(Shop.open()))
                .isInstanceOfSatisfying(ImportStoppedException.class, stopped -> {
                    assertThat(stopped.line()).isEqualTo(82);
                    assertThat(stopped.report().accepted()).isEqualTo(80);
                });
    }

    @Test
    void a_row_from_the_future_is_wrong_if_that_is_said() throws IOException {
        ImportReport report = Import.csv(file(HEADER + "林,2126-03-01 21:45:00,1,\n"), ORDERS)
                .noneAfter(Instant.parse("2026-12-31T00:00:00Z"))
                .stopAtFirstFault(false)
                .into(muchang);

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "line 2: at: the row says 2126-03-01T13:45:00Z, and none may be later than 2026-12-31T00:00:00Z");
        assertThat(muchang.now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void faults_of_the_mapping_are_told_before_anything_is_read() {
        assertThatThrownBy(() -> Import.csv(file(HEADER), Mapping.named("m")).into(muchang))
                .hasMessage("""
                        mapping 'm': 3 faults
                          say whom a row is about: identity(...) or address(...)
                          say when it happened: at(...), onDay(...), isoAt(...), millisAt(...) or secondsAt(...)
                          say what happened: did(...), added(...), described(...) or another""");
        Mapping wrong = Mapping.named("m")
                .identity("custmer", column("customer"))
                .secondsAt(column("at"))
                .did("purchsed")
                .amount(column("total"), "cny");
        assertThatThrownBy(() -> Import.csv(file(HEADER), wrong).into(muchang))
                .hasMessageContaining("A currency is three letters A to Z such as CNY or PTS, not 'cny'");
        assertThatThrownBy(() -> Import.csv(file(HEADER), wrong.did("purchsed")).into(muchang))
                .hasMessageContaining("there is no identity kind 'custmer', did you mean 'customer'?")
                .hasMessageContaining("there is no activity 'purchsed', did you mean 'purchased'?");
        assertThatThrownBy(() -> Import.csv(file(HEADER), ORDERS.amount(column("total"), "USD"))
                        .into(muchang))
                .hasMessageContaining("'purchased' is kept in CNY, not in USD");
    }

    @Test
    void parts_that_do_not_fit_together_are_refused_where_they_are_said() {
        assertThatThrownBy(() -> Mapping.named("m").amount(column("x"), "CNY"))
                .hasMessage("an amount belongs to did(...); call that before");
        assertThatThrownBy(() -> Mapping.named("m").did("visited").through(column("x")))
                .hasMessage("a source code belongs to added(...) or moved(...); call that before");
        assertThatThrownBy(() -> Mapping.named("m").at(column("x"), "yyyy-MM-dd", "Asia/Shanghai"))
                .hasMessage("the form 'yyyy-MM-dd' does not say both date and time; for a date alone, use onDay");
        assertThatThrownBy(() -> Mapping.named("m").onDay(column("x"), "HH:mm", LocalTime.NOON, "Asia/Shanghai"))
                .hasMessage("the form 'HH:mm' does not say a date");
        assertThatThrownBy(() -> Mapping.named("m").at(column("x"), "yyyy-MM-dd HH:mm", "Shanghai"))
                .hasMessage("'Shanghai' is no time zone such as Asia/Shanghai");
        assertThatThrownBy(() -> column(" ")).hasMessage("a column has a name");
        assertThatThrownBy(() -> Import.jsonLines(file(""), ORDERS).delimitedBy(';'))
                .hasMessage("only CSV has a delimiter");
        assertThatThrownBy(() -> Import.csv(file(""), ORDERS).delimitedBy('"'))
                .hasMessage("a delimiter is a comma, a semicolon, a tab or a vertical bar");
        assertThatThrownBy(() -> Import.csv(file(""), ORDERS).charset(StandardCharsets.UTF_16))
                .hasMessage("a charset is UTF-8, GB18030, GBK, GB2312 or US-ASCII, not UTF-16");
        assertThatThrownBy(() -> Import.csv(file(""), ORDERS).batchesOf(0))
                .hasMessage("a batch has 1 to 1,000,000 rows, not 0");
        assertThatThrownBy(() -> Import.csv(file(""), ORDERS).longestRow(1))
                .hasMessage("the longest row has 64 to 8388608 bytes, not 1");
        assertThatThrownBy(() -> Import.csv(file(HEADER), ORDERS)
                        .rejectsTo(directory.resolve("file.csv"))
                        .into(muchang))
                .hasMessage("the reject file is the imported file itself");
    }

    @Test
    void times_are_read_in_their_form() throws IOException {
        Mapping visits = Mapping.named("v").identity("customer", constant("林")).did("visited");
        List<String> reasons = List.of(
                reason(visits.secondsAt(column("at")), "17723727000000000"),
                reason(visits.millisAt(column("at")), "1.5"),
                reason(visits.millisAt(column("at")), "-1"),
                reason(visits.secondsAt(column("at")), "999999999999999"),
                reason(visits.onDay(column("at"), "yyyyMMdd", LocalTime.NOON, "Asia/Shanghai"), "20260229"));

        assertThat(reasons)
                .containsExactly(
                        "column 'at': '17723727000000000' is no time as a whole number since 1970",
                        "column 'at': '1.5' is no time as a whole number since 1970",
                        "column 'at': the moment 1969-12-31T23:59:59.999Z is outside 1970 to 2199",
                        "column 'at': the moment +31690708-07-05T01:46:39Z is outside 1970 to 2199",
                        "column 'at': '20260229' is no time of the form yyyyMMdd");
    }

    private String reason(Mapping mapping, String at) throws IOException {
        return Import.csv(file("at\n" + at + "\n"), mapping)
                .stopAtFirstFault(false)
                .into(muchang)
                .badRows()
                .get(0)
                .reasons()
                .get(0)
                .message();
    }

    private ImportReport lenient(String text) {
        return lenientWith(ORDERS, text);
    }

    private ImportReport lenientWith(Mapping mapping, String text) {
        return lenientWith(mapping, text, false);
    }

    private ImportReport lenientWith(Mapping mapping, String text, boolean complete) {
        Import settings = Import.csv(file(text), mapping).stopAtFirstFault(false);
        return Shop.run(complete ? settings.complete() : settings, muchang);
    }

    private Path file(String text) {
        return Shop.write(directory.resolve("file.csv"), text);
    }
}
