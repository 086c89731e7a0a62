package io.github.muchang.adapters.qq.official;

import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;

/**
 * Which groups are open communities already. No call of the platform lists the groups that a bot is in, so they become known by what happens in
 * them: an event of a group that is not known opens it first.
 */
@FunctionalInterface
public interface KnownGroups {
    /**
     * None: whatever happens in a group says anew what the settings say of it, so that a programme or a goal which it was given since is taken
     * away. Enough while groups are what the settings say.
     */
    KnownGroups NONE = group -> false;

    /** Whether a group is open. */
    boolean knows(Identity group);

    /** Those that are open in Muchang. */
    static KnownGroups of(Muchang muchang) {
        return group -> muchang.communities()
                .find(group)
                .filter(party -> party.community().isOpen())
                .isPresent();
    }
}
