package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.fake.LimitTable;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The limits of a platform, read from a dated table, and who went beyond them. A bound of 0 is none. */
final class Limits {
    private final InstantSource clock;
    private final LimitTable table;
    private final List<Exceeded> exceeded = new ArrayList<>();

    Limits(InstantSource clock, String resource, Map<String, Long> others) {
        this.clock = clock;
        this.table = LimitTable.read(Limits.class.getResourceAsStream(resource), others);
    }

    long of(String name) {
        return table.of(name);
    }

    /** Whether so many are within the limit; what is beyond it is noted. */
    boolean allows(String name, long wanted, String where) {
        long limit = of(name);
        if (limit == 0 || wanted <= limit) {
            return true;
        }
        note(name, where);
        return false;
    }

    /** Refuses more than the limit with this code, and notes it. */
    void atMost(String name, long wanted, int code, String where) {
        if (!allows(name, wanted, where)) {
            throw new Refusal(code, "more than " + of(name) + " " + name);
        }
    }

    /** Whether this is larger than it may be, which is a mistake and no attempt to go beyond a quota. */
    boolean isBeyond(String name, long size) {
        return table.isBeyond(name, size);
    }

    /** Refuses a request that is larger than it may be. */
    void fits(String name, long size) {
        if (isBeyond(name, size)) {
            throw Refusal.invalid(name);
        }
    }

    void fitsCharacters(String name, String text) {
        fits(name, text.codePointCount(0, text.length()));
    }

    void fitsBytes(String name, String text) {
        fits(name, text.getBytes(StandardCharsets.UTF_8).length);
    }

    synchronized void note(String name, String where) {
        exceeded.add(new Exceeded(clock.instant(), name, where));
    }

    synchronized List<Exceeded> exceeded() {
        return List.copyOf(exceeded);
    }
}
