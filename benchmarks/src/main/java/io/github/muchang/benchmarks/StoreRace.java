package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * FileStore against what a user would embed instead, on the same work: read 1,000 states of 300 bytes chosen at random, write them
 * anew, append 1,000 rows, move 1,000 due times, one durable commit.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure StoreRace DIRECTORY
 *   [--parties=1000000] [--seconds=15] [--warmup=10] [--rounds=3] [--only=FileStore,RocksDB,SQLite,H2] [--rows=READY|ENCODED]
 *   [--heap=4g] [--jvm=...]}</pre>
 *
 * <p>Each contender is filled once in a fresh directory and then run in rounds, one after the other; every lap has a JVM of its own, all
 * with the same options, so that nobody runs beside another's heap, caches and compiled code. Before the laps all commit the same
 * twenty batches and must have read the same; before and after every lap a contender must hold every row that it acknowledged.
 * FileStore is given facts and encodes them. The others get rows of that length ready-made, which favours them, or with
 * {@code --rows=ENCODED} encode the same facts to JSON, as a host would have to. Events per second count the time inside the calls; the
 * ratio is worked out round by round.
 */
final class StoreRace {
    private static final int CHECKED = 20;
    private static final int OFTEN_READ =
            5000; // so few that later ones of the checked batches read what earlier ones wrote

    private StoreRace() {}

    /** The whole race. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 1_000_000);
        int rounds = arguments.number("rounds", 3);
        int seconds = arguments.number("seconds", 15);
        int warmup = arguments.number("warmup", 10);
        List<Engine> engines = Engine.named(arguments.text("only", "FileStore,RocksDB,SQLite,H2"));
        Batches.Rows rows = Batches.Rows.valueOf(arguments.text("rows", "READY"));
        Jvm jvm = Jvm.of(arguments, "4g");
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory())) {
            List<Entrant> entrants = engines.stream()
                    .map(engine -> new Entrant(engine, scratch.directory(engine.name()), parties))
                    .toList();
            List<Entrant.Filled> filled =
                    entrants.stream().map(entrant -> entrant.fill(jvm)).toList();
            if (filled.stream().map(Entrant.Filled::digest).distinct().count() > 1) {
                throw new IllegalStateException("not all read the same: " + filled);
            }
            for (int round = 1; round <= rounds; round++) {
                for (Entrant entrant : entrants) {
                    entrant.lap(jvm, rows, round, seconds, warmup);
                }
            }
            Table.print(
                    Table.text(
                            "StoreRace: %,d parties of %d bytes, batches of %,d, the others' rows %s, %d rounds of %d s; median [least-most]",
                            parties,
                            Batches.STATE,
                            Batches.SIZE,
                            rows.name().toLowerCase(Locale.ROOT),
                            rounds,
                            seconds),
                    List.of("store", "events/s", "p50 ms", "p99 ms", "worst ms", "MiB on disk after the same work"),
                    IntStream.range(0, entrants.size())
                            .mapToObj(i -> entrants.get(i).row(filled.get(i)))
                            .toList());
            printRatio(entrants, rounds);
        }
    }

    private static void printRatio(List<Entrant> entrants, int rounds) {
        Optional<Entrant> files = entrants.stream()
                .filter(entrant -> entrant.is(Engine.FILE_STORE))
                .findFirst();
        if (files.isEmpty() || entrants.size() == 1) {
            return;
        }
        List<Double> ratios = new ArrayList<>();
        for (int lap = 0; lap < rounds; lap++) {
            double best = 0;
            for (Entrant entrant : entrants) {
                best = entrant.is(Engine.FILE_STORE) ? best : Math.max(best, entrant.rate(lap));
            }
            ratios.add(files.get().rate(lap) / best);
        }
        System.out.println("\nFileStore / best other, round by round: "
                + Spread.of(ratios, Double::doubleValue).fine());
    }

    /** A child's part: creates the parties and commits the checked batches. */
    static void fill(Arguments arguments) {
        Engine engine = Engine.valueOf(arguments.text("engine", ""));
        int parties = arguments.number("parties", 1);
        arguments.end();
        long digest = 0;
        try (Contender contender = engine.open(arguments.directory())) {
            Lap.create(contender, new Batches(parties, 0), parties);
            Batches checked = new Batches(Math.min(parties, OFTEN_READ), -1);
            digest = Stream.generate(checked::random)
                    .limit(CHECKED)
                    .mapToLong(contender::batch)
                    .reduce(0, (sum, each) -> sum * 31 + each);
        }
        new Figures(ImmutableSortedMap.of("digest", digest, "held", (long) parties + CHECKED * Batches.SIZE)).print();
    }

    /** A child's part: one lap. */
    static void lap(Arguments arguments) {
        Engine engine = Engine.valueOf(arguments.text("engine", ""));
        int parties = arguments.number("parties", 1);
        long held = arguments.count("held");
        Batches.Rows rows = Batches.Rows.valueOf(arguments.text("rows", "READY"));
        Batches batches = new Batches(parties, arguments.number("round", 1), rows);
        Duration time = arguments.seconds("seconds", 1);
        Duration warmup = arguments.seconds("warmup", 1);
        arguments.end();
        try (Contender contender = engine.open(arguments.directory())) {
            check(contender, held);
            Lap warm = Lap.run(contender, batches, warmup);
            Lap lap = Lap.run(contender, batches, time);
            long now = held + (warm.batches() + lap.batches()) * Batches.SIZE;
            check(contender, now);
            new Figures(ImmutableSortedMap.<String, Long>naturalOrder()
                            .putAll(lap.figures(""))
                            .put("held", now)
                            .build())
                    .print();
        }
    }

    /** A contender that lost an acknowledged row, or has one too many, is out of the race. */
    static void check(Contender contender, long rows) {
        if (!contender.holds(rows)) {
            throw new IllegalStateException("it does not hold the " + rows + " rows that it acknowledged");
        }
    }
}
