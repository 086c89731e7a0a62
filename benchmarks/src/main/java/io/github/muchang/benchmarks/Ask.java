package io.github.muchang.benchmarks;

import static io.github.muchang.segment.Conditions.inSegment;

import com.google.common.collect.ImmutableMap;
import com.sun.management.OperatingSystemMXBean;
import io.github.muchang.runtime.Census;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Condition;
import io.github.muchang.store.file.FileStore;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions over everybody in a FileStore, on the caller's thread and those of the common pool.
 *
 * <pre>{@code java -Xmx6g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Ask DIRECTORY
 *   [--parties=1000000] [--seconds=4] [--warmup=4] [--rounds=3]}</pre>
 *
 * <p>Each question is asked again and again for some seconds in each round; before the first, all of them for some seconds of warming
 * up. Whether everybody was asked is checked each time.
 */
final class Ask {
    private static final ImmutableMap<String, Condition> QUESTIONS = ImmutableMap.<String, Condition>builder()
            .put("four clauses, a tag that 10 % bear among them", Customers.fourClauses())
            .put("bought at least twice ever", inSegment("repeat-buyers"))
            .put("bought twice ever and heard from in 60 days", inSegment("warm-repeat"))
            .put("bought three times in 365 days and once in 180", inSegment("loyal"))
            .put("four different days ever", inSegment("four-days"))
            .put("2,000 yuan in 365 days", inSegment("big-spenders"))
            .buildOrThrow();

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Ask() {}

    /** All of it. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 1_000_000);
        int rounds = arguments.number("rounds", 3);
        Duration time = arguments.seconds("seconds", 4);
        Duration warmup = arguments.seconds("warmup", 4);
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory());
                FileStore store = FileStore.open(scratch.directory("town"))) {
            System.err.println("settling the customers");
            Town.settle(store.stores(), parties);
            Muchang muchang = Town.open(store.stores());
            QUESTIONS.forEach((name, question) -> asked(muchang, question, warmup));
            Map<String, List<Result>> results = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                QUESTIONS.forEach((name, question) ->
                        results.computeIfAbsent(name, any -> new ArrayList<>()).add(asked(muchang, question, time)));
            }
            List<List<String>> rows = new ArrayList<>();
            results.forEach((name, each) -> rows.add(Table.row(
                    name,
                    Spread.of(each, Result::rate).whole(),
                    Spread.of(each, Result::cpuNanosPerParty).whole())));
            Table.print(
                    Table.text(
                            "Ask: %,d customers in a FileStore, %d threads, %d rounds of %d s; median [least-most]",
                            parties, Runtime.getRuntime().availableProcessors(), rounds, time.toSeconds()),
                    List.of("question", "parties/s", "CPU ns per party"),
                    rows);
        }
    }

    /**
     * What came of asking for some time.
     *
     * @param asked how many parties
     * @param nanos how long that took by the wall clock
     * @param cpuNanos how long all threads of this JVM together were at work meanwhile
     */
    private record Result(long asked, long nanos, long cpuNanos) {
        double rate() {
            return asked / (nanos / 1e9);
        }

        double cpuNanosPerParty() {
            return (double) cpuNanos / asked;
        }
    }

    private static Result asked(Muchang muchang, Condition question, Duration time) {
        long cpuBefore = SYSTEM.getProcessCpuTime();
        long before = System.nanoTime();
        long end = before + time.toNanos();
        long asked = 0;
        do {
            Census census = muchang.ask(question);
            asked += census.asked();
            if (census.asked() != muchang.customers().size()) {
                throw new IllegalStateException(
                        "asked " + census.asked() + " of " + muchang.customers().size());
            }
        } while (System.nanoTime() < end);
        return new Result(asked, System.nanoTime() - before, SYSTEM.getProcessCpuTime() - cpuBefore);
    }
}
