package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.identity.PartyId;
import io.github.muchang.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The largest private domain we know of on one machine of 2 cores and 24 GiB: 40 million parties of 300 bytes in a FileStore are loaded,
 * changed at random in durable batches of 1,000, without and with checkpoints running, killed, and opened again.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure FortyMillion DIRECTORY
 *   [--parties=40000000] [--seconds=30] [--warmup=10] [--heap=20g] [--jvm=...]}</pre>
 *
 * <p>Needs some 60 GB of disk. Try it with {@code --parties=1000000 --heap=4g} first. After the checkpoints there are commits for
 * {@code seconds} more, so that the kill leaves a journal to be replayed. After opening, the journal must hold exactly what was
 * acknowledged, and the versions of 100,000 parties are read.
 */
final class FortyMillion {
    private static final int SAMPLE = 100_000;

    private FortyMillion() {}

    /** All of it. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 40_000_000);
        int seconds = arguments.number("seconds", 30);
        int warmup = arguments.number("warmup", 10);
        Jvm jvm = Jvm.of(arguments, "20g");
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory())) {
            Path directory = scratch.directory("store");
            Figures load = jvm.runKilled(
                    "FortyMillion.Load", directory, "parties", parties, "seconds", seconds, "warmup", warmup);
            long bytes = Scratch.bytes(directory);
            Figures open = jvm.runKilled("FortyMillion.Open", directory, "parties", parties, "rows", load.get("rows"));
            Table.print(
                    Table.text(
                            "FortyMillion: %,d parties of %d bytes, %d s each, one run",
                            parties, Batches.STATE, seconds),
                    List.of("what", "events/s", "commit p50 ms", "p99 ms", "worst ms"),
                    List.of(
                            Table.row("load", whole(parties / load.seconds("create")), "", "", ""),
                            row("random batches", load, "plain."),
                            row("while checkpoints are written", load, "checkpoints."),
                            row("after them", load, "last.")));
            System.out.println(Table.text(
                    "\nKilled and opened again in %.1f s, with %,d events behind the last checkpoint asked for; %,d MiB on disk,"
                            + " %,d bytes of memory a party",
                    open.seconds("open"), load.get("last.events"), bytes >> 20, open.get("memory") / parties));
        }
    }

    private static List<String> row(String what, Figures load, String prefix) {
        return Table.row(
                what,
                whole(load.get(prefix + "events") / load.seconds(prefix + "nanos")),
                fine(load.millis(prefix + "p50")),
                fine(load.millis(prefix + "p99")),
                fine(load.millis(prefix + "worst")));
    }

    private static String whole(double number) {
        return Table.text("%,.0f", number);
    }

    private static String fine(double number) {
        return Table.text("%.2f", number);
    }

    /** A child's part: loads, commits, dies. */
    static void load(Arguments arguments) {
        int parties = arguments.number("parties", 1);
        Duration time = arguments.seconds("seconds", 1);
        Duration warmup = arguments.seconds("warmup", 1);
        arguments.end();
        FileStoreContender contender = new FileStoreContender(arguments.directory());
        Batches batches = new Batches(parties, 1);
        long start = System.nanoTime();
        Lap.create(contender, batches, parties);
        long create = System.nanoTime() - start;
        contender.checkpoint();
        Lap warm = Lap.run(contender, batches, warmup);
        Lap plain = Lap.run(contender, batches, time);
        Lap beside = Checkpoints.beside(contender.files(), () -> Lap.run(contender, batches, time));
        Lap last = Lap.run(contender, batches, time);
        long changed = warm.batches() + plain.batches() + beside.batches() + last.batches();
        new Figures(ImmutableSortedMap.<String, Long>naturalOrder()
                        .putAll(plain.figures("plain."))
                        .putAll(beside.figures("checkpoints."))
                        .putAll(last.figures("last."))
                        .put("create", create)
                        .put("rows", parties + changed * Batches.SIZE)
                        .build())
                .print();
        Jvm.die();
    }

    /** A child's part: opens what was killed, checks that nothing is missing, and dies. */
    static void reopen(Arguments arguments) {
        int parties = arguments.number("parties", 1);
        long rows = arguments.count("rows");
        arguments.end();
        long before = Memory.used();
        long start = System.nanoTime();
        FileStoreContender contender = new FileStoreContender(arguments.directory());
        long open = System.nanoTime() - start;
        StoreRace.check(contender, rows);
        check(contender.files().stores().store(), parties);
        long memory = Memory.used() - before;
        new Figures(ImmutableSortedMap.of("open", open, "memory", memory)).print();
        Jvm.die();
    }

    private static void check(Store store, int parties) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < SAMPLE; i++) {
            PartyId party = new PartyId(1 + random.nextInt(parties));
            if (store.load(party)
                    .filter(stored -> stored.state().length == Batches.STATE)
                    .isEmpty()) {
                throw new IllegalStateException(party + " is missing");
            }
        }
    }
}
