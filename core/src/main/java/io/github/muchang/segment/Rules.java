package io.github.muchang.segment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a condition may ask the domain: other segments by name, and words for sentences. */
public interface Rules {
    /** The condition of a segment, or null if there is none of this name. */
    @Nullable
    Condition condition(String segment);

    /** How to speak in a language. */
    Wording wording(Locale locale);
}
