package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Programme;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Gathering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a domain knows what a signal about a community speaks of. */
final class GatheringCheck {
    private final PrivateDomain domain;
    private final ImmutableList<String> pools;

    GatheringCheck(PrivateDomain domain) {
        this.domain = domain;
        this.pools = domain.pools().stream()
                .filter(GatheringCheck::holdsCommunities)
                .map(Pool::name)
                .collect(ImmutableList.toImmutableList());
    }

    void check(Gathering what, String prefix, Faults faults) {
        if (what instanceof Gathering.Opened opened) {
            opened(opened, prefix, faults);
        }
        what.in().ifPresent(group -> {
            Identity.Strength strength = domain.identities().get(group.kind());
            if (strength == null) {
                faults.unknown(
                        prefix + "group",
                        "identity kind",
                        group.kind(),
                        domain.identities().keySet());
            } else if (strength != Identity.Strength.STRONG) {
                faults.add(prefix + "group", "a group cannot be found by a weak identity");
            }
        });
        if (what instanceof Gathering.Joined joined) {
            joined.source().ifPresent(source -> Names.check(source, prefix + "source", faults));
        }
    }

    private void opened(Gathering.Opened opened, String prefix, Faults faults) {
        Optional<Pool> pool = domain.pool(opened.pool());
        if (!pools.contains(opened.pool())) {
            if (pool.isPresent()) {
                faults.add(prefix + "pool", "'" + opened.pool() + "' is neither a pool of groups nor a feed");
            } else {
                faults.unknown(prefix + "pool", "pool", opened.pool(), pools);
            }
        }
        boolean known = domain.programme(opened.programme()).isPresent();
        if (!opened.programme().isEmpty() && !known && !domain.programmes().isEmpty()) {
            List<String> programmes =
                    domain.programmes().stream().map(Programme::name).toList();
            faults.unknown(prefix + "programme", "programme", opened.programme(), programmes);
        }
        if (!opened.owner().isEmpty()) {
            Names.check(opened.owner(), prefix + "owner", faults);
        }
        SignalCheck.shortText(opened.goal(), prefix + "goal", faults);
        if (opened.capacity() < 0) {
            faults.add(prefix + "capacity", "a community has room for at least one member, not " + opened.capacity());
        }
        pool.filter(each -> each.capacity().isPresent()
                        && opened.capacity() > each.capacity().getAsInt())
                .ifPresent(each -> faults.add(
                        prefix + "capacity",
                        "a group of '" + each.name() + "' holds at most "
                                + each.capacity().getAsInt() + ", not " + opened.capacity()));
        if (opened.begins().isPresent()
                && opened.ends().isPresent()
                && !opened.ends().get().isAfter(opened.begins().get())) {
            faults.add(
                    prefix + "ends",
                    "it ends at " + opened.ends().get() + ", not after it begins at "
                            + opened.begins().get());
        }
        opened.begins().ifPresent(each -> inRange(each, prefix + "begins", faults));
        opened.ends().ifPresent(each -> inRange(each, prefix + "ends", faults));
    }

    private static void inRange(Instant moment, String place, Faults faults) {
        if (!io.github.muchang.time.Moments.inRange(moment.toEpochMilli())) {
            faults.add(place, moment + " is outside 1970 to 2199");
        }
    }

    private static boolean holdsCommunities(Pool pool) {
        return pool.kind() == Pool.Kind.GROUP || pool.kind() == Pool.Kind.FEED;
    }
}
