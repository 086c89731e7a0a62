package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the law wants to know of a content: who sends it, how to refuse it, why a rule was set aside, and whose words it passes on. */
record Disclosure(
        Optional<String> sender, Optional<String> refusal, Map<Lint.Rule, String> overrides, List<String> proofs) {
    static final Disclosure NONE =
            new Disclosure(Optional.empty(), Optional.empty(), ImmutableSortedMap.of(), ImmutableList.of());

    Disclosure {
        overrides = ImmutableSortedMap.copyOf(overrides);
        proofs = ImmutableList.copyOf(proofs);
    }

    Disclosure sender(String who) {
        return new Disclosure(Optional.of(who), refusal, overrides, proofs);
    }

    Disclosure refusal(String how) {
        return new Disclosure(sender, Optional.of(how), overrides, proofs);
    }

    Disclosure override(Lint.Rule rule, String reason) {
        Map<Lint.Rule, String> more = new TreeMap<>(overrides);
        more.put(rule, reason);
        return new Disclosure(sender, refusal, more, proofs);
    }

    Disclosure proofs(List<String> names) {
        return new Disclosure(sender, refusal, overrides, names);
    }
}
