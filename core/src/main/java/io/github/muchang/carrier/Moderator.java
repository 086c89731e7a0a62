package io.github.muchang.carrier;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import java.util.List;
import java.util.Optional;

/**
 * Carries out in groups what staff has decided. It decides nothing, keeps nothing and repeats nothing: Muchang notes before each call that it begins and
 * after it what came of it, and one that was interrupted is asked after before it is made again.
 */
public interface Moderator {
    /** On which carrier the addresses of its groups are. */
    CarrierId id();

    /**
     * Does one thing, once. What was so before is accepted; what this account can never do is {@link Delivery.Reason#NOT_PERMITTED}, and then
     * nothing was done.
     */
    Delivery carryOut(Measure measure);

    /** Whether somebody is in a group right now; empty if the platform does not say. */
    Optional<Boolean> isThere(Address group, List<Identity> member);
}
