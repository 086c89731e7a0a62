package io.github.muchang.testkit.simulation;

/**
 * A message that somebody has, or will have.
 *
 * @param key what its carrier calls it
 * @param at in milliseconds
 * @param carrier the carrier it went over
 * @param pool the pool it went to
 */
record Sent(String key, long at, ContentPlan content, String carrier, String pool) {}
