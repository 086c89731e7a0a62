package io.github.muchang.journal;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.segment.Wording;

/** A fact about a community as a whole. */
public sealed interface CommunityFact extends Fact {
    /**
     * Was opened, or is from now on for something else.
     *
     * @param pool the pool that it is of
     * @param programme the programme that it follows; empty for none
     * @param goal what it is to reach, in words; empty if not said
     * @param owner who looks after it; empty if not said
     * @param capacity the most members it can have; 0 if there is no limit
     * @param begins when it begins
     * @param ends when it is to end; 0 if never
     */
    record CommunityArranged(
            long at, String pool, String programme, String goal, String owner, int capacity, long begins, long ends)
            implements CommunityFact {
        /** The plan. */
        public Community.Plan plan() {
            return new Community.Plan(pool, programme, goal, owner, capacity, begins, ends);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().with(plan()));
        }

        @Override
        public String in(Wording w) {
            String until = ends == 0 ? "" : w.of("，至 " + w.moment(ends), ", until " + w.moment(ends));
            return w.of(
                    "社群（渠「" + pool + "」）自 " + w.moment(begins) + " 开始" + until,
                    "a community of pool '" + pool + "' from " + w.moment(begins) + until);
        }
    }

    /** Was closed. */
    record CommunityEnded(long at, long happened) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().ended(happened));
        }

        @Override
        public String in(Wording w) {
            return w.of("社群结束", "the community was closed");
        }
    }

    /**
     * Its members are to move to another group, and it is to be closed; or no longer.
     *
     * @param into the number of the other group; 0 if it is closed itself, so that nobody is to move any more
     * @param content with which content they are invited; empty for none
     * @param by who wanted it; empty for nobody
     */
    record CommunityMoving(long at, int into, String content, String by) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().with(draft.community().rhythm().moving(into, content)));
        }

        @Override
        public String in(Wording w) {
            return into == 0
                    ? w.of("不再并入他群：对方已结束", "its members no longer move: the other group was closed")
                    : w.of(
                            by + " 决定并入群 " + new PartyId(into) + "（「" + content + "」）",
                            by + " wants its members invited to group " + new PartyId(into) + " by '" + content + "'");
        }
    }

    /** Its programme is carried out from now on, but not what of it would have been before. */
    record ProgrammeBegun(long at, String programme) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().with(draft.community().rhythm().through(at - 1)));
        }

        @Override
        public String in(Wording w) {
            return w.of("开始执行活动计划「" + programme + "」", "follows the programme '" + programme + "' from now on");
        }
    }

    /**
     * A moment of its programme has come.
     *
     * @param due the moment
     * @param content what is to be posted
     * @param farewell whether it is the farewell
     */
    record SlotCame(long at, long due, String content, boolean farewell) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().with(draft.community().rhythm().through(due)));
        }

        @Override
        public String in(Wording w) {
            return (farewell ? w.of("告别：", "farewell: ") : w.of("活动时间到：", "its time has come: "))
                    + w.of("「" + content + "」", "'" + content + "'");
        }
    }

    /**
     * What its programme had for a moment was not posted in its time.
     *
     * @param day the local day of the moment
     * @param due the moment
     * @param content what was to be posted
     * @param why one of the codes here, or the reason that the carrier gave
     */
    record SlotMissed(long at, long day, long due, String content, String why) implements CommunityFact {
        /** Nobody looked at it before its time was over. */
        public static final String LATE = "late";

        /** The policies did not let it go, or there is no way. */
        public static final String SUPPRESSED = "suppressed";

        /** Staff did not post it. */
        public static final String NOT_DONE = "not-done";

        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().with(draft.community().rhythm().missing(day)));
        }

        @Override
        public String in(Wording w) {
            String reason =
                    switch (why) {
                        case LATE -> w.of("错过了时间", "its time was over");
                        case SUPPRESSED -> w.of("未获放行", "it was not let go");
                        case NOT_DONE -> w.of("员工未完成", "staff did not do it");
                        default -> why;
                    };
            return w.of(
                    w.moment(due) + " 的「" + content + "」未按计划进行：" + reason,
                    "'" + content + "' of " + w.moment(due) + " was missed: " + reason);
        }
    }

    /**
     * Has a member more.
     *
     * @param day the local day on which it joined
     * @param member who
     * @param role its role
     */
    record MemberCame(long at, long day, PartyId member, Membership.Role role) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().with(role, 1).with(new CommunityDay(day, 0, 0, 1, 0, 0, 0)));
        }

        @Override
        public String in(Wording w) {
            return w.of(w.role(role) + " " + member + " 加入", w.role(role) + " " + member + " joined");
        }
    }

    /**
     * Has a member less.
     *
     * @param day the local day on which it went
     * @param member who
     * @param role its role
     * @param why a code of {@link GroupFact}
     */
    record MemberWent(long at, long day, PartyId member, Membership.Role role, String why) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            Community fewer = draft.community().with(role, -1);
            int left = why.equals(GroupFact.LEFT) ? 1 : 0;
            int removed = why.equals(GroupFact.REMOVED) ? 1 : 0;
            draft.community(left + removed == 0 ? fewer : fewer.with(new CommunityDay(day, 0, 0, 0, left, removed, 0)));
        }

        @Override
        public String in(Wording w) {
            return switch (why) {
                case GroupFact.REMOVED -> w.of(member + " 被移出", member + " was removed");
                case GroupFact.ENDED -> w.of(member + " 随社群结束离开", member + " went with its end");
                case GroupFact.UNITED -> w.of(member + " 与另一成员是同一人", member + " is another member, too");
                default -> w.of(member + " 退出", member + " left");
            };
        }
    }

    /** A member has another role. */
    record MemberRose(long at, PartyId member, Membership.Role former, Membership.Role role) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            draft.community(draft.community().with(former, -1).with(role, 1));
        }

        @Override
        public String in(Wording w) {
            return w.of(member + " 的身份变为" + w.role(role), member + " is now " + w.role(role));
        }
    }

    /**
     * A member said something.
     *
     * @param day the local day
     * @param member who
     * @param first whether it is the member's first word on that day
     * @param advertised whether it was advertising of its own, or for a competitor
     */
    record MemberSpoke(long at, long day, PartyId member, boolean first, boolean advertised) implements CommunityFact {
        @Override
        public void applyTo(Draft draft) {
            draft.community(
                    draft.community().with(new CommunityDay(day, 1, first ? 1 : 0, 0, 0, 0, advertised ? 1 : 0)));
        }

        @Override
        public String in(Wording w) {
            return w.of(member + " 发言", member + " spoke");
        }
    }
}
