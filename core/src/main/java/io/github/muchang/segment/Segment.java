package io.github.muchang.segment;

/**
 * A named condition: a party is in the segment exactly while it holds.
 *
 * @param name durable name
 * @param when the condition
 */
public record Segment(String name, Condition when) {}
