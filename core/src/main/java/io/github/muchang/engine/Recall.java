package io.github.muchang.engine;

import io.github.muchang.party.Needs;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * When the rules were asked last and nothing followed from them: nothing follows again, as long as nothing that they depend on has
 * changed and the moment has not come at which they must be asked again. Not thread-safe.
 */
final class Recall {
    private @Nullable Party party;
    private Yardsticks yardsticks = Yardsticks.NONE;
    private long asked;
    private long due = Moments.NEVER;

    /** Whether nothing follows from the rules, which depend on these needs. */
    @SuppressWarnings("ReferenceEquality") // yardsticks are measured seldom, and each is another object
    boolean holds(Deciding deciding, Needs needs) {
        return party != null
                && yardsticks == deciding.yardsticks()
                && asked <= deciding.now()
                && deciding.now() < due
                && needs.areSame(party, deciding.party());
    }

    /** When to ask again. */
    long due() {
        return due;
    }

    /** Nothing followed, and nothing will before a moment. */
    void nothingUntil(long moment, Deciding deciding) {
        party = deciding.party();
        yardsticks = deciding.yardsticks();
        asked = deciding.now();
        due = moment;
    }
}
