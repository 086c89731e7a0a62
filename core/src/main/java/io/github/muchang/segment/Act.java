package io.github.muchang.segment;

import java.util.Optional;

/**
 * A way to take part in a small circle, and what it is worth.
 *
 * @param activity what is done
 * @param label only with this label, such as an event; empty for any
 * @param points what each time is worth
 */
public record Act(String activity, Optional<String> label, int points) {
    /** The most points of one time. */
    public static final int MOST = 1000;

    /** Shares the name with states, so that it is found by reference; refuses worthless acts. */
    public Act {
        activity = activity.intern();
        if (points < 1 || points > MOST) {
            throw new IllegalArgumentException("an act is worth 1 to " + MOST + " points, not " + points);
        }
    }

    /** An activity of any label. */
    public static Act of(String activity, int points) {
        return new Act(activity, Optional.empty(), points);
    }

    /** Only with this label. */
    public Act labelled(String only) {
        return new Act(activity, Optional.of(only), points);
    }
}
