package io.github.muchang.engine;

import io.github.muchang.journal.Fact;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Party;

/** How facts change a state. Total, and knows no definitions. */
public final class Evolve {
    private Evolve() {}

    /** The state after these facts, which are about this party. */
    public static Party apply(Party before, Iterable<? extends Fact> facts) {
        Draft draft = before.draft();
        for (Fact fact : facts) {
            apply(draft, fact);
        }
        return draft.finish();
    }

    static void apply(Draft draft, Fact fact) {
        draft.seenAt(fact.at());
        fact.applyTo(draft);
    }
}
