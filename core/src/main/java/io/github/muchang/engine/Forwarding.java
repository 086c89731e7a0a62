package io.github.muchang.engine;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import java.util.Optional;

/** What a group must know of its members. Pure: the same facts tell the same. */
public final class Forwarding {
    private Forwarding() {}

    /** What a fact about a member tells the group that it is about, at a moment; empty if it tells it nothing. */
    public static Optional<CommunityFact> of(Fact fact, PartyId member, long at) {
        if (fact instanceof GroupFact.GroupJoined joined) {
            return Optional.of(new CommunityFact.MemberCame(at, joined.day(), member, joined.role()));
        } else if (fact instanceof GroupFact.GroupLeft left) {
            return Optional.of(new CommunityFact.MemberWent(at, left.day(), member, left.role(), left.why()));
        } else if (fact instanceof GroupFact.GroupRoleChanged rose) {
            return Optional.of(new CommunityFact.MemberRose(at, member, rose.former(), rose.role()));
        } else if (fact instanceof GroupFact.GroupSpoke spoke) {
            return Optional.of(new CommunityFact.MemberSpoke(
                    at, spoke.day(), member, spoke.first(), spoke.advertised() || spoke.competing()));
        }
        return Optional.empty();
    }
}
