package io.github.muchang.insight;

/**
 * One step on the way down a funnel.
 *
 * @param name the step of a journey, or the stage
 * @param came how many came to it
 * @param took how long it took them: since the beginning of the journey, or since the stage before it on the path
 */
public record Rung(String name, long came, Durations took) {}
