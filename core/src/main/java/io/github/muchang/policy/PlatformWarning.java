package io.github.muchang.policy;

import io.github.muchang.segment.Wording;

/**
 * A rule of a platform that nobody has looked up for a long time.
 *
 * @param rule the rule
 * @param days how long ago, in days
 */
public record PlatformWarning(PlatformRule rule, long days) {
    /** The warning as a sentence. */
    public String in(Wording w) {
        return w.of(
                "平台规则「" + rule.name() + "」已 " + days + " 天未核对，请查看 " + rule.source(),
                "the platform rule '" + rule.name() + "' was last verified " + days + " days ago; see "
                        + rule.source());
    }
}
