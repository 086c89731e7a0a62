package io.github.muchang.channel;

import java.time.LocalDate;

/**
 * What a pool is for during a period; the same pool serves other goals at other times.
 *
 * @param aim the aim
 * @param from first local day
 * @param to last local day
 */
public record Goal(Aim aim, LocalDate from, LocalDate to) {
    /** Whether both periods share a day. */
    public boolean overlaps(Goal other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** What a pool can be for. */
    public enum Aim {
        /** 拉新: new people. */
        ACQUIRE,
        /** 服务: help. */
        SERVE,
        /** 认知: being known for something. */
        AWARENESS,
        /** 转化: purchases. */
        CONVERT,
        /** 留存: people who stay. */
        RETAIN
    }
}
