package io.github.muchang.content;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.time.Span;
import java.util.Optional;
import java.util.Set;

/** What a consent to a proof is to. */
record Terms(
        Proof.Kind kind,
        String shows,
        Set<String> pools,
        Span term,
        Optional<String> category,
        Optional<String> reward) {
    Terms {
        pools = ImmutableSortedSet.copyOf(pools);
    }

    Terms pools(Set<String> places) {
        return new Terms(kind, shows, places, term, category, reward);
    }

    Terms term(Span length) {
        return new Terms(kind, shows, pools, length, category, reward);
    }

    Terms category(Optional<String> product) {
        return new Terms(kind, shows, pools, term, product, reward);
    }

    Terms reward(Optional<String> what) {
        return new Terms(kind, shows, pools, term, category, what);
    }
}
