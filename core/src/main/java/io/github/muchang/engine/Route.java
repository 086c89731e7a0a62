package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import java.util.Comparator;
import java.util.List;

/**
 * A way to somebody: as a member of a pool, to an address on its carrier.
 *
 * @param pool the pool
 * @param reach the address
 * @param pathway the pathway within the pool; empty if none is defined
 * @param heard when the party was last heard from there, or came there, in milliseconds
 */
record Route(String pool, Reach reach, String pathway, long heard) {
    /** All ways to somebody; first where the party was heard from last, then in the order of the domain's pools. */
    static List<Route> to(Party party, PrivateDomain domain) {
        ImmutableList.Builder<Route> routes = ImmutableList.builder();
        for (Pool pool : domain.pools()) {
            Membership membership = party.memberships().find(pool.name());
            if (membership != null && pool.carrier().isPresent()) {
                for (Reach reach : party.reaches()) {
                    if (reach.carrier().equals(pool.carrier().get())) {
                        Long contact = party.contacts().find(reach.carrier().name());
                        long heard = contact == null ? membership.since() : Math.max(contact, membership.since());
                        routes.add(new Route(pool.name(), reach, within(pool, domain), heard));
                    }
                }
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingLong(Route::heard).reversed(), routes.build());
    }

    private static String within(Pool pool, PrivateDomain domain) {
        return domain.pathways().stream()
                .filter(each -> each.kind() == Pathway.Kind.REACH && each.to().equals(pool.name()))
                .map(Pathway::name)
                .findFirst()
                .orElse("");
    }
}
