package io.github.muchang.benchmarks;

import io.github.muchang.store.file.FileStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole way of a signal through the front door: check, identity, decide under 12 segments and the standard lifecycle, evolve,
 * encode, durable commit in a FileStore.
 *
 * <pre>{@code java -Xmx6g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Pipeline DIRECTORY
 *   [--parties=1000000] [--seconds=10] [--warmup=20] [--rounds=3] [--callers=4 --list=250]}</pre>
 *
 * <p>One, two and four callers give purchases of random customers, in lists of 1,000 and one by one; then two callers do while
 * checkpoints are written without a pause. All in this JVM, one after the other, in rounds. Making a signal is in the wall clock and so in
 * signals per second, not in the latency of an accept.
 */
final class Pipeline {
    private static final int LIST = 1000;

    private final FileStore store;
    private final Callers callers;
    private final Duration time;
    private final List<Setting> settings;

    private Pipeline(FileStore store, Callers callers, Duration time, List<Setting> settings) {
        this.store = store;
        this.callers = callers;
        this.time = time;
        this.settings = settings;
    }

    /** All of them, or lists of one length from one number of callers only, to look at more closely. */
    private static List<Setting> settings(int callers, int list) {
        return callers > 0
                ? List.of(new Setting(callers, list, false))
                : List.of(
                        new Setting(1, LIST, false),
                        new Setting(2, LIST, false),
                        new Setting(4, LIST, false),
                        new Setting(1, 1, false),
                        new Setting(2, 1, false),
                        new Setting(4, 1, false),
                        new Setting(2, LIST, true),
                        new Setting(2, 1, true));
    }

    private record Setting(int threads, int atOnce, boolean checkpoints) {
        private List<String> row(List<Callers.Result> rounds) {
            return Table.row(
                    threads,
                    atOnce,
                    checkpoints ? "yes" : "no",
                    Spread.of(rounds, Callers.Result::rate).whole(),
                    Spread.of(rounds, Callers.Result::cpuMicrosPerSignal).fine(),
                    Spread.of(rounds, each -> each.millis(50)).fine(),
                    Spread.of(rounds, each -> each.millis(99)).fine(),
                    Spread.of(rounds, each -> each.millis(100)).fine());
        }
    }

    /** All of it. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 1_000_000);
        int rounds = arguments.number("rounds", 3);
        Duration time = arguments.seconds("seconds", 10);
        Duration warmup = arguments.seconds("warmup", 20);
        List<Setting> settings = settings((int) arguments.count("callers"), arguments.number("list", LIST));
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory());
                FileStore store = FileStore.open(scratch.directory("town"))) {
            System.err.println("settling the customers");
            Town.settle(store.stores(), parties);
            store.checkpoint();
            double bytes = (double) Town.encodedBytes(store.stores()) / parties;
            Callers callers = new Callers(Town.open(store.stores()), parties);
            callers.run(2, settings.get(0).atOnce(), warmup);
            if (settings.stream().anyMatch(each -> each.atOnce() == 1)) {
                callers.run(2, 1, warmup);
            }
            Table.print(
                    Table.text(
                            "Pipeline: %,d customers of %.0f bytes, 12 segments, %d rounds of %d s; median [least-most]",
                            parties, bytes, rounds, time.toSeconds()),
                    List.of(
                            "callers",
                            "signals per accept",
                            "checkpoint running",
                            "signals/s",
                            "CPU us per signal",
                            "accept p50 ms",
                            "p99 ms",
                            "worst ms"),
                    new Pipeline(store, callers, time, settings).rows(rounds));
        }
    }

    private List<List<String>> rows(int rounds) {
        List<List<Callers.Result>> results = new ArrayList<>();
        settings.forEach(any -> results.add(new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            for (int i = 0; i < settings.size(); i++) {
                Callers.Result result = run(settings.get(i));
                results.get(i).add(result);
                System.err.println(Table.text("round %d %s: %,.0f signals/s", round, settings.get(i), result.rate()));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            rows.add(settings.get(i).row(results.get(i)));
        }
        return rows;
    }

    private Callers.Result run(Setting setting) {
        return setting.checkpoints()
                ? Checkpoints.beside(store, () -> callers.run(setting.threads(), setting.atOnce(), time))
                : callers.run(setting.threads(), setting.atOnce(), time);
    }
}
