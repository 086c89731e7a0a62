package io.github.muchang.examples.orders;

import com.google.common.math.LongMath;
import io.github.muchang.imports.ImportReport;
import io.github.muchang.json.StrictJson;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Segment;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The figures of an order log, as one JSON object or for a person. */
final class OrdersReport {
    private static final int TOP_PERCENT = 20;

    private final Muchang muchang;
    private final Instant asOf;
    private final String currency;
    private final ImportReport imported;
    private final Path rejects;
    private final long purchases;
    private final long[] amounts;

    OrdersReport(Muchang muchang, Instant asOf, String currency, ImportReport imported, Path rejects) {
        this.muchang = muchang;
        this.asOf = asOf;
        this.currency = currency;
        this.imported = imported;
        this.rejects = rejects;
        ActivityLog[] logs = muchang.customers()
                .members()
                .map(id -> muchang.party(id).activities().find("purchased"))
                .filter(Objects::nonNull)
                .toArray(ActivityLog[]::new);
        this.purchases =
                Arrays.stream(logs).mapToLong(log -> log.lifetimeCount(-1)).sum();
        this.amounts = Arrays.stream(logs)
                .mapToLong(log -> log.lifetimeSum(-1))
                .sorted()
                .toArray();
    }

    void printJson(PrintWriter out) {
        ObjectNode json = StrictJson.mapper().createObjectNode();
        json.put("asOf", moment());
        json.put("rowsRejected", imported.rejected());
        json.put("customers", muchang.customers().size());
        json.put("purchases", purchases);
        json.put("amountMinor", total(0));
        json.put("currency", currency);
        ObjectNode segments = json.putObject("segments");
        for (Segment segment : muchang.domain().segments()) {
            segments.put(segment.name(), muchang.segment(segment.name()).size());
        }
        json.put("top20Share", topShare());
        ObjectNode stages = json.putObject("stages");
        for (Stage stage : muchang.domain().lifecycle().stages()) {
            stages.put(stage.name(), muchang.stage(stage.name()).size());
        }
        out.println(json);
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d customers, %d purchases, %s, as of %s%n",
                muchang.customers().size(),
                purchases,
                Money.of(total(0), currency),
                moment());
        if (imported.rejected() > 0) {
            out.printf(Locale.ROOT, "%d rows were rejected, see %s%n", imported.rejected(), rejects);
        }
        out.println();
        out.println("Lifecycle");
        for (Stage stage : muchang.domain().lifecycle().stages()) {
            out.printf(
                    Locale.ROOT,
                    "  %-14s %8d%n",
                    stage.name(),
                    muchang.stage(stage.name()).size());
        }
        out.println();
        out.println("Segments");
        for (Segment segment : muchang.domain().segments()) {
            out.printf(
                    Locale.ROOT,
                    "  %-14s %8d   %s%n",
                    segment.name(),
                    muchang.segment(segment.name()).size(),
                    segment.when().sentence(muchang.domain().wording(Locale.ENGLISH)));
        }
        out.println();
        out.printf(Locale.ROOT, "The best %d %% of customers brought %s of the revenue.%n", TOP_PERCENT, topShare());
    }

    /** The share of the best customers, {@code ceil(20 %)} of them, to four digits; 0 where nothing was spent. */
    private BigDecimal topShare() {
        long best = LongMath.divide(amounts.length * (long) TOP_PERCENT, 100, RoundingMode.CEILING);
        long all = total(0);
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(total(amounts.length - (int) best))
                        .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    private String moment() {
        return asOf.atZone(muchang.domain().zone()).toOffsetDateTime().toString();
    }

    private long total(int from) {
        return Arrays.stream(amounts, from, amounts.length).sum();
    }
}
