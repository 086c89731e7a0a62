package io.github.muchang.testkit;

import io.github.muchang.carrier.Carrier;
import java.util.List;

/**
 * A platform to try a carrier on: a fake that runs in the test's own process and can be brought into any {@link Situation} that the carrier's
 * contracts ask for.
 */
public interface TriedPlatform {
    /** A new carrier for this platform, as there would be one after a restart. */
    Carrier carrier();

    /** What people have received, oldest first; what waits for a member of staff is not received. */
    List<Seen> seen();

    /** Brings the platform into a situation. */
    void stage(Situation situation);

    /**
     * A message as somebody received it.
     *
     * @param handle who
     * @param words what they read
     */
    record Seen(String handle, String words) {}
}
