package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import java.time.Duration;
import java.util.Collection;

/**
 * Whether a domain has what the settings of an adapter name: it would refuse every signal that speaks of anything else. Gathers all that is missing,
 * each at its place in the settings; {@link #throwIfAny} says it. Not thread-safe.
 *
 * <pre>{@code
 * new Fitting(domain).pool("friends", friends).identity("identity", identity).activity(Event.ACTIVITY).throwIfAny("WeCom settings");
 * }</pre>
 */
public final class Fitting {
    private final PrivateDomain domain;
    private final Faults faults = new Faults();

    /** Nothing was named yet. */
    public Fitting(PrivateDomain domain) {
        this.domain = domain;
    }

    /** A name of the settings' own has to be one. */
    @CanIgnoreReturnValue
    public Fitting name(String place, String name) {
        Names.check(name, place, faults);
        return this;
    }

    /** The domain has to have this pool. */
    @CanIgnoreReturnValue
    public Fitting pool(String place, String name) {
        if (domain.pool(name).isEmpty()) {
            faults.unknown(
                    place,
                    "pool",
                    name,
                    domain.pools().stream().map(Pool::name).collect(ImmutableList.toImmutableList()));
        }
        return this;
    }

    /** The domain has to have this pool, and it has to be one of groups. */
    @CanIgnoreReturnValue
    public Fitting groups(String place, String name) {
        pool(place, name);
        if (domain.pool(name).isPresent() && domain.kindOf(name) != Pool.Kind.GROUP) {
            faults.add(place, "'" + name + "' is no pool of groups");
        }
        return this;
    }

    /** The domain has to have this programme, if one is named. */
    @CanIgnoreReturnValue
    public Fitting programme(String place, String name) {
        if (!name.isEmpty() && domain.programme(name).isEmpty()) {
            faults.add(place, "the domain has no programme '" + Faults.shown(name) + "'");
        }
        return this;
    }

    /** The domain has to have this kind of identity, and find people by it. */
    @CanIgnoreReturnValue
    public Fitting identity(String place, String kind) {
        Identity.Strength strength = domain.identities().get(kind);
        if (strength == null) {
            faults.unknown(place, "identity kind", kind, domain.identities().keySet());
        } else if (strength != Identity.Strength.STRONG) {
            faults.add(place, "'" + kind + "' is weak, and nobody is found by it: make it strong");
        }
        return this;
    }

    /** Different ids of one person are different kinds: what is one kind has one value for one person. */
    @CanIgnoreReturnValue
    public Fitting apart(String place, String kind, Collection<String> others) {
        if (others.contains(kind)) {
            faults.add(place, "'" + Faults.shown(kind) + "' means another id already; give this one a kind of its own");
        }
        return this;
    }

    /** The domain has to have this activity. */
    @CanIgnoreReturnValue
    public Fitting activity(ActivityType type) {
        if (!domain.activities().containsKey(type.name())) {
            faults.unknown(
                    "activities",
                    "activity",
                    type.name(),
                    ImmutableSortedSet.copyOf(domain.activities().keySet()));
        }
        return this;
    }

    /** The domain has to have this member of its staff. */
    @CanIgnoreReturnValue
    public Fitting staff(String place, String member) {
        if (domain.team().member(member).isEmpty()) {
            faults.unknown(place, "member of the staff", member, domain.team().names());
        }
        return this;
    }

    /** How old a callback may be has to be some time. */
    @CanIgnoreReturnValue
    public Fitting window(Duration window) {
        if (window.isNegative() || window.isZero()) {
            faults.add("window", "a callback is some time on its way; the window is longer than " + window);
        }
        return this;
    }

    /**
     * Says what is missing, all of it.
     *
     * @param what whose settings they are
     * @throws io.github.muchang.fault.InvalidInputException if anything is
     */
    public void throwIfAny(String what) {
        faults.throwIfAny(what);
    }
}
