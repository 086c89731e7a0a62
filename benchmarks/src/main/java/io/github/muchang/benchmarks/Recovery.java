package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.store.file.FileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How soon a FileStore is back after a kill, and what it takes in memory.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Recovery DIRECTORY
 *   [--parties=1000000] [--tail=200] [--rounds=3] [--heap=6g] [--jvm=...]}</pre>
 *
 * <p>Twice: with states of 300 bytes, and with customers, each with an identity. In every round one child JVM opens the directory, writes a
 * checkpoint, commits {@code tail} batches of 1,000 behind it and halts; a fresh one opens it again, which is timed from the first
 * class of the store on. Memory is heap and direct buffers after a full collection, with the store open less before it was. Then an empty
 * directory is opened 21 times in one JVM.
 */
final class Recovery {
    private static final int EMPTY = 21;

    private Recovery() {}

    /** All of it. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 1_000_000);
        int tail = arguments.number("tail", 200);
        int rounds = arguments.number("rounds", 3);
        Jvm jvm = Jvm.of(arguments, "6g");
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory())) {
            List<List<String>> table = new ArrayList<>();
            table.add(
                    row("states of 300 bytes", rounds(jvm, scratch.directory("states"), parties, tail, rounds, false)));
            table.add(row("customers", rounds(jvm, scratch.directory("town"), parties, tail, rounds, true)));
            Table.print(
                    Table.text(
                            "Recovery: %,d parties, killed with %,d batches behind the checkpoint, %d rounds; median [least-most]",
                            parties, tail, rounds),
                    List.of(
                            "what",
                            "open s",
                            "parties/s",
                            "front door s",
                            "encoded bytes/party",
                            "memory bytes/party",
                            "memory beyond 1.25 x encoded"),
                    table);
            Figures empty = jvm.run("Recovery.Empty", scratch.directory("empty"));
            System.out.println(Table.text(
                    "\nAn empty directory: %.1f ms (median of %d), the first in its JVM %.1f ms",
                    empty.millis("median"), EMPTY, empty.millis("first")));
        }
    }

    private static List<Figures> rounds(Jvm jvm, Path directory, int parties, int tail, int rounds, boolean town) {
        System.err.println("filling " + directory.getFileName());
        jvm.run("Recovery.Fill", directory, "parties", parties, "town", town);
        List<Figures> opened = new ArrayList<>();
        long rows = parties; // each was created with one fact
        for (int round = 1; round <= rounds; round++) {
            rows += jvm.runKilled(
                            "Recovery.Tail", directory, "parties", parties, "tail", tail, "round", round, "town", town)
                    .get("rows");
            Figures figures = jvm.runKilled("Recovery.Open", directory, "town", town, "rows", rows);
            System.err.println(Table.text("round %d: open again in %.2f s", round, figures.seconds("open")));
            opened.add(figures);
        }
        return opened;
    }

    private static List<String> row(String what, List<Figures> rounds) {
        return Table.row(
                what,
                Spread.of(rounds, each -> each.seconds("open")).fine(),
                Spread.of(rounds, each -> each.get("parties") / each.seconds("open"))
                        .whole(),
                Spread.of(rounds, each -> each.seconds("door")).fine(),
                Spread.of(rounds, each -> per(each, "encoded")).whole(),
                Spread.of(rounds, each -> per(each, "memory")).whole(),
                Spread.of(rounds, each -> per(each, "memory") - 1.25 * per(each, "encoded"))
                        .whole());
    }

    private static double per(Figures figures, String name) {
        return (double) figures.get(name) / figures.get("parties");
    }

    /** A child's part: the parties. */
    static void fill(Arguments arguments) {
        int parties = arguments.number("parties", 1);
        boolean town = Boolean.parseBoolean(arguments.text("town", "false"));
        arguments.end();
        try (FileStoreContender contender = new FileStoreContender(arguments.directory())) {
            if (town) {
                Town.settle(contender.files().stores(), parties);
            } else {
                Lap.create(contender, new Batches(parties, 0), parties);
            }
        }
    }

    /** A child's part: a checkpoint, and commits behind it; says how many rows it appended, and dies. */
    static void tail(Arguments arguments) {
        int parties = arguments.number("parties", 1);
        int tail = arguments.number("tail", 1);
        int round = arguments.number("round", 1);
        boolean town = Boolean.parseBoolean(arguments.text("town", "false"));
        arguments.end();
        FileStoreContender contender = new FileStoreContender(arguments.directory());
        contender.checkpoint();
        long rows = town
                ? shopping(contender.files().stores(), parties, tail, round)
                : Lap.run(contender, new Batches(parties, round), tail).batches() * Batches.SIZE;
        new Figures(ImmutableSortedMap.of("rows", rows)).print();
        Jvm.die();
    }

    /** The facts that are in the journal when the last purchase has been acknowledged, and were not before the door was opened. */
    private static long shopping(Stores stores, int parties, int lists, int round) {
        long before = stores.journal().size();
        Muchang muchang = Town.open(stores);
        SplittableRandom random = new SplittableRandom(round);
        for (int list = 0; list < lists; list++) {
            ImmutableList.Builder<Signal> signals = ImmutableList.builder();
            for (int i = 0; i < Batches.SIZE; i++) {
                String id = round + "-" + list + "-" + i;
                signals.add(Town.purchase(random.nextInt(parties), Customers.NOW, id, random));
            }
            muchang.accept(signals.build());
        }
        return stores.journal().size() - before;
    }

    /** A child's part: opens what was killed, checks that nothing is missing, and dies. */
    static void reopen(Arguments arguments) {
        boolean town = Boolean.parseBoolean(arguments.text("town", "false"));
        long rows = arguments.count("rows");
        arguments.end();
        long before = Memory.used();
        long start = System.nanoTime();
        FileStoreContender contender = new FileStoreContender(arguments.directory());
        long open = System.nanoTime() - start;
        long memory = Memory.used() - before;
        StoreRace.check(contender, rows);
        Stores stores = contender.files().stores();
        long doorFrom = System.nanoTime();
        int customers = town ? Town.open(stores).customers().size() : 0;
        long door = System.nanoTime() - doorFrom;
        int parties = stores.population().highest() - (town ? 1 : 0); // the house has the first number
        if (town && customers != parties) {
            throw new IllegalStateException("of " + parties + " parties " + customers + " are customers");
        }
        new Figures(ImmutableSortedMap.of(
                        "open", open,
                        "door", door,
                        "memory", memory,
                        "encoded", Town.encodedBytes(stores),
                        "parties", (long) parties))
                .print();
        Jvm.die();
    }

    /** A child's part: empty directories. */
    static void empty(Arguments arguments) {
        arguments.end();
        Latencies opens = new Latencies();
        for (int i = 0; i < EMPTY; i++) {
            Path directory = arguments.directory().resolve(String.valueOf(i));
            long before = System.nanoTime();
            FileStore store = FileStore.open(directory);
            opens.add(System.nanoTime() - before);
            store.close();
        }
        new Figures(ImmutableSortedMap.of("median", opens.percentile(50), "first", opens.first())).print();
    }
}
