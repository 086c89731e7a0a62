package io.github.muchang.runtime;

import io.github.muchang.engine.Decide;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import java.util.Optional;

/** What the law gives a person, and a court over it: erasure and legal hold (PIPL 47: what must be kept is not erased). Thread-safe. */
final class Rights {
    private static final int LONGEST_REASON = 200;

    private final Reception reception;
    private final IdentityKey key;
    private final Committer committer;
    private final Clockwork clockwork;
    private final Decide decide;

    Rights(Reception reception, IdentityKey key, Committer committer, Clockwork clockwork, Decide decide) {
        this.reception = reception;
        this.key = key;
        this.committer = committer;
        this.clockwork = clockwork;
        this.decide = decide;
    }

    Erasure erase(Identity who) {
        return change(who, Erasure.UNKNOWN, (party, now, batch) -> {
            boolean held = batch.party(party).held();
            batch.decided(party, decide.erase(batch.party(party), now, batch.yardsticks()));
            if (!held) {
                batch.remove(party, reception.hashes(batch.personal(party)));
            }
            return held ? Erasure.HELD : Erasure.ERASED;
        });
    }

    boolean hold(Identity who, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("the reason of a legal hold must have 1 to " + LONGEST_REASON
                    + " characters, not " + reason.length());
        }
        return change(who, false, (party, now, batch) -> {
            batch.decided(party, decide.hold(batch.party(party), reason, now, batch.yardsticks()));
            return true;
        });
    }

    boolean lift(Identity who) {
        return change(who, false, (party, now, batch) -> {
            boolean held = batch.party(party).held();
            if (held) {
                batch.decided(party, decide.lift(batch.party(party), now, batch.yardsticks()));
            }
            return held;
        });
    }

    private <T> T change(Identity who, T ifUnknown, Change<T> change) {
        return committer.commit(clockwork::batch, batch -> {
            Optional<PartyId> found = reception.strong(who.kind()) ? batch.find(key.hash(who)) : Optional.empty();
            if (found.isEmpty()) {
                return ifUnknown;
            }
            return change.of(found.get(), clockwork.caughtUp(found.get(), batch), batch);
        });
    }

    private interface Change<T> {
        T of(PartyId party, long now, Batch batch);
    }
}
