package io.github.muchang.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.memory.DueIndex;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.Vault;
import io.github.muchang.vault.VaultEdit;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory: for tests, and for work that needs no tomorrow. Thread-safe; one commit at a time. */
public final class MemoryStore implements Store, Vault, Journal, Population {
    private final Object lock = new Object();
    private final MemoryJournal journal;
    private final Map<IdentityHash, PartyId> directory = new HashMap<>();
    private final Map<PartyId, Personal> vault = new HashMap<>();
    private final DueIndex due = new DueIndex();
    private volatile AtomicReferenceArray<@Nullable Stored> states = new AtomicReferenceArray<>(16);
    private int highest;

    private MemoryStore(MemoryJournal journal) {
        this.journal = journal;
    }

    /** Keeps every fact. */
    public static MemoryStore withJournal() {
        return new MemoryStore(new MemoryJournal(true));
    }

    /** Keeps states only; reading the journal gives nothing. */
    public static MemoryStore withoutJournal() {
        return new MemoryStore(new MemoryJournal(false));
    }

    /** The four faces. */
    public Stores stores() {
        return new Stores(this, this, this, this);
    }

    @Override
    public Optional<Stored> load(PartyId party) {
        return Optional.ofNullable(
                stored(party)); // without the lock: whoever asks everybody would wait for every commit
    }

    @Override
    public long commit(List<Change> changes) throws StaleChangeException {
        synchronized (lock) {
            check(changes);
            long offset = journal.size();
            for (Change change : changes) {
                change.vault().ifPresent(edit -> edit.releases()
                        .forEach(released -> directory.remove(released, change.party())));
            }
            for (Change change : changes) {
                apply(change);
            }
            return offset;
        }
    }

    @Override
    public List<PartyId> due(Instant now, int limit) {
        synchronized (lock) {
            return Arrays.stream(due.due(now.toEpochMilli(), limit))
                    .mapToObj(PartyId::new)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    @Override
    public int highest() {
        synchronized (lock) {
            return highest;
        }
    }

    @Override
    public Optional<Personal> open(PartyId party) {
        synchronized (lock) {
            return Optional.ofNullable(vault.get(party));
        }
    }

    @Override
    public Optional<PartyId> find(IdentityHash hash) {
        synchronized (lock) {
            return Optional.ofNullable(directory.get(hash));
        }
    }

    @Override
    public List<Recorded> read(long from, int limit) {
        synchronized (lock) {
            return journal.read(from, limit);
        }
    }

    @Override
    public long size() {
        synchronized (lock) {
            return journal.size();
        }
    }

    @Override
    public List<Recorded> of(PartyId party) {
        synchronized (lock) {
            return journal.of(party);
        }
    }

    private void check(List<Change> changes) throws StaleChangeException {
        Map<IdentityHash, Set<PartyId>> released = new HashMap<>();
        Map<IdentityHash, PartyId> claimed = new HashMap<>();
        Set<PartyId> changed = new HashSet<>();
        for (Change change : changes) {
            change.vault().ifPresent(edit -> edit.releases()
                    .forEach(hash -> released.computeIfAbsent(hash, any -> new HashSet<>())
                            .add(change.party())));
            if (!changed.add(change.party())) {
                throw new IllegalArgumentException("one commit changes " + change.party() + " twice");
            }
        }
        for (Change change : changes) {
            Stored stored = stored(change.party());
            long version = stored == null ? 0 : stored.version();
            if (version != change.expected()) {
                throw new StaleChangeException(
                        change.party(), "expected version " + change.expected() + ", found " + version);
            }
            for (IdentityHash claim : change.vault().map(VaultEdit::claims).orElse(ImmutableList.of())) {
                PartyId owner = directory.get(claim);
                boolean held = owner != null
                        && !owner.equals(change.party())
                        && !released.getOrDefault(claim, ImmutableSet.of()).contains(owner);
                PartyId other = claimed.put(claim, change.party());
                if (held || (other != null && !other.equals(change.party()))) {
                    throw new StaleChangeException(change.party(), "an identity it claims belongs to another party");
                }
            }
        }
    }

    private void apply(Change change) {
        PartyId party = change.party();
        makeRoom(party.value());
        states.set(party.value(), new Stored(change.expected() + 1, change.state(), change.due()));
        highest = Math.max(highest, party.value());
        due.set(party.value(), change.due());
        journal.append(party, change.facts());
        change.vault().ifPresent(edit -> {
            edit.claims().forEach(claim -> directory.put(claim, party));
            edit.personal().ifPresentOrElse(personal -> vault.put(party, personal), () -> vault.remove(party));
        });
    }

    private void makeRoom(int party) {
        AtomicReferenceArray<@Nullable Stored> former = states;
        if (party >= former.length()) {
            AtomicReferenceArray<@Nullable Stored> more =
                    new AtomicReferenceArray<>(Math.max(party + 1, former.length() * 2));
            for (int i = 0; i < former.length(); i++) {
                more.setPlain(i, former.getPlain(i));
            }
            states = more;
        }
    }

    private @Nullable Stored stored(PartyId party) {
        AtomicReferenceArray<@Nullable Stored> now = states;
        return party.value() < now.length() ? now.get(party.value()) : null;
    }
}
