package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Proof;
import io.github.muchang.repurchase.BgNbd;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a condition or policy may ask the domain: other segments, small circles, models and proofs by name, and words for sentences. */
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

    /** What the content of a name rests on: none unless the domain says so. */
    default List<Proof> proofs(String content) {
        return ImmutableList.of();
    }

    /** How to speak in a language. */
    Wording wording(Locale locale);
}
