package io.github.muchang.journey;

/**
 * One way on from a step.
 *
 * @param word on what it is taken; empty if it is the only one
 * @param to the step it leads to; empty for the next in order
 * @param place where in the step's JSON it is said, as a relative JSON pointer; empty if it is not said
 */
public record Way(String word, String to, String place) {
    /** Leads to the next step in order. */
    public static final String NEXT = "";

    /** The only way, to the next step. */
    static Way on() {
        return new Way("", NEXT, "");
    }
}
