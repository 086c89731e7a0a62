package io.github.muchang.imports;

import static io.github.muchang.imports.Cell.column;
import static io.github.muchang.imports.Cell.constant;
import static io.github.muchang.imports.Shop.HEADER;
import static io.github.muchang.imports.Shop.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final Identity LIN = Identity.of("customer", "林");

    private final Path directory;
    private final Muchang muchang = Shop.open();
    private int takes;

    ImportTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void every_row_of_a_csv_becomes_a_signal() throws IOException {
        Path file = file("""
                customer,paid_at,total,category
                林,2026-03-01 21:45:00,299.00,镜片
                王,2026-03-02 09:00:00,58,
                林,2026-03-03 10:00:00,12.5,镜布
                """);

        ImportReport report = Import.csv(file, ORDERS).into(muchang);

        assertThat(report).isEqualTo(new ImportReport("orders", 3, 0, 3, 0, 0, List.of(), Optional.empty(), List.of()));
        ActivityLog log = log("purchased");
        assertThat(log.size()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(log.at(0))).isEqualTo("2026-03-01T13:45:00Z");
        assertThat(log.sum(0)).isEqualTo(29900);
        assertThat(log.indexOf("镜片")).isNotNegative();
        assertThat(Shop.purchases(muchang, "王")).isEqualTo(1);
    }

    @Test
    void quotes_a_byte_order_mark_crlf_and_empty_lines_are_read_as_spreadsheets_write_them() throws IOException {
        Path file = file(String.join(
                "\r\n",
                "\uFEFFcustomer;paid_at;total;category",
                "",
                "\"林\";\"2026-03-01 21:45:00\";299.00;\"镜片;\"\"薄\"\"",
                "1.67\"",
                "\t王 ; 2026-03-02 09:00:00 ;58.00;",
                "",
                ""));

        ImportReport report = Import.csv(file, ORDERS).delimitedBy(';').into(muchang);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(log("purchased").indexOf("镜片;\"薄\"\r\n1.67")).isNotNegative();
        assertThat(Shop.purchases(muchang, "王")).isEqualTo(1);
    }

    @Test
    void a_file_from_a_chinese_spreadsheet_is_read_in_its_charset() throws IOException {
        Path file = Shop.write(
                directory.resolve("gbk.csv"),
                (HEADER + "林,2026-03-01 21:45:00,1,镜片\n").getBytes(Charset.forName("GBK")));

        Import.csv(file, ORDERS).charset(Charset.forName("GB18030")).into(muchang);

        assertThat(Shop.purchases(muchang, "林")).isEqualTo(1);
    }

    @Test
    void two_equal_rows_are_two_purchases() throws IOException {
        String row = "林,2026-03-01 21:45:00,1.00,\n";

        ImportReport report = Import.csv(file(HEADER + row + row), ORDERS).into(muchang);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(Shop.purchases(muchang, "林")).isEqualTo(2);
    }

    @Test
    void a_row_under_an_id_that_was_there_before_is_a_repeat() throws IOException {
        Mapping byOrder = ORDERS.id(column("order"), column("line"));
        String header = "order,line," + HEADER;
        Import.csv(file(header + "7,1,林,2026-03-01 21:45:00,1.00,\n"), byOrder).into(muchang);

        ImportReport report = Import.csv(
                        file(header + "7,2,林,2026-03-01 21:45:00,1.00,\n7,1,林,2026-03-01 21:45:00,1.00,\n"), byOrder)
                .into(muchang);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.repeats()).isEqualTo(1);
        assertThat(Shop.purchases(muchang, "林")).isEqualTo(2);
    }

    @Test
    void json_lines_are_read_by_member_or_pointer() throws IOException {
        Path file = file("""
                {"buyer":{"id":"林"},"at":"2026-03-01T21:45:00+08:00","total":300.00,"category":null}

                {"buyer":{"id":"林"},"at":"2026-03-02T21:45:00+08:00","total":1e2,"category":"镜片"}
                {"buyer":{"id":"林"},"at":"2026-03-03T21:45:00+08:00","total":"58.50"}""");
        Mapping mapping = Mapping.named("orders")
                .identity("customer", column("/buyer/id"))
                .isoAt(column("at"))
                .did("purchased")
                .amount(column("total"), "CNY")
                .label(column("category"));

        ImportReport report = Import.jsonLines(file, mapping).into(muchang);

        assertThat(report.accepted()).isEqualTo(3);
        ActivityLog log = log("purchased");
        assertThat(List.of(log.sum(0), log.sum(1), log.sum(2))).containsExactly(30000L, 10000L, 5850L);
    }

    @Test
    void a_log_of_ones_own_format_is_read_by_one_method() throws IOException {
        RowFormat log = line -> {
            if (line.startsWith("#")) {
                return ImmutableMap.of();
            }
            List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(line);
            if (words.size() != 3) {
                throw new IllegalArgumentException("a line has 3 words, not " + words.size());
            }
            return ImmutableMap.of("seconds", words.get(0), "who", words.get(1), "page", words.get(2));
        };
        Mapping clicks = Mapping.named("clicks")
                .identity("customer", column("who"))
                .secondsAt(column("seconds"))
                .did("clicked")
                .label(column("page"));

        ImportReport report = Import.rows(
                        file("# a log\n1772372700 林 /a\n1772372701\n1772372702  林 \"/b\n"), log, clicks)
                .stopAtFirstFault(false)
                .into(muchang);

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.badRows()).extracting(BadRow::toString).containsExactly("line 3: a line has 3 words, not 1");
    }

    @Test
    void a_format_that_fails_rejects_the_row_and_says_nothing_of_it() throws IOException {
        Mapping clicks = Mapping.named("clicks")
                .identity("customer", column("who"))
                .secondsAt(column("seconds"))
                .did("clicked");

        ImportReport report = Import.rows(file("x\n"), line -> ImmutableMap.of("who", line.substring(7)), clicks)
                .stopAtFirstFault(false)
                .into(muchang);

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly("line 1: the format failed: StringIndexOutOfBoundsException");
    }

    @Test
    void all_kinds_of_occurrences_can_be_told() throws IOException {
        Mapping row = Mapping.named("any")
                .identity("customer", column("who"))
                .address("wecom", "shop-account", column("handle"))
                .onDay(column("day"), "yyyy/M/d", LocalTime.NOON, "Asia/Shanghai");
        Path file = file("""
                who,handle,day,a,b
                林,wm_1,2026/3/1,friends,table-7
                """);
        take(file, row.added(column("a")).through(column("b")));
        take(file, row.promoted(column("a"), constant("KOC")));
        take(file, row.tagged(column("b"), constant("收银台")));
        take(file, row.described("city", column("a")).described("name", column("b")));
        take(file, row.consented(Purpose.CARE, column("b")));
        take(file, row.did("purchased").minorAmount(constant("1250"), "CNY"));
        Party lin = muchang.customer(LIN).orElseThrow();

        assertThat(lin.reaches()).hasSize(1);
        assertThat(lin.memberships())
                .containsExactly(Map.entry(
                        "friends",
                        new Membership(
                                Instant.parse("2026-03-01T04:00:00Z").toEpochMilli(), "table-7", Membership.Role.KOC)));
        assertThat(lin.tags()).containsKey("table-7");
        assertThat(lin.attributes()).containsKey("city");
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).containsEntry("name", "table-7");
        assertThat(lin.consents().values()).extracting(Consent::given).containsExactly(true);
        assertThat(log("purchased").sum(0)).isEqualTo(1250);

        take(file, row.moved(column("a"), constant("members")).through(column("b")));
        take(file, row.untagged(column("b"), constant("收银台")));
        take(file, row.withdrew(constant("care"), Cell.none()));
        take(file, row.left(constant("members")));
        take(file, row.identified());
        take(file, row.withdrew());
        lin = muchang.customer(LIN).orElseThrow();

        assertThat(lin.tags()).isEmpty();
        assertThat(lin.memberships()).isEmpty();
        assertThat(lin.consents().values()).extracting(Consent::given).containsOnly(false);
    }

    @Test
    void one_identity_of_several_is_enough_and_an_empty_cell_may_stand_for_something() throws IOException {
        Mapping visits = Mapping.named("visits")
                .identity("customer", column("who"))
                .identity("phone", column("phone"))
                .millisAt(column("at").or("1772372700000"))
                .did(column("what").or("visited"));

        ImportReport report = Import.csv(file("who,phone,at,what\n林,,,\n,13800138000,1772372700001,clicked\n"), visits)
                .into(muchang);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(muchang.customer(LIN).orElseThrow().activities()).containsOnlyKeys("visited");
        assertThat(muchang.customer(Identity.of("phone", "13800138000"))
                        .orElseThrow()
                        .activities())
                .containsOnlyKeys("clicked");
    }

    @Test
    void a_form_with_an_offset_means_that_offset_and_others_the_zone() throws IOException {
        Mapping visits =
                Mapping.named("visits").identity("customer", column("who")).did("visited");

        Import.csv(
                        file("who,at\n林,2026/3/1 9:05 +0000\n"),
                        visits.at(column("at"), "yyyy/M/d H:mm xx", "Asia/Shanghai"))
                .into(muchang);
        Import.csv(file("who,at\n林,01.03.26 09:05\n"), visits.at(column("at"), "dd.MM.yy HH:mm", "Europe/Berlin"))
                .into(muchang);

        ActivityLog log = log("visited");
        assertThat(List.of(Instant.ofEpochMilli(log.at(0)), Instant.ofEpochMilli(log.at(1))))
                .containsExactly(Instant.parse("2026-03-01T08:05:00Z"), Instant.parse("2026-03-01T09:05:00Z"));
    }

    @Test
    void the_clock_moves_to_the_latest_row_unless_it_is_to_be_left() throws IOException {
        Path file = file(HEADER + "林,2026-03-05 08:00:00,1,\n林,2026-03-01 08:00:00,1,\n");
        Muchang other = Shop.open();

        Import.csv(file, ORDERS).into(muchang);
        Import.csv(file, ORDERS).leavingClock().into(other);

        assertThat(muchang.now()).isEqualTo("2026-03-05T00:00:00Z");
        assertThat(other.now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void progress_is_told_after_every_batch() throws IOException {
        String row = "林,2026-03-01 21:45:00,1,\n";
        AtomicLong nanos = new AtomicLong();
        List<Progress> heard = new ArrayList<>();
        Path file = file(HEADER + row.repeat(4));

        Import.csv(file, ORDERS)
                .batchesOf(2)
                .nanoTime(() -> nanos.getAndAdd(2_000_000_000L))
                .listener(heard::add)
                .into(muchang);

        long total = file.toFile().length();
        long half = (total - HEADER.length()) / 2 + HEADER.length();
        assertThat(heard)
                .containsExactly(
                        new Progress(
                                2,
                                0,
                                half,
                                total,
                                Duration.ofSeconds(2),
                                1.0,
                                Optional.of(Duration.ofMillis(Math.round(2000.0 * (total - half) / half)))),
                        new Progress(4, 0, total, total, Duration.ofSeconds(4), 1.0, Optional.of(Duration.ZERO)));
    }

    /** Under another first line each time, for the same bytes are not read twice. */
    private void take(Path file, Mapping mapping) throws IOException {
        Path another = Shop.write(directory.resolve("another.csv"), "\n".repeat(++takes) + Files.readString(file));
        assertThat(Import.csv(another, mapping).into(muchang).accepted()).isEqualTo(1);
    }

    private ActivityLog log(String activity) {
        return Objects.requireNonNull(
                muchang.customer(LIN).orElseThrow().activities().find(activity));
    }

    private Path file(String text) {
        return Shop.write(directory.resolve("file.csv"), text);
    }
}
