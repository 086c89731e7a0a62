package io.github.muchang.segment;

/**
 * How much somebody belongs to a small circle (归属感).
 *
 * @param name durable name
 * @param from the score from which on it is reached
 */
public record Level(String name, int from) {}
