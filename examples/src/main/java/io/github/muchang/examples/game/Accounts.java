package io.github.muchang.examples.game;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operator's own list of accounts that it has heard of, since Muchang is asked about people by their identities. Not thread-safe. */
final class Accounts {
    private final Set<Identity> known = new LinkedHashSet<>();
    private final Set<Identity> groups = new LinkedHashSet<>();

    void heard(List<Signal> signals) {
        for (Signal each : signals) {
            Optional<Identity> who = each.identities().stream().findFirst();
            who.ifPresent(known::add);
            if (each.what() instanceof Gathering.Joined joined) {
                who.ifPresent(member -> sits(member, joined.group()));
            }
        }
    }

    /** That somebody is or was in a group, under this identity. */
    void sits(Identity member, Identity group) {
        known.add(member);
        groups.add(group);
    }

    /** The groups in which anybody was seen. */
    Set<Identity> groups() {
        return groups;
    }

    /** Every customer once, in the order in which they were heard of first, by one of their identities. */
    Map<PartyId, Identity> customers(Muchang muchang) {
        Map<PartyId, Identity> customers = new LinkedHashMap<>();
        known.forEach(each -> muchang.customer(each).ifPresent(party -> customers.putIfAbsent(party.id(), each)));
        return customers;
    }
}
