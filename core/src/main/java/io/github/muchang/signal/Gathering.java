package io.github.muchang.signal;

import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.time.Instant;
import java.util.Optional;

/** What happened with a community: to it as a whole, or to one of its members. A group's identity does not print. */
public sealed interface Gathering extends Occurrence {
    /** The group that a member's signal speaks of; empty if the signal is about the community itself. */
    Optional<Identity> in();

    /**
     * The community was opened, or is for something else from now on: all of it is said anew, but it stays in its pool.
     *
     * @param pool the pool that it is of: one of groups, or a feed
     * @param programme the programme that it follows; empty for none
     * @param goal what it is to reach, in words; empty if not said
     * @param owner who looks after it, never a customer's handle; empty if not said
     * @param capacity the most members it can have; 0 for the pool's own limit
     * @param begins when it begins; empty for the moment of the signal
     * @param ends when it is to end; empty if never
     */
    record Opened(
            String pool,
            String programme,
            String goal,
            String owner,
            int capacity,
            Optional<Instant> begins,
            Optional<Instant> ends)
            implements Gathering {
        @Override
        public Optional<Identity> in() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "opened";
        }
    }

    /** The community was closed; nobody is in it any more. */
    record Ended() implements Gathering {
        @Override
        public Optional<Identity> in() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "ended";
        }
    }

    /**
     * Joined a group. The first group of a pool is the way into the pool, too.
     *
     * @param group the group
     * @param role its role there
     * @param source the code it came through; empty if unknown
     */
    record Joined(Identity group, Membership.Role role, Optional<String> source) implements Gathering {
        @Override
        public Optional<Identity> in() {
            return Optional.of(group);
        }

        @Override
        public String kind() {
            return "joined";
        }
    }

    /**
     * Is no longer in a group; after the last group of a pool, no longer in the pool.
     *
     * @param group the group
     * @param removed whether it was removed, and did not leave of its own will
     */
    record Quit(Identity group, boolean removed) implements Gathering {
        @Override
        public Optional<Identity> in() {
            return Optional.of(group);
        }

        @Override
        public String kind() {
            return "quit";
        }
    }

    /**
     * Has another role in a group.
     *
     * @param group the group
     * @param role the role
     */
    record Rose(Identity group, Membership.Role role) implements Gathering {
        @Override
        public Optional<Identity> in() {
            return Optional.of(group);
        }

        @Override
        public String kind() {
            return "rose";
        }
    }

    /**
     * Said something in a group; what it was is not kept. The words of whoever is not known to be in the group count for the person
     * alone, not for the group.
     *
     * @param group the group
     * @param advertised whether it was advertising of its own
     * @param competing whether it was for a competitor
     */
    record Spoke(Identity group, boolean advertised, boolean competing) implements Gathering {
        @Override
        public Optional<Identity> in() {
            return Optional.of(group);
        }

        @Override
        public String kind() {
            return "spoke";
        }
    }
}
