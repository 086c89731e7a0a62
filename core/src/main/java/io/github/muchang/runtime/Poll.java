package io.github.muchang.runtime;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Glance;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;

/** Asks everybody whether a condition holds, as {@link Answers#explain} would; takes no lock, so commits go on meanwhile. */
final class Poll {
    private final PrivateDomain domain;
    private final Stores stores;
    private final Sweep sweep;

    Poll(PrivateDomain domain, Stores stores, Sweep sweep) {
        this.domain = domain;
        this.stores = stores;
        this.sweep = sweep;
    }

    Census of(Condition condition, long now, Yardsticks yardsticks, Consumer<Census.Progress> listener) {
        Needs needs = condition.needs(domain);
        RoaringBitmap holders = new RoaringBitmap();
        int asked = 0;
        for (Part part : sweep.everybody((from, to) -> part(from, to, condition, needs, now, yardsticks), listener)) {
            holders.or(part.holders);
            asked += part.asked;
        }
        return new Census(new Audience(holders), asked, Instant.ofEpochMilli(now));
    }

    private Part part(int from, int to, Condition condition, Needs needs, long now, Yardsticks yardsticks) {
        RoaringBitmap holders = new RoaringBitmap();
        int asked = 0;
        Glance glance = new Glance(needs);
        for (int number = from; number <= to; number++) {
            PartyId id = new PartyId(number);
            Optional<Stored> stored = stores.store().load(id);
            if (stored.isPresent()) {
                Party party = glance.at(id, stored.get().state(), now);
                if (standsForItself(party)) {
                    asked++;
                    Subject subject =
                            new Subject(party, Math.max(now, party.asOf()), domain.calendar(), domain, yardsticks);
                    if (Verdict.holds(condition.verdict(subject))) {
                        holders.add(number);
                    }
                }
            }
        }
        return new Part(holders, asked);
    }

    private static boolean standsForItself(Party party) {
        return !party.isUnknown()
                && party.kind() == Party.Kind.CUSTOMER
                && party.absorbedInto().isEmpty();
    }

    private record Part(RoaringBitmap holders, int asked) {}
}
