package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;

/** Whether a domain has what settings name: it would refuse every signal that speaks of anything else. */
final class Fitting {
    private final PrivateDomain domain;
    private final Faults faults = new Faults();

    Fitting(PrivateDomain domain) {
        this.domain = domain;
    }

    Fitting pool(String place, String name) {
        if (domain.pool(name).isEmpty()) {
            faults.unknown(
                    place,
                    "pool",
                    name,
                    domain.pools().stream().map(Pool::name).collect(ImmutableList.toImmutableList()));
        }
        return this;
    }

    Fitting groups(String place, String name) {
        pool(place, name);
        if (domain.pool(name).isPresent() && domain.kindOf(name) != Pool.Kind.GROUP) {
            faults.add(place, "'" + name + "' is no pool of groups");
        }
        return this;
    }

    Fitting programme(String place, String name) {
        if (!name.isEmpty() && domain.programme(name).isEmpty()) {
            faults.add(place, "the domain has no programme '" + Faults.shown(name) + "'");
        }
        return this;
    }

    Fitting identity(String place, String kind) {
        Identity.Strength strength = domain.identities().get(kind);
        if (strength == null) {
            faults.unknown(place, "identity kind", kind, domain.identities().keySet());
        } else if (strength != Identity.Strength.STRONG) {
            faults.add(place, "'" + kind + "' is weak, and nobody is found by it: make it strong");
        }
        return this;
    }

    /** A group and a person may have the same number. */
    Fitting differ(String place, String one, String other) {
        if (one.equals(other)) {
            faults.add(place, "groups need a kind of identity of their own, not '" + Faults.shown(one) + "'");
        }
        return this;
    }

    Fitting activity(ActivityType type) {
        if (!domain.activities().containsKey(type.name())) {
            faults.unknown(
                    "activities",
                    "activity",
                    type.name(),
                    ImmutableSortedSet.copyOf(domain.activities().keySet()));
        }
        return this;
    }

    void throwIfAny(String what) {
        faults.throwIfAny(what);
    }
}
