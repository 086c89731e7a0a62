package io.github.muchang.testkit.wechat;

import java.time.Instant;

/**
 * A quota that somebody tried to go beyond.
 *
 * @param at when
 * @param limit its name in the fake's table of limits; {@code mass-receipts} for what a {@link MassCap} allows
 * @param where the path that was called, or what the quota is of
 */
public record Exceeded(Instant at, String limit, String where) {}
