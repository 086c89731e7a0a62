package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import java.time.Duration;
import java.util.List;

/** Whether a domain has what settings name: it would refuse every signal that speaks of anything else. */
final class Fitting {
    private final PrivateDomain domain;
    private final Faults faults = new Faults();

    Fitting(PrivateDomain domain) {
        this.domain = domain;
    }

    Fitting name(String place, String name) {
        Names.check(name, place, faults);
        return this;
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

    /** Different ids of one person are different kinds: what is one kind has one value for one person. */
    Fitting apart(String place, String kind, List<String> others) {
        if (others.contains(kind)) {
            faults.add(place, "'" + Faults.shown(kind) + "' means another id already; give this one a kind of its own");
        }
        return this;
    }

    Fitting window(Duration window) {
        if (window.isNegative() || window.isZero()) {
            faults.add("window", "a callback is some time on its way; the window is longer than " + window);
        }
        return this;
    }

    void throwIfAny(String what) {
        faults.throwIfAny(what);
    }
}
