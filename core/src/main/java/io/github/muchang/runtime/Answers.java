package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what is known, and why; changes nothing. Thread-safe. */
final class Answers {
    private final PrivateDomain domain;
    private final Stores stores;
    private final IdentityKey key;

    Answers(PrivateDomain domain, Stores stores, IdentityKey key) {
        this.domain = domain;
        this.stores = stores;
        this.key = key;
    }

    Optional<PartyId> find(Identity identity) {
        return domain.identities().get(identity.kind()) == Identity.Strength.STRONG
                ? stores.vault().find(key.hash(identity))
                : Optional.empty();
    }

    PartyId known(Identity who) {
        return find(who)
                .orElseThrow(() -> new IllegalArgumentException("nobody is known by this '" + who.kind() + "'"));
    }

    Party party(PartyId id) {
        return stores.store()
                .load(id)
                .map(stored -> PartyCodec.decode(id, stored.state()))
                .orElseGet(() -> Party.unknown(id));
    }

    /** Who has a party's messages now: itself, or whom it turned out to be. */
    PartyId holder(PartyId party) {
        return holder(party, this::party).id();
    }

    /** The same, of parties as somebody sees them. */
    static Party holder(PartyId party, Function<PartyId, Party> parties) {
        Party holder = parties.apply(party);
        while (holder.absorbedInto().isPresent()) {
            holder = parties.apply(holder.absorbedInto().get());
        }
        return holder;
    }

    Condition segment(String name) {
        return required(
                domain.condition(name),
                "segment",
                name,
                domain.segments().stream().map(each -> each.name()).toList());
    }

    String stage(String name) {
        return required(
                        domain.lifecycle().find(name),
                        "stage",
                        name,
                        domain.lifecycle().stages().stream()
                                .map(each -> each.name())
                                .toList())
                .name();
    }

    String pool(String name) {
        return required(
                        domain.pool(name).orElse(null),
                        "pool",
                        name,
                        domain.pools().stream().map(each -> each.name()).toList())
                .name();
    }

    Content content(String name) {
        return required(
                domain.contents().named(name).orElse(null),
                "content",
                name,
                domain.contents().all().stream().map(Content::name).toList());
    }

    Journey journey(String name) {
        return required(
                domain.journeys().find(name).orElse(null),
                "journey",
                name,
                domain.journeys().all().stream().map(Journey::name).toList());
    }

    Finding explain(PartyId party, Condition condition, long now, Yardsticks yardsticks) {
        Party state = party(party);
        return condition.check(new Subject(state, Math.max(now, state.asOf()), domain.calendar(), domain, yardsticks));
    }

    /** In the order of time, with what happened under other numbers before they turned out to be the same person. */
    List<HistoryEntry> history(PartyId party) {
        List<HistoryEntry> entries = new ArrayList<>();
        collect(party, entries);
        entries.sort(Comparator.comparing(HistoryEntry::at));
        return ImmutableList.copyOf(entries);
    }

    private void collect(PartyId party, List<HistoryEntry> entries) {
        for (Recorded recorded : stores.journal().of(party)) {
            entries.add(new HistoryEntry(party, recorded.fact(), domain));
            if (recorded.fact() instanceof PersonFact.Merged merged) {
                collect(merged.other(), entries);
            }
        }
    }

    private static <T> T required(@Nullable T found, String kind, String name, List<String> known) {
        if (found == null) {
            throw new IllegalArgumentException(Faults.unknownName(kind, name, known));
        }
        return found;
    }
}
