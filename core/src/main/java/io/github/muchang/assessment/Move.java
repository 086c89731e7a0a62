package io.github.muchang.assessment;

import io.github.muchang.preset.ReadyMade;
import io.github.muchang.segment.Wording;
import java.util.Optional;

/**
 * What follows from a form: something to do, and the plan that does it where there is one ready-made.
 *
 * @param chinese in Chinese
 * @param english in English
 * @param plan to be put {@link ReadyMade#into} a domain; empty if people do it, or a programme of a group
 */
public record Move(String chinese, String english, Optional<ReadyMade> plan) {
    /** As a sentence. */
    public String in(Wording w) {
        return w.of(chinese, english);
    }
}
