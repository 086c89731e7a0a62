package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.LimitTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The limits of the platform, what was used of them, and who went beyond them. */
final class Quotas {
    static final Duration SECOND = Duration.ofSeconds(1);
    static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final LimitTable table;
    private final Map<String, ArrayDeque<Instant>> used = new TreeMap<>();
    private final Map<String, Long> usedToday = new TreeMap<>();
    private final List<QqExceeded> exceeded = new ArrayList<>();

    Quotas(InstantSource clock, Map<String, Long> others) {
        this.clock = clock;
        this.table = LimitTable.read(Quotas.class.getResourceAsStream("qq-limits.json"), others);
    }

    long of(String name) {
        return table.of(name);
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(of(name));
    }

    /** Refuses what is larger than it may be. */
    void fits(String name, long size) {
        if (table.isBeyond(name, size)) {
            throw Refused.unfit(name);
        }
    }

    boolean isBeyond(String name, long size) {
        return table.isBeyond(name, size);
    }

    /** Counts one within a window that rolls, or throws and notes it. */
    synchronized void count(String limit, Duration window, String whose, String where, Supplier<Refused> refused) {
        ArrayDeque<Instant> recent = used.computeIfAbsent(limit + " " + whose, each -> new ArrayDeque<>());
        Instant horizon = clock.instant().minus(window);
        while (!recent.isEmpty() && !recent.getFirst().isAfter(horizon)) {
            recent.removeFirst();
        }
        check(limit, recent.size() + 1L, where, refused);
        recent.addLast(clock.instant());
    }

    /** Counts so many within the platform's day, or throws and notes it. */
    synchronized void countToday(String limit, long many, String whose, String where, Supplier<Refused> refused) {
        String key = limit + " " + whose + " " + LocalDate.ofInstant(clock.instant(), Platform.ZONE);
        long sum = usedToday.getOrDefault(key, 0L) + many;
        check(limit, sum, where, refused);
        usedToday.put(key, sum);
    }

    synchronized void check(String limit, long wanted, String where, Supplier<Refused> refused) {
        if (table.isBeyond(limit, wanted)) {
            note(limit, where);
            throw refused.get();
        }
    }

    synchronized void note(String limit, String where) {
        exceeded.add(new QqExceeded(clock.instant(), limit, where));
    }

    synchronized List<QqExceeded> exceeded() {
        return List.copyOf(exceeded);
    }
}
