package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.LocalCalendar;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * 渠道目标与结果: how far each pool did what the domain says it is for, period by period. What happens belongs to the day on which it was decided, as in
 * {@link Stock}. Thread-safe.
 */
public final class GoalResults extends Section {
    private static final String PURCHASED = ActivityType.PURCHASED.name();
    private static final Set<Purpose> SERVING =
            Sets.immutableEnumSet(Purpose.SERVICE, Purpose.CARE, Purpose.TRANSACTIONAL);
    private static final ImmutableSet<String> RESPONSES =
            ImmutableSet.of(ActivityType.CLICKED.name(), ActivityType.REPLIED.name(), ActivityType.ANSWERED.name());

    private final ImmutableList<Aimed> goals;
    private final LongSupplier latest;

    GoalResults(PrivateDomain domain, LongSupplier latest, Object lock) {
        super(lock);
        this.latest = latest;
        ImmutableList.Builder<Aimed> all = ImmutableList.builder();
        for (Pool pool : domain.pools()) {
            pool.goals().forEach(goal -> all.add(Aimed.of(pool.name(), goal, domain.calendar())));
        }
        goals = all.build();
    }

    /** Every goal whose period had begun by the latest fact, in the order of the domain. */
    public List<GoalResult> results() {
        synchronized (lock) {
            return goals.stream()
                    .filter(each -> each.now.hasBegun(latest.getAsLong()))
                    .map(Aimed::result)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(PoolEntered.class, PoolLeft.class, ActivityRecorded.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof PoolEntered entered) {
            for (Aimed each : goals) {
                if (each.pool.equals(entered.pool())) {
                    each.now.enters(party, fact.at());
                    each.before.enters(party, fact.at());
                }
            }
        } else if (fact instanceof PoolLeft left) {
            for (Aimed each : goals) {
                if (each.pool.equals(left.pool())) {
                    each.now.leaves(party, fact.at());
                    each.before.leaves(party, fact.at());
                }
            }
        } else if (fact instanceof ActivityRecorded did) {
            did(party, did);
        }
    }

    @Override
    void received(int party, Received message) {
        for (Aimed each : goals) {
            if (each.pool.equals(message.pool()) && each.isMetBy(message.purpose())) {
                each.now.meets(party, message.at());
                each.before.meets(party, message.at());
            }
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        for (Aimed each : goals) {
            each.now.join(survivor, other);
            each.before.join(survivor, other);
        }
    }

    private void did(int party, ActivityRecorded did) {
        for (Aimed each : goals) {
            if (each.goal.aim() == Goal.Aim.CONVERT && did.type().equals(PURCHASED) && did.amount() >= 0) {
                each.now.meets(party, did.at());
                each.before.meets(party, did.at());
            } else if (each.isRespondedToBy(did.type())) {
                each.now.responds(party, did.at());
                each.before.responds(party, did.at());
            }
        }
    }

    /** A goal in its period, and in the one of the same length before it. */
    private record Aimed(String pool, Goal goal, GoalPeriod now, GoalPeriod before) {
        static Aimed of(String pool, Goal goal, LocalCalendar calendar) {
            long days = goal.to().toEpochDay() - goal.from().toEpochDay() + 1;
            Goal former = new Goal(
                    goal.aim(), goal.from().minusDays(days), goal.from().minusDays(1));
            return new Aimed(pool, goal, new GoalPeriod(goal, calendar), new GoalPeriod(former, calendar));
        }

        boolean isMetBy(Purpose purpose) {
            return goal.aim() == Goal.Aim.SERVE
                    ? SERVING.contains(purpose)
                    : goal.aim() == Goal.Aim.AWARENESS && purpose == Purpose.KNOWLEDGE;
        }

        boolean isRespondedToBy(String activity) {
            return goal.aim() == Goal.Aim.SERVE
                    ? activity.equals(ActivityType.COMPLAINED.name())
                    : goal.aim() == Goal.Aim.AWARENESS && RESPONSES.contains(activity);
        }

        GoalResult result() {
            return new GoalResult(pool, goal, now.customers(), now.reached(), before.reached());
        }
    }
}
