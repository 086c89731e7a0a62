package io.github.muchang.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Runs worlds of a profile on all cores: half of the seeds are always the same, half follow from a salt. */
record Seeds(Profile profile, int first, int last, int many, long salt) {
    Seeds(Profile profile, int many, long salt) {
        this(profile, 0, many, many, salt);
    }

    /** A world in which a promise was broken. */
    record Broken(Script script, Violation violation) implements Comparable<Broken> {
        @Override
        public int compareTo(Broken other) {
            return Long.compare(script.seed(), other.script.seed());
        }
    }

    /** As many as are asked for. */
    static Seeds of(Profile profile) {
        return new Seeds(
                profile,
                Integer.getInteger("muchang.simulation.seeds", 1330),
                Long.getLong("muchang.simulation.salt", 0));
    }

    /** So many of them. */
    Seeds from(int number, int some) {
        return new Seeds(profile, number, Math.min(many, number + some), many, salt);
    }

    private long seed(int number) {
        return number < (many + 1) / 2 ? number : (salt * 0x9E3779B97F4A7C15L + number) & Long.MAX_VALUE;
    }

    /** Those that break a promise, until there are so many. */
    List<Broken> broken(Bug bug, int enough) {
        ConcurrentLinkedQueue<Broken> broken = new ConcurrentLinkedQueue<>();
        AtomicInteger found = new AtomicInteger();
        IntStream.range(first, last).parallel().forEach(number -> {
            if (found.get() < enough) {
                broken(ScriptDraw.of(profile, seed(number)), bug).ifPresent(each -> {
                    found.incrementAndGet();
                    broken.add(each);
                });
            }
        });
        List<Broken> list = new ArrayList<>(broken);
        list.sort(null);
        return list;
    }

    static Optional<Broken> broken(Script script, Bug bug) {
        try {
            World.run(script, bug);
            return Optional.empty();
        } catch (Violation e) {
            return Optional.of(new Broken(script, e));
        }
    }
}
