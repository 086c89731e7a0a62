package io.github.muchang.testkit.simulation;

/**
 * A pool of a world.
 *
 * @param carrier the carrier it is on
 */
record PoolPlan(String name, String carrier) {}
