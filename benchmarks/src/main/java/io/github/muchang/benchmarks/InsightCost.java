package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.muchang.insight.Insight;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.file.FileStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What insight costs beside the pipeline, and how fast it is worked out again.
 *
 * <pre>{@code java -Xmx6g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Insight DIRECTORY
 *   [--parties=1000000] [--seconds=10] [--warmup=20] [--rounds=3] [--callers=2] [--list=1000]}</pre>
 *
 * <p>Two towns of the same customers in two directories: callers give purchases to one that nobody follows and to one that an insight follows, in turn,
 * as in {@code Pipeline}. Then the second one's journal is read again by a new insight, and by a fold that does nothing, which tells what reading alone
 * costs. Goals on 2 cores: at most 15 % of the pipeline's throughput, at least 1,000,000 facts/s.
 */
final class InsightCost {
    private final Callers alone;
    private final Callers followed;

    private InsightCost(Callers alone, Callers followed) {
        this.alone = alone;
        this.followed = followed;
    }

    /** All of it. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 1_000_000);
        int rounds = arguments.number("rounds", 3);
        int threads = arguments.number("callers", 2);
        int list = arguments.number("list", 1000);
        Duration time = arguments.seconds("seconds", 10);
        Duration warmup = arguments.seconds("warmup", 20);
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory());
                FileStore one = FileStore.open(scratch.directory("alone"));
                FileStore two = FileStore.open(scratch.directory("followed"))) {
            System.err.println("settling the customers, twice");
            Town.settle(one.stores(), parties);
            Town.settle(two.stores(), parties);
            Muchang muchang = Town.open(two.stores());
            Insight insight = Insight.of(Customers.domain());
            muchang.follow(insight);
            InsightCost cost =
                    new InsightCost(new Callers(Town.open(one.stores()), parties), new Callers(muchang, parties));
            cost.alone.run(threads, list, warmup);
            cost.followed.run(threads, list, warmup);
            cost.pipeline(threads, list, rounds, time);
            if (insight.next() != muchang.journal().size()) {
                throw new IllegalStateException(insight + " has not taken in all of "
                        + muchang.journal().size());
            }
            rebuild(muchang, rounds);
        }
    }

    private void pipeline(int threads, int list, int rounds, Duration time) {
        List<Callers.Result> without = new ArrayList<>();
        List<Callers.Result> with = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            without.add(alone.run(threads, list, time));
            with.add(followed.run(threads, list, time));
        }
        Table.print(
                Table.text(
                        "Insight: %d callers, lists of %,d, %d rounds of %d s; median [least-most]",
                        threads, list, rounds, time.toSeconds()),
                List.of("insight", "signals/s", "CPU us per signal"),
                List.of(row("none", without), row("follows", with)));
    }

    private static List<String> row(String name, List<Callers.Result> results) {
        return Table.row(
                name,
                Spread.of(results, Callers.Result::rate).whole(),
                Spread.of(results, Callers.Result::cpuMicrosPerSignal).fine());
    }

    private static void rebuild(Muchang muchang, int rounds) {
        List<Reading> reading = new ArrayList<>();
        List<Reading> ahead = new ArrayList<>();
        List<Reading> calling = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            reading.add(Reading.of(muchang, () -> muchang.read(fact -> {})));
            ahead.add(Reading.of(muchang, () -> muchang.read(Insight.of(Customers.domain()))));
            calling.add(Reading.of(muchang, () -> Insight.of(Customers.domain()).over(muchang.journal())));
        }
        Table.print(
                Table.text(
                        "Insight worked out again from %,d facts",
                        muchang.journal().size()),
                List.of("how", "facts/s", "CPU ns per fact"),
                ImmutableList.of(
                        readings("the journal is only read", reading),
                        readings("Muchang.read(insight)", ahead),
                        readings("insight.over(journal)", calling)));
    }

    private static List<String> readings(String how, List<Reading> laps) {
        return Table.row(
                how,
                Spread.of(laps, Reading::rate).whole(),
                Spread.of(laps, Reading::cpuNanosPerFact).whole());
    }

    /** One reading of a whole journal. */
    private record Reading(long facts, long nanos, long cpuNanos) {
        static Reading of(Muchang muchang, Runnable reading) {
            long cpu = Cpu.nanos();
            long before = System.nanoTime();
            reading.run();
            return new Reading(muchang.journal().size(), System.nanoTime() - before, Cpu.nanos() - cpu);
        }

        double rate() {
            return facts / (nanos / 1e9);
        }

        double cpuNanosPerFact() {
            return (double) cpuNanos / facts;
        }
    }
}
