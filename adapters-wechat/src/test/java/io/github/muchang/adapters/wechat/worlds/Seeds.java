package io.github.muchang.adapters.wechat.worlds;

import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Runs worlds on all cores: half of the seeds are always the same, half follow from a salt. */
record Seeds(int first, int last, int many, long salt) {
    /** A world in which a promise was broken. */
    record Broken(Script script, Violation violation) {}

    /** As many as are asked for. */
    static Seeds all() {
        int many = Integer.getInteger("muchang.worlds.seeds", 150);
        return new Seeds(0, many, many, Long.getLong("muchang.simulation.salt", 0));
    }

    /** So many of them. */
    Seeds from(int number, int some) {
        return new Seeds(number, Math.min(many, number + some), many, salt);
    }

    private long seed(int number) {
        return number < (many + 1) / 2 ? number : (salt * 0x9E3779B97F4A7C15L + number) >>> 1;
    }

    /** The first that was found to break a promise, after so many had been found. */
    Optional<Broken> broken(Bug.Planted bug, int enough) {
        ConcurrentSkipListMap<Integer, Broken> broken = new ConcurrentSkipListMap<>();
        AtomicInteger found = new AtomicInteger();
        IntStream.range(first, last).parallel().forEach(number -> {
            if (found.get() < enough) {
                Script script = ScriptDraw.of(seed(number));
                World.broken(script, bug.plant()).ifPresent(each -> {
                    found.incrementAndGet();
                    broken.put(number, new Broken(script, each));
                });
            }
        });
        return Optional.ofNullable(broken.firstEntry()).map(entry -> entry.getValue());
    }
}
