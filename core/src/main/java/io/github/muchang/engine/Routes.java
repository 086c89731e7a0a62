package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.party.Community;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to people that a domain has. */
final class Routes {
    private static final Comparator<Route> HEARD_LAST =
            Comparator.comparingLong(Route::heard).reversed();

    private final ImmutableList<Post> pools;

    /** A pool on a carrier, and the pathway within it; empty if none is defined. */
    private record Post(String pool, CarrierId carrier, String pathway) {}

    Routes(PrivateDomain domain) {
        ImmutableList.Builder<Post> posts = ImmutableList.builder();
        for (Pool pool : domain.pools()) {
            pool.carrier().ifPresent(carrier -> posts.add(new Post(pool.name(), carrier, within(pool, domain))));
        }
        this.pools = posts.build();
    }

    /** All ways to somebody; first where the party was heard from last, then in the order of the domain's pools. */
    List<Route> to(Party party) {
        ImmutableList.Builder<Route> routes = ImmutableList.builder();
        for (Post each : pools) {
            Membership membership = membership(party, each.pool);
            if (membership != null) {
                Long contact = party.contacts().find(each.carrier.name());
                long heard = contact == null ? membership.since() : Math.max(contact, membership.since());
                for (Reach reach : party.reaches()) {
                    if (reach.carrier().equals(each.carrier)) {
                        routes.add(new Route(each.pool, reach, each.pathway, heard));
                    }
                }
            }
        }
        return ImmutableList.sortedCopyOf(HEARD_LAST, routes.build());
    }

    /** A community is of one pool, and is reached there for as long as it is open. */
    private static @Nullable Membership membership(Party party, String pool) {
        if (party.kind() != Party.Kind.COMMUNITY) {
            return party.memberships().find(pool);
        }
        Community community = party.community();
        return community.isOpen() && community.plan().pool().equals(pool)
                ? new Membership(community.plan().begins(), "", Membership.Role.OWNER)
                : null;
    }

    private static String within(Pool pool, PrivateDomain domain) {
        return domain.pathways().stream()
                .filter(each -> each.kind() == Pathway.Kind.REACH && each.to().equals(pool.name()))
                .map(Pathway::name)
                .findFirst()
                .orElse("");
    }
}
