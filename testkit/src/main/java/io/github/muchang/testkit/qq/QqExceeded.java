package io.github.muchang.testkit.qq;

import java.time.Instant;

/**
 * A quota that somebody tried to go beyond.
 *
 * @param at when
 * @param limit its name in {@code qq-limits.json}; {@code wakeups} for the windows of is_wakeup
 * @param where the route that was called
 */
public record QqExceeded(Instant at, String limit, String where) {}
