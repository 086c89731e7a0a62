package io.github.muchang.segment;

import io.github.muchang.repurchase.BgNbd;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a condition may ask the domain: other segments, small circles and models by name, and words for sentences. */
public interface Rules {
    /** The condition of a segment, or null if there is none of this name. */
    @Nullable
    Condition condition(String segment);

    /** How taking part in a small circle is counted, or null if there is none of this name. */
    default @Nullable Participation participation(String circle) {
        return null;
    }

    /** The model of how often an activity is done again, or null if there is none. */
    default @Nullable BgNbd purchases(String activity) {
        return null;
    }

    /** How to speak in a language. */
    Wording wording(Locale locale);
}
