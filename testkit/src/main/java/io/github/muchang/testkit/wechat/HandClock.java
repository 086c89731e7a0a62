package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/** A clock that a test turns by hand. Thread-safe. */
public final class HandClock implements InstantSource {
    private Instant now;

    private HandClock(Instant now) {
        this.now = now;
    }

    /** A clock that stands at this moment, such as {@code 2026-03-01T09:00:00+08:00}. */
    public static HandClock at(String moment) {
        return new HandClock(OffsetDateTime.parse(moment).toInstant());
    }

    /** Goes on by so much. */
    public synchronized void passes(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not go back by " + time.negated());
        }
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public String toString() {
        return "HandClock[" + instant() + "]";
    }
}
