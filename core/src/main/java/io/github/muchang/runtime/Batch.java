package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.ProofFact;
import io.github.muchang.party.Glance;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyWriter;
import io.github.muchang.segment.Vouching;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Change;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that will be committed together: what was loaded, what became of it, and what the vault will hold. Later decisions see
 * earlier ones. Used by one thread, thrown away if the commit is stale.
 */
final class Batch {
    private final Stores stores;
    private final Decide decide;
    private final Supplier<Yardsticks> latest;
    private final Yardsticks began;
    private final Map<PartyId, Work> works = new LinkedHashMap<>();
    private final Map<IdentityHash, Optional<PartyId>> directory = new HashMap<>();
    private final Glance reader = new Glance(Needs.EVERYTHING);
    private final PartyWriter writer = new PartyWriter();
    private Yardsticks yardsticks;
    private Moves moves = new Moves();
    private @Nullable Work latestWork;

    Batch(Stores stores, Decide decide, Supplier<Yardsticks> latest) {
        this.stores = stores;
        this.decide = decide;
        this.latest = latest;
        this.began = latest.get();
        this.yardsticks = began;
    }

    /** Whether the population has been measured anew since this was begun: a commit of it would keep an old answer. */
    boolean outdated() {
        return !latest.get().equals(began);
    }

    /** Whether it changes what others are decided by. */
    boolean changesOthers() {
        return !yardsticks.equals(began);
    }

    /** Notes who agrees to proofs from a moment on, but not before what the house noted last. */
    void vouched(Map<String, Vouching> others, long at, LongFunction<ProofFact> fact) {
        yardsticks = yardsticks.vouchedBy(others);
        Party house = party(House.ID);
        long now = Math.max(at, house.asOf());
        decided(House.ID, decide.house(house, now, fact.apply(now)));
    }

    Decide decide() {
        return decide;
    }

    Yardsticks yardsticks() {
        return yardsticks;
    }

    Party party(PartyId id) {
        return work(id).after;
    }

    /** Who is found by an identity: the same answer as long as nothing is decided about it, so that a race makes this stale. */
    Optional<PartyId> find(IdentityHash hash) {
        Optional<PartyId> known = directory.get(hash);
        if (known == null) {
            known = lookUp(hash);
            directory.put(hash, known);
        }
        return known;
    }

    /** Who still was found when the state was loaded: whoever lets go of the identity later makes this stale. */
    private Optional<PartyId> lookUp(IdentityHash hash) {
        Optional<PartyId> found = stores.vault().find(hash);
        Optional<PartyId> before = Optional.empty();
        while (found.isPresent() && !found.equals(before)) {
            work(found.get());
            before = found;
            found = stores.vault().find(hash);
        }
        return found;
    }

    Personal personal(PartyId id) {
        Work work = work(id);
        return work.personal != null ? work.personal : stores.vault().open(id).orElse(Personal.NOTHING);
    }

    /** Keeps personal data for a party and lets it be found by more identities. */
    void keep(PartyId id, Personal personal, List<IdentityHash> claims) {
        Work work = work(id);
        work.personal = personal;
        work.claims = Sets.union(work.claims, ImmutableSet.copyOf(claims)).immutableCopy();
        claims.forEach(claim -> directory.put(claim, Optional.of(id)));
    }

    /** Removes personal data; the party is no longer found by these. */
    void remove(PartyId id, List<IdentityHash> releases) {
        Work work = work(id);
        work.personal = Personal.NOTHING;
        work.removed = true;
        ImmutableSet<IdentityHash> released = ImmutableSet.copyOf(releases);
        work.claims = Sets.difference(work.claims, released).immutableCopy();
        work.releases = Sets.union(work.releases, released).immutableCopy();
        releases.forEach(each -> directory.put(each, Optional.empty()));
    }

    /** Takes over a decision about a party. */
    void decided(PartyId id, Decision decision) {
        Work work = work(id);
        work.after = decision.party();
        work.encoded = null;
        work.due = decision.due();
        work.facts.addAll(decision.facts());
        for (Fact fact : decision.facts()) {
            if (fact instanceof PersonFact.PersonalExpired expired) {
                work.personal = personal(id).without(expired.name());
            }
        }
        if (!yardsticks.vouched().isEmpty()) {
            decision.facts().forEach(fact -> Witnesses.look(this, id, fact));
        }
    }

    /** Decides whatever falls due for a party up to a moment, each at its own time; answers the facts. */
    List<Fact> catchUp(PartyId id, long now) {
        Work work = work(id);
        int from = work.facts.size();
        while (work.due <= now) {
            long due = Math.max(work.due, work.after.asOf());
            Decision decision = decide.tick(work.after, due, yardsticks);
            if (decision.due() <= due && decision.facts().isEmpty()) {
                throw new IllegalStateException(
                        id + " is due at " + due + " again, and nothing changes"); // an engine's fault
            }
            decided(id, decision);
        }
        return ImmutableList.copyOf(work.facts.subList(from, work.facts.size()));
    }

    /** {@link #catchUp} to a moment, or to the party's latest fact if that is later; answers when it can be decided next. */
    long caughtUp(PartyId id, long now) {
        long at = Math.max(now, party(id).asOf());
        catchUp(id, at);
        return at;
    }

    /** Everybody who was looked at so far. */
    Set<PartyId> loaded() {
        return works.keySet();
    }

    /** What is to be committed: nothing for a party that did not change. */
    List<Change> changes() {
        ImmutableList.Builder<Change> changes = ImmutableList.builderWithExpectedSize(works.size());
        moves = new Moves();
        works.forEach((id, work) -> {
            if (work.changed()) {
                changes.add(new Change(id, work.version, work.encode(writer), work.due, work.facts, work.edit()));
                if (!work.facts.isEmpty()) {
                    moves.of(work.before, work.after);
                }
            }
        });
        return changes.build();
    }

    /** What the {@link #changes} last asked for mean for the index. */
    Moves moves() {
        return moves;
    }

    private Work work(PartyId id) {
        if (latestWork != null && latestWork.before.id().equals(id)) {
            return latestWork;
        }
        Work found = works.get(id);
        if (found == null) {
            found = load(id);
            works.put(id, found);
        }
        if (latestWork != null) {
            latestWork.encode(writer); // while it is in the processor's cache: a batch is larger than that
        }
        latestWork = found;
        return found;
    }

    private Work load(PartyId id) {
        Stored stored = stores.store().load(id).orElse(null);
        return stored == null ? new Work(Party.unknown(id), null) : new Work(reader.at(id, stored.state(), 0), stored);
    }

    private static final class Work {
        private final Party before;
        private final @Nullable Stored stored;
        private final long version;
        private final List<Fact> facts = new ArrayList<>();
        private Set<IdentityHash> claims = ImmutableSet.of(); // most signals change nothing of what is personal
        private Set<IdentityHash> releases = ImmutableSet.of();
        private Party after;
        private long due;
        private @Nullable Personal personal;
        private boolean removed;
        private byte @Nullable [] encoded;

        Work(Party before, @Nullable Stored stored) {
            this.before = before;
            this.after = before;
            this.stored = stored;
            this.version = stored == null ? 0 : stored.version();
            this.due = stored == null ? Moments.NEVER : stored.due();
        }

        boolean changed() {
            return !facts.isEmpty() || personal != null || (stored != null && stored.due() != due);
        }

        /** The state as it is now. */
        byte[] encode(PartyWriter writer) {
            if (encoded == null) {
                encoded = stored != null && facts.isEmpty() ? stored.state() : writer.encode(after);
            }
            return encoded;
        }

        Optional<VaultEdit> edit() {
            if (personal == null) {
                return Optional.empty();
            }
            return Optional.of(new VaultEdit(
                    removed && personal.equals(Personal.NOTHING) ? Optional.empty() : Optional.of(personal),
                    ImmutableList.copyOf(claims),
                    ImmutableList.copyOf(releases)));
        }
    }
}
