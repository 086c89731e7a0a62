package io.github.muchang.adapters.qq.official;

/**
 * Tells the platform that a button or a menu was noticed ({@code PUT /interactions/ID}), for which it waits three seconds. Called before the event
 * is taken in, and again when it comes again; a failure does not keep the event out. Takes less time than the platform waits.
 */
@FunctionalInterface
public interface Acknowledge {
    /** Tells nobody: the button goes on spinning until the platform gives up. */
    Acknowledge NOBODY = interaction -> {};

    /**
     * Tells the platform.
     *
     * @param interaction the interaction's id
     */
    void acknowledge(String interaction);
}
