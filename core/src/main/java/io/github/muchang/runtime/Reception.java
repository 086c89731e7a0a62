package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decision;
import io.github.muchang.engine.Stimulus;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.IdentityHasher;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import io.github.muchang.vault.Personal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Receives signals: finds or joins the party, puts what is personal into the vault, and lets the rest be decided. */
final class Reception {
    private final PrivateDomain domain;
    private final IdentityKey key;
    private final AtomicReference<@Nullable IdentityHasher> hasher =
            new AtomicReference<>(); // nobody's while it is used
    private final Supplier<PartyId> newcomer;
    private final Groups groups;

    Reception(PrivateDomain domain, IdentityKey key, Supplier<PartyId> newcomer, Rosters rosters) {
        this.groups = new Groups(domain, rosters);
        this.domain = domain;
        this.key = key;
        this.newcomer = newcomer;
    }

    /** What becomes of a signal; nothing is decided before {@code earliest}. */
    Accepted receive(Signal signal, long earliest, Batch batch) {
        long happened = signal.at().toEpochMilli();
        Hashes hashes = hashes(signal);
        List<PartyId> known = known(hashes, batch);
        Predicate<PartyId> tookIt =
                each -> batch.party(each).recent().contains(hashes.signal().value());
        boolean repeat = false;
        for (PartyId each : known) {
            repeat |= tookIt.test(each);
        }
        if (repeat) {
            known.sort(Comparator.comparing(each -> !tookIt.test(each))); // whoever took it in speaks first
        }
        PartyId party = known.isEmpty() ? newcomer.get() : known.get(0);
        groups.check(signal, known, batch);
        Optional<PartyId> group = group(signal, batch);
        long now = Math.max(earliest, happened);
        for (PartyId each : known) {
            now = Math.max(now, batch.party(each).asOf());
        }
        List<Fact> facts = new ArrayList<>();
        for (PartyId each : known) {
            facts.addAll(batch.catchUp(each, now));
        }
        for (PartyId other : known.subList(Math.min(1, known.size()), known.size())) {
            Joined joined = join(party, other, repeat, now, batch);
            party = joined.survivor();
            facts.addAll(joined.facts());
        }
        if (repeat) {
            return new Accepted(party, facts, true);
        }
        Stimulus stimulus = split(signal, hashes, party, now, facts, group.map(batch::party), batch);
        Decision decision = batch.decide().signal(batch.party(party), stimulus, now, batch.yardsticks());
        batch.decided(party, decision);
        groups.follow(party, decision.facts(), now, batch);
        facts.addAll(decision.facts());
        return new Accepted(party, facts, false);
    }

    private Hashes hashes(Signal signal) {
        IdentityHasher former = hasher.getAndSet(null);
        IdentityHasher mine = former == null ? key.hasher() : former;
        Hashes hashes = Hashes.of(signal, mine, this::strong);
        hasher.set(mine);
        return hashes;
    }

    /** The group that a signal speaks of. */
    private Optional<PartyId> group(Signal signal, Batch batch) {
        return signal.what() instanceof Gathering gathering
                ? gathering.in().map(each -> groups.community(batch.find(key.hash(each)), batch))
                : Optional.empty();
    }

    /** Everything by which a party can be found. */
    List<IdentityHash> hashes(Personal personal) {
        ImmutableList.Builder<IdentityHash> hashes = ImmutableList.builder();
        personal.identities().forEach((kind, value) -> {
            if (strong(kind)) {
                hashes.add(key.hash(Identity.of(kind, value)));
            }
        });
        personal.addresses().values().forEach(address -> hashes.add(key.hash(address)));
        return hashes.build();
    }

    boolean strong(String kind) {
        return domain.identities().get(kind) == Identity.Strength.STRONG;
    }

    /** Whom a signal may speak of, before it is received. */
    Met met(Signal signal, Batch batch) {
        Hashes hashes = hashes(signal);
        List<PartyId> known = known(hashes, batch);
        boolean all = known.size() == 1
                && hashes.all().stream().allMatch(each -> batch.find(each).isPresent())
                && signal.addresses().stream().noneMatch(each -> isLost(batch.party(known.get(0)), key.slot(each)));
        return new Met(known, all);
    }

    private static List<PartyId> known(Hashes hashes, Batch batch) {
        List<PartyId> known = new ArrayList<>();
        for (IdentityHash hash : hashes.all()) {
            batch.find(hash).filter(each -> !known.contains(each)).ifPresent(known::add);
        }
        return known;
    }

    private record Joined(PartyId survivor, List<Fact> facts) {}

    /** Joins two parties, the elder survives; or notes why they cannot be one. */
    private Joined join(PartyId a, PartyId b, boolean repeat, long now, Batch batch) {
        Optional<String> conflict = conflict(batch.personal(a), batch.personal(b))
                .or(() -> batch.party(a).currencyConflict(batch.party(b)))
                .or(() -> Groups.conflict(batch.party(a), batch.party(b)));
        if (conflict.isPresent() && repeat) {
            return new Joined(a, ImmutableList.of()); // noted when the signal first came
        }
        if (conflict.isPresent()) {
            Decision refused =
                    batch.decide().conflict(batch.party(a), conflict.get(), b.value(), now, batch.yardsticks());
            batch.decided(a, refused);
            return new Joined(a, refused.facts());
        }
        return unite(a.compareTo(b) <= 0 ? a : b, a.compareTo(b) <= 0 ? b : a, now, batch);
    }

    /** Joins two parties that are one, the first survives. */
    private Joined unite(PartyId survivor, PartyId other, long now, Batch batch) {
        Groups.Union union = groups.union(batch.party(survivor), batch.party(other), batch);
        Personal personal = union(survivor, other, batch);
        List<IdentityHash> moved = hashes(batch.personal(other));
        Decision joined = batch.decide().join(batch.party(survivor), batch.party(other), now, batch.yardsticks());
        Decision absorbed = batch.decide().absorbed(batch.party(other), survivor, now);
        batch.decided(survivor, joined);
        batch.decided(other, absorbed);
        batch.remove(other, moved);
        batch.keep(survivor, personal, moved);
        groups.unite(union, now, batch);
        return new Joined(survivor, joined.facts());
    }

    /** What both had; of an attribute that both had, the word that was told last. */
    private static Personal union(PartyId survivor, PartyId other, Batch batch) {
        Personal theirs = batch.personal(other);
        Personal both = batch.personal(survivor).merge(theirs);
        for (Map.Entry<String, String> each : theirs.attributes().entrySet()) {
            Long mine = batch.party(survivor).personal().find(each.getKey());
            Long told = batch.party(other).personal().find(each.getKey());
            if (mine != null && told != null && told > mine) {
                both = both.with(each.getKey(), each.getValue());
            }
        }
        return both;
    }

    /** Whether a party cannot be reached at an address any more that is known to be its. */
    private static boolean isLost(Party party, AddressSlot slot) {
        return party.reaches().stream().noneMatch(each -> each.slot().equals(slot));
    }

    /** A strong kind of identity of which both have another value. */
    private Optional<String> conflict(Personal a, Personal b) {
        return a.identities().entrySet().stream()
                .filter(mine -> strong(mine.getKey()))
                .filter(mine -> {
                    String theirs = b.identities().get(mine.getKey());
                    return theirs != null && !theirs.equals(mine.getValue());
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Puts what is personal into the vault; answers the rest. The vault is not even read for what it is known to hold. */
    private Stimulus split(
            Signal signal,
            Hashes hashes,
            PartyId party,
            long now,
            List<Fact> facts,
            Optional<Party> group,
            Batch batch) {
        Holding holding = new Holding(party, batch);
        List<String> kinds = new ArrayList<>();
        Iterator<IdentityHash> next = hashes.all().iterator();
        for (Identity identity : signal.identities()) {
            if (!strong(identity.kind())) {
                if (!identity.value().equals(holding.personal().identities().get(identity.kind()))) {
                    holding.keep(holding.personal().with(identity));
                    kinds.add(identity.kind());
                }
                continue;
            }
            IdentityHash own = next.next();
            Optional<PartyId> holder = batch.find(own);
            if (holder.isPresent()) {
                continue; // it is this party's, or it was noted when they were not joined
            }
            if (holding.personal().identities().containsKey(identity.kind())) {
                Decision refused =
                        batch.decide().conflict(batch.party(party), identity.kind(), 0, now, batch.yardsticks());
                batch.decided(party, refused);
                facts.addAll(refused.facts());
            } else {
                holding.keep(holding.personal().with(identity));
                holding.claim(own);
                kinds.add(identity.kind());
            }
        }
        List<Reach> reaches = new ArrayList<>();
        for (Address address : signal.addresses()) {
            IdentityHash own = next.next();
            if (batch.find(own).isEmpty() && holding.personal().addresses().size() < Party.ADDRESSES) {
                AddressSlot slot = key.slot(address);
                holding.keep(holding.personal().with(slot, address));
                reaches.add(new Reach(slot, address.carrier(), address.account()));
                holding.claim(own);
            } else if (!(signal.what() instanceof Occurrence.Left) // whoever goes is not heard from again
                    && batch.find(own).equals(Optional.of(party))
                    && isLost(batch.party(party), key.slot(address))) {
                reaches.add(new Reach(key.slot(address), address.carrier(), address.account()));
            }
        }
        Occurrence what = signal.what();
        if (what instanceof Occurrence.Described described) {
            Held kept = hold(described, signal.at().toEpochMilli(), batch.party(party), holding.personal());
            holding.keep(kept.personal());
            what = kept.rest();
        }
        holding.commit();
        return new Stimulus(
                hashes.signal(), signal.at().toEpochMilli(), what, reaches, kinds, over(signal.addresses()), group);
    }

    private static List<CarrierId> over(List<Address> addresses) {
        return addresses.stream()
                .map(Address::carrier)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))
                .asList();
    }

    private record Held(Personal personal, Occurrence.Described rest) {}

    private Held hold(Occurrence.Described described, long happened, Party party, Personal former) {
        Personal personal = former;
        Map<String, String> plain = new TreeMap<>();
        TreeSet<String> held = new TreeSet<>();
        for (Map.Entry<String, String> each : described.values().entrySet()) {
            AttributeRule rule = Objects.requireNonNull(domain.attributes().get(each.getKey()), "checked before");
            if (rule.plain()) {
                plain.put(each.getKey(), each.getValue());
            } else {
                Long told = party.personal().find(each.getKey());
                if (told == null || told <= happened) { // an older word that comes later changes nothing
                    personal = personal.with(each.getKey(), each.getValue());
                    held.add(each.getKey());
                }
            }
        }
        return new Held(
                personal, new Occurrence.Described(ImmutableSortedMap.copyOf(plain), ImmutableSortedSet.copyOf(held)));
    }
}
