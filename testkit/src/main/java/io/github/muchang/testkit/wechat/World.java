package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What all parts of a fake share: its time, its limits, its ids, what was delivered and what is to be told. Guarded by itself; whoever changes
 * the world from outside does so with {@link #act}.
 */
final class World {
    /** Where the platforms' days and months begin. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final InstantSource clock;
    private final Limits limits;
    private final Pushing pushing;
    private final Map<String, Long> counters = new TreeMap<>();
    private final List<Delivered> delivered = new ArrayList<>();
    private final List<Event> untold = new ArrayList<>();
    private final String trace;
    private Runnable falling = () -> {};

    /** With the form of what stands behind every error message. */
    World(InstantSource clock, Limits limits, Pushing pushing, String trace) {
        this.clock = clock;
        this.limits = limits;
        this.pushing = pushing;
        this.trace = trace;
    }

    Instant now() {
        return clock.instant();
    }

    long seconds() {
        return now().getEpochSecond();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    YearMonth month() {
        return YearMonth.from(today());
    }

    boolean isOver(Instant since, Duration life) {
        return !now().isBefore(since.plus(life));
    }

    Limits limits() {
        return limits;
    }

    /** The next number of this kind, from 1. */
    synchronized long count(String kind) {
        return counters.merge(kind, 1L, Long::sum);
    }

    /** The next id that begins like this; as long as the platform's own. */
    synchronized String id(String prefix) {
        return prefix + String.format("FAKE%0" + Math.max(4, 28 - prefix.length()) + "d", count(prefix));
    }

    /** What stands behind every error message. */
    String trace() {
        return trace.replace("#", Long.toString(count("hint")));
    }

    synchronized void deliver(Delivered.By by, String from, String to, JsonNode message) {
        delivered.add(new Delivered(now(), by, from, to, message));
    }

    synchronized List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    /** Keeps an event until what happens has happened. */
    synchronized void tell(Event event) {
        untold.add(event);
    }

    /** Lets this happen before anything else does: what has fallen due meanwhile. */
    void before(Runnable due) {
        falling = due;
    }

    /** Something happens, and then whoever listens is told of it, on this thread. */
    <T> T act(Supplier<T> deed) {
        List<Event> told;
        T result;
        synchronized (this) {
            falling.run();
            result = deed.get();
            told = List.copyOf(untold);
            untold.clear();
        }
        told.forEach(pushing::push);
        return result;
    }

    /** As {@link #act}. */
    void happens(Runnable deed) {
        act(() -> {
            deed.run();
            return true;
        });
    }
}
