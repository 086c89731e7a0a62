package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Party;
import java.util.List;

/**
 * Where the members of a group that ends are invited to.
 *
 * @param pool the pool
 * @param into the number of the one group there that is meant; 0 for none
 * @param content the invitation, by the content's name
 * @param of who is worth it: whoever is in one of these segments; everybody if none is named
 */
public record Transfer(String pool, int into, String content, List<String> of) {
    /** Copies the list. */
    public Transfer {
        of = ImmutableList.copyOf(of);
    }

    /** Whether a member is invited: one that is worth it, is not to be removed, and is not there already. */
    boolean invites(Party member, Belonging from) {
        boolean worth = of.isEmpty() || of.stream().anyMatch(member.segments()::containsKey);
        boolean going = from.decision() == Belonging.Decision.REMOVE || from.decision() == Belonging.Decision.UNDER_WAY;
        return worth && !going && !isThere(member, from);
    }

    private boolean isThere(Party member, Belonging from) {
        boolean elsewhere = member.belongings().stream()
                .anyMatch(each -> !each.group().equals(from.group())
                        && (into == 0 ? each.pool().equals(pool) : each.group().value() == into));
        return elsewhere
                || (into == 0
                        && !from.pool().equals(pool)
                        && member.memberships().containsKey(pool));
    }
}
