package io.github.muchang.carrier;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a platform answers when asked for a page of members. Prints nobody. */
public sealed interface RosterPage {

    /**
     * Members, and where the next page begins.
     *
     * @param members in the platform's order
     * @param next empty if this is the last page
     */
    record Members(List<Member> members, Optional<Cursor> next) implements RosterPage {
        /** Copies the list. */
        public Members {
            members = ImmutableList.copyOf(members);
            next.ifPresent(cursor -> {
                if (cursor.isStart()) {
                    throw new IllegalArgumentException("a next page does not begin at the start");
                }
            });
        }

        @Override
        public String toString() {
            return "Members[" + members.size() + (next.isPresent() ? ", more]" : ", last]");
        }
    }

    /**
     * The platform cannot say now.
     *
     * @param retryAfter how long to wait before asking for the same page again
     * @param detail the platform's code; cut at 120 characters
     */
    record Later(Duration retryAfter, String detail) implements RosterPage {
        /** Checks the length of time. */
        public Later {
            detail = Plain.detail(detail);
            if (retryAfter.isNegative()) {
                throw new IllegalArgumentException("nobody waits for " + retryAfter);
            }
        }
    }

    /**
     * Somebody in a pool. Personal: prints counts only.
     *
     * @param identities who; at least one identity or address
     * @param addresses where they can be reached
     * @param since when they entered; empty if the platform does not say
     * @param source the code they came through; empty if unknown
     * @param role their role there
     */
    record Member(
            List<Identity> identities,
            List<Address> addresses,
            Optional<Instant> since,
            Optional<String> source,
            Membership.Role role) {
        /** Copies the lists. */
        public Member {
            identities = ImmutableList.copyOf(identities);
            addresses = ImmutableList.copyOf(addresses);
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(role, "role");
            if (identities.isEmpty() && addresses.isEmpty()) {
                throw new IllegalArgumentException("a member has at least one identity or address");
            }
        }

        @Override
        public String toString() {
            return "Member[identities="
                    + identities.stream().map(Identity::kind).toList() + ", addresses=" + addresses.size() + ", " + role
                    + "]";
        }
    }
}
