package io.github.muchang.journey;

import io.github.muchang.segment.Wording;
import java.util.Optional;

/**
 * An activity that a journey looks out for.
 *
 * @param activity the activity
 * @param label only with this label; empty for any
 */
public record Deed(String activity, Optional<String> label) {
    /** With any label. */
    public static Deed of(String activity) {
        return new Deed(activity, Optional.empty());
    }

    /** Only with this label. */
    public Deed labelled(String only) {
        return new Deed(activity, Optional.of(only));
    }

    /** The deed in words. */
    public String in(Wording w) {
        String verb = w.verb(activity);
        return label.map(only -> verb + w.of("「" + only + "」", " (" + only + ")"))
                .orElse(verb);
    }

    /** Whether this was done by what was done. */
    public boolean matches(String done, String itsLabel) {
        return activity.equals(done) && (label.isEmpty() || label.get().equals(itsLabel));
    }
}
