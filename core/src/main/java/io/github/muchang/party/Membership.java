package io.github.muchang.party;

import java.util.Optional;

/**
 * Being in a pool.
 *
 * @param since when the party entered, in milliseconds
 * @param source the code it came through; empty if unknown
 * @param role its role there
 */
public record Membership(long since, String source, Role role) {
    /** The code it came through. */
    public Optional<String> sourceCode() {
        return source.isEmpty() ? Optional.empty() : Optional.of(source);
    }

    /** The earlier of both, with the higher role. */
    static Membership merge(Membership a, Membership b) {
        boolean first = a.since != b.since ? a.since < b.since : a.source.compareTo(b.source) <= 0;
        Membership earlier = first ? a : b;
        return new Membership(earlier.since, earlier.source, a.role.compareTo(b.role) >= 0 ? a.role : b.role);
    }

    /** A role in a community, from the least to the most responsible. */
    public enum Role {
        /** Takes part. */
        MEMBER,
        /** Key opinion consumer: others listen. */
        KOC,
        /** Looks after it. */
        ADMIN,
        /** Answers for it. */
        OWNER
    }
}
