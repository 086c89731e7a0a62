package io.github.muchang.benchmarks;

import io.github.muchang.report.Report;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.file.Durability;
import io.github.muchang.store.file.FileSettings;
import io.github.muchang.store.file.FileStore;
import io.github.muchang.time.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a report on many customers and a year of facts takes.
 *
 * <pre>{@code java -Xmx12g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Report DIRECTORY [--parties=1000000] [--rounds=3]}</pre>
 *
 * <p>First lives through {@link Trade a year of a chain of shops}, which takes far longer than what is measured, on a directory of files; then makes the report
 * again and again. Goals for 1,000,000 customers on 2 cores: under 30 s, under 3 MB.
 */
final class ReportCost {
    /** What is measured is only read, so the year need not wait for the disk. */
    private static final Durability SELDOM = Durability.interval(Span.minutes(1));

    private ReportCost() {}

    /** A year, and the reports. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 1_000_000);
        int rounds = arguments.number("rounds", 3);
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory());
                FileStore store = FileStore.open(scratch.directory("trade"), FileSettings.DEFAULT.with(SELDOM));
                Muchang muchang = Trade.open(store.stores())) {
            long began = System.nanoTime();
            Trade.live(muchang, parties);
            System.out.println(Table.text(
                    "Report: %,d customers, %,d facts in %,d MiB, lived through in %.0f s; %,d MiB in use",
                    muchang.customers().size(),
                    muchang.journal().size(),
                    Scratch.bytes(scratch.path()) >> 20,
                    (System.nanoTime() - began) / 1e9,
                    Memory.used() >> 20));
            report(muchang, rounds);
        }
    }

    private static void report(Muchang muchang, int rounds) {
        List<List<String>> rows = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            long reading = System.nanoTime();
            muchang.read(fact -> {});
            long began = System.nanoTime();
            long cpu = Cpu.nanos();
            Report report = Report.of(muchang);
            double seconds = (System.nanoTime() - began) / 1e9;
            double busy = (Cpu.nanos() - cpu) / 1e9;
            rows.add(Table.row(
                    round,
                    Table.text("%.1f", (began - reading) / 1e9),
                    Table.text("%.1f", seconds),
                    Table.text("%.1f", busy),
                    Table.text("%,d", report.html().getBytes(StandardCharsets.UTF_8).length)));
        }
        Table.print("Reports", List.of("round", "only read, s", "report, s", "CPU s", "bytes"), rows);
    }
}
