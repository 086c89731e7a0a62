package io.github.muchang.journey;

/** What counts as an answer to what a journey asks. */
public sealed interface Answer {
    /** An attribute was told, plain or personal; if it is known before, nothing is asked. */
    record Told(String attribute) implements Answer {}

    /** Something was done after the question. */
    record Done(Deed deed) implements Answer {}
}
