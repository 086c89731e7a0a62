package io.github.muchang.journey;

import io.github.muchang.segment.Condition;

/**
 * Ends a journey wherever it stands, as soon as a condition holds; whoever it holds for at the start does not enter.
 *
 * @param when the condition
 * @param outcome what the end is called
 */
public record Exit(Condition when, String outcome) {
    /** What an exit is called that was given no name. */
    public static final String EXITED = "exited";
}
