package io.github.muchang.statistics;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.muchang.repurchase.PurchaseHistory;
import io.github.muchang.repurchase.Spending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The purchase log of CDNOW: what each customer spent on each day, in dollars. */
record Cdnow(List<Map<LocalDate, Double>> customers) {
    /** The end of the period that models are fitted to, as in the paper. */
    static final LocalDate CALIBRATED = LocalDate.parse("1997-09-30");

    /** The end of the log. */
    static final LocalDate END = LocalDate.parse("1998-06-30");

    private static final String WHOLE = "shared/data/cdnow/CDNOW_sample.txt";
    private static final Splitter COLUMNS = Splitter.on(' ').omitEmptyStrings();

    /** Every tenth customer. */
    static Cdnow small() {
        return read(Path.of(System.getProperty("muchang.basedir", ""), "src/test/resources/cdnow-236.txt"));
    }

    /** The whole sample, if it lies beside the project or further up; it is not part of it. */
    static Optional<Cdnow> whole() {
        for (Path up = Path.of(System.getProperty("muchang.basedir", "")).toAbsolutePath();
                up != null;
                up = up.getParent()) {
            if (Files.exists(up.resolve(WHOLE))) {
                return Optional.of(read(up.resolve(WHOLE)));
            }
        }
        return Optional.empty();
    }

    List<PurchaseHistory> histories(LocalDate end) {
        return customers.stream()
                .map(each -> PurchaseHistory.of(each.keySet(), end))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    List<Spending> spending(LocalDate end) {
        return customers.stream()
                .map(each -> Spending.ofRepeats(each, end))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Cdnow read(Path file) {
        Map<String, Map<LocalDate, Double>> customers = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> columns = COLUMNS.splitToList(line);
                customers
                        .computeIfAbsent(columns.get(1), customer -> new TreeMap<>())
                        .merge(
                                LocalDate.parse(columns.get(2), DateTimeFormatter.BASIC_ISO_DATE),
                                Double.valueOf(columns.get(4)),
                                Double::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cdnow(ImmutableList.copyOf(customers.values()));
    }
}
