package io.github.muchang.content;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the law wants to know of a content: who sends it, how to refuse it, and why a rule was set aside. */
record Disclosure(Optional<String> sender, Optional<String> refusal, Map<Lint.Rule, String> overrides) {
    static final Disclosure NONE = new Disclosure(Optional.empty(), Optional.empty(), ImmutableSortedMap.of());

    Disclosure {
        overrides = ImmutableSortedMap.copyOf(overrides);
    }

    Disclosure sender(String who) {
        return new Disclosure(Optional.of(who), refusal, overrides);
    }

    Disclosure refusal(String how) {
        return new Disclosure(sender, Optional.of(how), overrides);
    }

    Disclosure override(Lint.Rule rule, String reason) {
        Map<Lint.Rule, String> more = new TreeMap<>(overrides);
        more.put(rule, reason);
        return new Disclosure(sender, refusal, more);
    }
}
