package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;

/**
 * Runs one benchmark as a whole process: {@code java -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure
 * StoreRace DIRECTORY [--name=value ...]}. What each one does and takes is said by the class of its name; each works in a fresh
 * directory under the one it is given, and deletes it.
 */
public final class Measure {
    private static final ImmutableSortedMap<String, Program> PROGRAMS =
            ImmutableSortedMap.<String, Program>naturalOrder()
                    .put("Ask", Ask::run)
                    .put("Backtest", BacktestYear::backtest)
                    .put("Forecast", BacktestYear::forecast)
                    .put("Callbacks", Callbacks::run)
                    .put("FortyMillion", FortyMillion::run)
                    .put("FortyMillion.Load", FortyMillion::load)
                    .put("FortyMillion.Open", FortyMillion::reopen)
                    .put("Gateway", GatewayEvents::run)
                    .put("Groups", Groups::run)
                    .put("Insight", InsightCost::run)
                    .put("Pipeline", Pipeline::run)
                    .put("Recovery", Recovery::run)
                    .put("Recovery.Empty", Recovery::empty)
                    .put("Recovery.Fill", Recovery::fill)
                    .put("Recovery.Open", Recovery::reopen)
                    .put("Recovery.Tail", Recovery::tail)
                    .put("Report", ReportCost::run)
                    .put("RosterImport", RosterImport::run)
                    .put("StoreRace", StoreRace::run)
                    .put("StoreRace.Fill", StoreRace::fill)
                    .put("StoreRace.Lap", StoreRace::lap)
                    .put("Wave", Wave::run)
                    .build();

    private Measure() {}

    /** The first argument names the benchmark, the second a directory; options follow. */
    public static void main(String[] args) {
        List<String> given = Arrays.asList(args);
        Program program = given.isEmpty() ? null : PROGRAMS.get(given.get(0));
        if (program == null || given.size() < 2) {
            System.err.println("usage: Measure BENCHMARK DIRECTORY [--name=value ...]; benchmarks: "
                    + PROGRAMS.keySet().stream()
                            .filter(name -> !name.contains("."))
                            .toList());
            System.exit(2);
            return;
        }
        try {
            program.run(Arguments.of(given.subList(1, given.size())));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
