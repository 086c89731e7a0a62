package io.github.muchang.examples.orders;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.imports.RowFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * A line of an order log: {@code id yyyymmdd quantity amount}, or with a second id behind the first. Orders from after a moment are
 * not looked at.
 */
final class OrderLine implements RowFormat {
    static final String CUSTOMER = "customer";
    static final String DAY = "day";
    static final String AMOUNT = "amount";

    private static final Splitter COLUMNS =
            Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private final Instant asOf;
    private final ZoneId zone;

    OrderLine(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.zone = zone;
    }

    @Override
    public Map<String, String> split(String line) {
        List<String> columns = COLUMNS.splitToList(line);
        if (columns.isEmpty()) {
            return ImmutableMap.of();
        }
        if (columns.size() != 4 && columns.size() != 5) {
            throw new IllegalArgumentException("an order has 4 columns, or 5 with a second id, not " + columns.size());
        }
        String day = columns.get(columns.size() - 3);
        return later(day)
                ? ImmutableMap.of()
                : ImmutableMap.of(CUSTOMER, columns.get(0), DAY, day, AMOUNT, columns.get(columns.size() - 1));
    }

    /** Whether it is surely from after the moment; a day that cannot be read is left to the mapping, which says so. */
    private boolean later(String day) {
        try {
            return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
                    .atTime(LocalTime.NOON)
                    .atZone(zone)
                    .toInstant()
                    .isAfter(asOf);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
