package io.github.muchang.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A contender over a whole race: its directory, what it acknowledged so far, and its laps. Each step runs in a child JVM. */
final class Entrant {
    private final Engine engine;
    private final Path directory;
    private final int parties;
    private final List<Figures> laps = new ArrayList<>();
    private long held;

    Entrant(Engine engine, Path directory, int parties) {
        this.engine = engine;
        this.directory = directory;
        this.parties = parties;
    }

    /** What {@link #fill} left. */
    record Filled(long digest, long bytes) {}

    Filled fill(Jvm jvm) {
        System.err.println("filling " + engine.title());
        Figures filled = jvm.run("StoreRace.Fill", directory, "engine", engine, "parties", parties);
        held = filled.get("held");
        return new Filled(filled.get("digest"), Scratch.bytes(directory));
    }

    void lap(Jvm jvm, Batches.Rows rows, int round, int seconds, int warmup) {
        Figures lap = jvm.run(
                "StoreRace.Lap",
                directory,
                "engine",
                engine,
                "parties",
                parties,
                "held",
                held,
                "rows",
                rows,
                "round",
                round,
                "seconds",
                seconds,
                "warmup",
                warmup);
        held = lap.get("held");
        laps.add(lap);
        System.err.println(Table.text("round %d %s: %,.0f events/s", round, engine.title(), rate(laps.size() - 1)));
    }

    /** Events per second of a lap. */
    double rate(int lap) {
        return rate(laps.get(lap));
    }

    List<String> row(Filled filled) {
        return Table.row(
                engine.title(),
                Spread.of(laps, Entrant::rate).whole(),
                Spread.of(laps, lap -> lap.millis("p50")).fine(),
                Spread.of(laps, lap -> lap.millis("p99")).fine(),
                Spread.of(laps, lap -> lap.millis("worst")).fine(),
                Table.text("%,d", filled.bytes() >> 20));
    }

    boolean is(Engine which) {
        return engine == which;
    }

    private static double rate(Figures lap) {
        return lap.get("events") / lap.seconds("nanos");
    }
}
