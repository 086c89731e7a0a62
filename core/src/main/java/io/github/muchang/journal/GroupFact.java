package io.github.muchang.journal;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.segment.Wording;

/** A fact about a member and one of the groups that it is in. What the group must know of it is told to the group in the same commit. */
public sealed interface GroupFact extends Fact {
    /** Why somebody is gone who left. */
    String LEFT = "left";

    /** Why somebody is gone who was removed. */
    String REMOVED = "removed";

    /** Why everybody is gone from a group that was closed. */
    String ENDED = "ended";

    /** Why there is one member less where two turned out to be one person. */
    String UNITED = "united";

    /** The group. */
    PartyId group();

    /**
     * Joined a group.
     *
     * @param happened when it happened
     * @param day the local day of that
     * @param pool the pool that the group is of
     * @param role its role there
     */
    record GroupJoined(long at, long happened, long day, PartyId group, String pool, Membership.Role role)
            implements GroupFact {
        @Override
        public void applyTo(Draft draft) {
            if (draft.belonging(group) == null) {
                draft.belong(Belonging.of(group, pool, role, happened));
            }
        }

        @Override
        public String in(Wording w) {
            return w.of("加入群 " + group + "（渠「" + pool + "」）", "joined group " + group + " of pool '" + pool + "'");
        }
    }

    /**
     * Is no longer in a group.
     *
     * @param happened when it happened
     * @param day the local day of that
     * @param role its role there
     * @param why one of the codes above
     */
    record GroupLeft(long at, long happened, long day, PartyId group, Membership.Role role, String why)
            implements GroupFact {
        @Override
        public void applyTo(Draft draft) {
            draft.unbelong(group);
        }

        @Override
        public String in(Wording w) {
            return switch (why) {
                case REMOVED -> w.of("被移出群 " + group, "was removed from group " + group);
                case ENDED -> w.of("群 " + group + " 已结束", "is no longer in group " + group + ", which was closed");
                default -> w.of("退出群 " + group, "left group " + group);
            };
        }
    }

    /** Has another role in a group. */
    record GroupRoleChanged(long at, PartyId group, Membership.Role former, Membership.Role role) implements GroupFact {
        @Override
        public void applyTo(Draft draft) {
            Belonging belonging = draft.belonging(group);
            if (belonging != null) {
                draft.belong(belonging.as(role));
            }
        }

        @Override
        public String in(Wording w) {
            return w.of("在群 " + group + " 的身份变为" + w.role(role), "is now " + w.role(role) + " in group " + group);
        }
    }

    /**
     * Said something in a group.
     *
     * @param happened when it happened
     * @param day the local day of that
     * @param first whether it is the first on that day, as far as is known
     * @param advertised whether it was advertising of its own
     * @param competing whether it was for a competitor
     */
    record GroupSpoke(
            long at, long happened, PartyId group, long day, boolean first, boolean advertised, boolean competing)
            implements GroupFact {
        @Override
        public void applyTo(Draft draft) {
            Belonging belonging = draft.belonging(group);
            if (belonging != null) {
                draft.belong(belonging.spoke(day, advertised, competing));
            }
        }

        @Override
        public String in(Wording w) {
            String what = advertised || competing ? w.of("（广告）", ", advertising") : "";
            return w.of("在群 " + group + " 发言" + what, "spoke in group " + group + what);
        }
    }

    /**
     * A group that it is in turned out to be another.
     *
     * @param into the other
     * @param pool the pool that the other is of
     */
    record GroupBecame(long at, PartyId group, PartyId into, String pool) implements GroupFact {
        @Override
        public void applyTo(Draft draft) {
            draft.regroup(group, into, pool);
        }

        @Override
        public String in(Wording w) {
            return w.of("所在群 " + group + " 并入群 " + into, "its group " + group + " became group " + into);
        }
    }

    /**
     * Was found worth being invited to where its members go next when a group ended; what became of the invitation, the facts about
     * messages tell.
     *
     * @param pool where to
     * @param into the number of the one group there that is meant; 0 for none
     * @param content the invitation, by the content's name
     */
    record HandedOn(long at, PartyId group, String pool, int into, String content) implements GroupFact {
        @Override
        public void applyTo(Draft draft) {
            // the message and the leaving are facts of their own
        }

        @Override
        public String in(Wording w) {
            String which = into == 0 ? "" : w.of("的群 ", ", group ") + new PartyId(into);
            return w.of(
                    "群 " + group + " 结束，邀请去渠「" + pool + "」" + which + "（「" + content + "」）",
                    "group " + group + " ends: to be invited to pool '" + pool + "'" + which + " by '" + content + "'");
        }
    }

    /**
     * Somebody of the staff decided whether it is to be removed from a group. Nobody is removed by that: whoever can is asked to, and
     * tells when it was done.
     *
     * @param why what was proposed: the code of the proposal
     * @param removes whether it is to be removed
     * @param by who decided; never a customer's handle
     */
    record RemovalDecided(long at, PartyId group, String why, boolean removes, String by) implements GroupFact {
        @Override
        public void applyTo(Draft draft) {
            Belonging belonging = draft.belonging(group);
            if (belonging != null) {
                draft.belong(belonging.decided(removes ? Belonging.Decision.REMOVE : Belonging.Decision.SPARED, at));
            }
        }

        @Override
        public String in(Wording w) {
            return removes
                    ? w.of(
                            by + " 同意将其移出群 " + group + "（" + why + "）",
                            by + " wants it removed from group " + group + " (" + why + ")")
                    : w.of(
                            by + " 决定将其留在群 " + group + "（" + why + "）",
                            by + " lets it stay in group " + group + " (" + why + ")");
        }
    }
}
