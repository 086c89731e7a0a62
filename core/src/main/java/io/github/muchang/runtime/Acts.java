package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Yardsticks;
import java.util.List;
import java.util.Optional;

/** What the host does about one party: in one commit, once whatever fell due before is decided. Thread-safe. */
final class Acts {
    private final Committer committer;
    private final Clockwork clockwork;
    private final Runnable sent;

    /** {@code sent} brings out what came of it. */
    Acts(Committer committer, Clockwork clockwork, Runnable sent) {
        this.committer = committer;
        this.clockwork = clockwork;
        this.sent = sent;
    }

    /** Decides, and brings out what came of it; answers the facts, none if there is nothing to decide. */
    List<Fact> decide(PartyId party, Act act) {
        List<Fact> facts = commit(party, (batch, now) -> {
            Optional<Decision> decision = act.on(batch.party(party), now, batch.yardsticks());
            decision.ifPresent(each -> batch.decided(party, each));
            return decision.map(Decision::facts).orElse(ImmutableList.of());
        });
        bringOut();
        return facts;
    }

    /** Does more than decide about one, and brings nothing out; what comes of a race that is lost is done again. */
    <T> T commit(PartyId party, Deed<T> deed) {
        return committer.commit(clockwork::batch, batch -> deed.in(batch, clockwork.caughtUp(party, batch)));
    }

    /** Brings out what commits have caused. */
    void bringOut() {
        sent.run();
    }

    /** Decides about a party at the moment at which it can be decided next. */
    interface Act {
        Optional<Decision> on(Party party, long now, Yardsticks yardsticks);
    }

    /** Works on a batch, at the moment at which the party can be decided next. */
    interface Deed<T> {
        T in(Batch batch, long now);
    }
}
