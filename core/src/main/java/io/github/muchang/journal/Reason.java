package io.github.muchang.journal;

import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one policy said of one message.
 *
 * @param policy the policy's name
 * @param ruling {@code allow}, {@code defer} or {@code refuse}
 * @param until when it allows it, in milliseconds; 0 if it does not defer
 * @param chinese why, for an operator
 * @param english the same in English
 */
public record Reason(String policy, String ruling, long until, String chinese, String english) {
    /** Those of several as the end of a sentence; nothing if there are none. */
    static String list(List<Reason> reasons, Wording w) {
        return reasons.isEmpty()
                ? ""
                : reasons.stream()
                        .map(each -> w.of(each.chinese, each.english))
                        .collect(Collectors.joining(w.of("；", "; "), w.of("，因为", " because "), ""));
    }
}
