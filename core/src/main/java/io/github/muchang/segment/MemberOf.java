package io.github.muchang.segment;

import io.github.muchang.party.Membership;
import io.github.muchang.party.Needs;
import java.util.Optional;

/**
 * The party is in a pool, perhaps in a role or a higher one.
 *
 * @param pool the pool
 * @param role the least role; empty for any
 */
public record MemberOf(String pool, Optional<Membership.Role> role) implements Condition {
    /** Shares the name with states, so that it is found by reference. */
    public MemberOf {
        pool = pool.intern();
    }

    @Override
    public long verdict(Subject subject) {
        Membership membership = subject.party().memberships().find(pool);
        return Verdict.lasting(
                membership != null && (role.isEmpty() || membership.role().compareTo(role.get()) >= 0));
    }

    @Override
    public Needs needs(Rules rules) {
        return Needs.of(Needs.Section.MEMBERSHIPS);
    }

    @Override
    public String sentence(Wording wording) {
        return role.isEmpty()
                ? wording.of("在「" + pool + "」里", "in '" + pool + "'")
                : wording.of(
                        "在「" + pool + "」里至少是" + wording.role(role.get()),
                        "in '" + pool + "' as " + wording.role(role.get()) + " or above");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        Membership membership = subject.party().memberships().find(pool);
        return membership == null
                ? wording.of("不在「" + pool + "」里", "not in '" + pool + "'")
                : wording.of(
                        "在「" + pool + "」里是" + wording.role(membership.role()),
                        "in '" + pool + "' as " + wording.role(membership.role()));
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }
}
