package io.github.muchang.assessment;

import io.github.muchang.segment.Wording;

/**
 * One thing that speaks for a form, or rules it out, with the number that decided.
 *
 * @param criterion what was looked at
 * @param holds whether it speaks for the form
 * @param chinese what was found and what is needed, in Chinese
 * @param english the same in English
 */
public record Reason(Criterion criterion, boolean holds, String chinese, String english) {
    /** The reason as a sentence, with a mark in front. */
    public String in(Wording w) {
        return (holds ? "✓ " : "✗ ") + w.of(chinese, english);
    }
}
