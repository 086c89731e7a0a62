package io.github.muchang.insight;

/**
 * What a pathway brought.
 *
 * @param touches how often somebody came through one of its codes, whether or not they were in the pool already
 * @param firstTouches how many people it was that brought them to us at all
 * @param flow its arrivals, and what became of them
 */
public record PathwayFlow(long touches, long firstTouches, Flow flow) {
    /** The pathway; empty for arrivals without one. */
    public String pathway() {
        return flow.name();
    }

    /** How many entered a pool along it. */
    public long arrivals() {
        return flow.entered();
    }
}
