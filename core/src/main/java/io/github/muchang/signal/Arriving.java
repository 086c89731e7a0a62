package io.github.muchang.signal;

import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.util.Optional;

/** An arrival that still lacks its pool or its time. Immutable. */
public final class Arriving extends Untimed {
    private final Occurrence.Added added;

    Arriving(Identity who) {
        this(who, new Occurrence.Added("", Optional.empty(), Membership.Role.MEMBER));
    }

    private Arriving(Identity who, Occurrence.Added added) {
        super(who, added);
        this.added = added;
    }

    /** Into this pool. */
    public Arriving to(String pool) {
        return new Arriving(who(), new Occurrence.Added(pool, added.source(), added.role()));
    }

    /** Through this source code. */
    public Arriving through(String source) {
        return new Arriving(who(), new Occurrence.Added(added.pool(), Optional.of(source), added.role()));
    }

    /** In this role. */
    public Arriving as(Membership.Role role) {
        return new Arriving(who(), new Occurrence.Added(added.pool(), added.source(), role));
    }
}
