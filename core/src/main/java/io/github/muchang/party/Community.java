package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What is known of one group or feed as a whole; who is in it is kept with each member. Immutable; each method answers a changed copy.
 *
 * @param plan what it is for; {@link Plan#NONE} if that was never said
 * @param ended when it was closed, in milliseconds; 0 while it is open
 * @param roles how many members there are in each role, in the order of {@link Membership.Role}
 * @param days the newest days on which anything went on, the oldest first; at most {@link #DAYS}
 * @param rhythm how far it is in its programme
 */
public record Community(Plan plan, long ended, List<Integer> roles, List<CommunityDay> days, Rhythm rhythm) {
    /** So many days are kept. */
    public static final int DAYS = 60;

    /** One of which nothing is known. */
    public static final Community NONE =
            new Community(Plan.NONE, 0, ImmutableList.of(0, 0, 0, 0), ImmutableList.of(), Rhythm.NONE);

    /** Copies the lists. */
    public Community {
        roles = ImmutableList.copyOf(roles);
        days = ImmutableList.copyOf(days);
    }

    /** How many members there are. */
    public int members() {
        return roles.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many members there are in a role. */
    @SuppressWarnings("EnumOrdinal") // the order of roles is that of the format
    public int members(Membership.Role role) {
        return roles.get(role.ordinal());
    }

    /** Whether it is open at a moment: it was opened, and was not closed. */
    public boolean isOpen() {
        return ended == 0 && !plan.equals(Plan.NONE);
    }

    /** What went on from one local day to another, both included. */
    public CommunityDay between(long first, long last) {
        CommunityDay sum = new CommunityDay(first, 0, 0, 0, 0, 0, 0);
        for (CommunityDay each : days) {
            if (each.day() >= first && each.day() <= last) {
                sum = sum.and(each);
            }
        }
        return sum;
    }

    /** With another plan; it is open. */
    public Community with(Plan other) {
        return new Community(other, 0, roles, days, rhythm);
    }

    /** Closed; its members are not moving anywhere any more. */
    public Community ended(long at) {
        return new Community(plan, at, roles, days, rhythm.moving(0, ""));
    }

    /** Further in its programme. */
    public Community with(Rhythm further) {
        return new Community(plan, ended, roles, days, further);
    }

    /** With so many more, or fewer, members in a role. */
    @SuppressWarnings("EnumOrdinal")
    public Community with(Membership.Role role, int more) {
        ImmutableList.Builder<Integer> changed = ImmutableList.builder();
        for (int i = 0; i < roles.size(); i++) {
            changed.add(i == role.ordinal() ? Math.max(0, roles.get(i) + more) : roles.get(i));
        }
        return new Community(plan, ended, changed.build(), days, rhythm);
    }

    /** With more having gone on. */
    public Community with(CommunityDay more) {
        return new Community(plan, ended, roles, union(days, ImmutableList.of(more)), rhythm);
    }

    Community and(Community o) {
        if (equals(NONE) || o.equals(NONE)) {
            return equals(NONE) ? o : this;
        }
        ImmutableList.Builder<Integer> both = ImmutableList.builder();
        for (int i = 0; i < roles.size(); i++) {
            both.add(roles.get(i) + o.roles.get(i));
        }
        return new Community(
                Plan.ORDER.compare(plan, o.plan) <= 0 ? plan : o.plan,
                ended == 0 || o.ended == 0 ? 0 : Math.max(ended, o.ended),
                both.build(),
                union(days, o.days),
                rhythm.and(o.rhythm));
    }

    private static List<CommunityDay> union(List<CommunityDay> some, List<CommunityDay> more) {
        TreeMap<Long, CommunityDay> all = new TreeMap<>();
        some.forEach(each -> all.put(each.day(), each));
        more.forEach(each -> all.merge(each.day(), each, CommunityDay::and));
        while (all.size() > DAYS) {
            all.pollFirstEntry();
        }
        return ImmutableList.copyOf(all.values());
    }

    /**
     * What a community is for.
     *
     * @param pool the pool that it is of
     * @param programme the programme that it follows; empty for none
     * @param goal what it is to reach, in words; empty if not said
     * @param owner who looks after it, never a customer's handle; empty if not said
     * @param capacity the most members it can have; 0 if there is no limit
     * @param begins when it begins, in milliseconds
     * @param ends when it is to end, in milliseconds; 0 if never
     */
    public record Plan(String pool, String programme, String goal, String owner, int capacity, long begins, long ends) {
        /** None. */
        public static final Plan NONE = new Plan("", "", "", "", 0, 0, 0);

        /** A plan that is one comes first, then the one that begins first. */
        private static final Comparator<Plan> ORDER = Comparator.comparing((Plan plan) -> plan.equals(NONE))
                .thenComparingLong(Plan::begins)
                .thenComparing(Plan::pool)
                .thenComparing(Plan::programme)
                .thenComparing(Plan::goal)
                .thenComparing(Plan::owner)
                .thenComparingInt(Plan::capacity)
                .thenComparingLong(Plan::ends);
    }
}
