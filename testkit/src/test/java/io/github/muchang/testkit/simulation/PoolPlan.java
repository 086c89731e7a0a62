package io.github.muchang.testkit.simulation;

/**
 * A pool of a world.
 *
 * @param carrier the carrier it is on
 * @param groups whether it is one of groups
 */
record PoolPlan(String name, String carrier, boolean groups) {
    PoolPlan(String name, String carrier) {
        this(name, carrier, false);
    }
}
