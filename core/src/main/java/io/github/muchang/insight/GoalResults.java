package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** 渠道目标与结果: how far each pool did what the domain says it is for, period by period. Thread-safe. */
public final class GoalResults extends Section {
    private static final String PURCHASED = ActivityType.PURCHASED.name();
    private static final Set<Purpose> SERVING =
            Sets.immutableEnumSet(Purpose.SERVICE, Purpose.CARE, Purpose.TRANSACTIONAL);

    private final ImmutableList<Aimed> goals;
    private final Stock stock;
    private final LocalCalendar calendar;

    GoalResults(PrivateDomain domain, Stock stock, Object lock) {
        super(lock);
        this.stock = stock;
        this.calendar = domain.calendar();
        ImmutableList.Builder<Aimed> all = ImmutableList.builder();
        for (Pool pool : domain.pools()) {
            pool.goals().forEach(goal -> all.add(new Aimed(pool.name(), goal, new RoaringBitmap())));
        }
        goals = all.build();
    }

    /** Every goal of every pool, in the order of the domain; of a period that has not begun, nobody counts. */
    public List<GoalResult> results() {
        synchronized (lock) {
            return goals.stream().map(this::result).collect(ImmutableList.toImmutableList());
        }
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof ActivityRecorded did && did.type().equals(PURCHASED)) {
            for (Aimed each : goals) {
                if (each.goal.aim() == Goal.Aim.CONVERT && each.isIn(did.day()) && stock.isIn(party, each.pool)) {
                    each.reached.add(party);
                }
            }
        }
    }

    @Override
    void received(int party, Received message) {
        for (Aimed each : goals) {
            boolean meant = (each.goal.aim() == Goal.Aim.SERVE && SERVING.contains(message.purpose()))
                    || (each.goal.aim() == Goal.Aim.AWARENESS && message.purpose() == Purpose.KNOWLEDGE);
            if (meant && each.pool.equals(message.pool()) && each.isIn(calendar.dayOf(message.at()))) {
                each.reached.add(party);
            }
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        for (Aimed each : goals) {
            if (each.reached.checkedRemove(other)) {
                each.reached.add(survivor);
            }
        }
    }

    private GoalResult result(Aimed aimed) {
        LocalDate before = aimed.goal.from().minusDays(1);
        long opening = stock.on(Stock.By.POOL, before).getOrDefault(aimed.pool, 0L);
        long closing = opening;
        long entered = 0;
        for (DayFlow day : stock.days(Stock.By.POOL, aimed.pool)) {
            if (aimed.isIn(day.day().toEpochDay())) {
                entered += day.entered();
                closing = day.closing();
            }
        }
        long reached =
                switch (aimed.goal.aim()) {
                    case ACQUIRE -> entered;
                    case RETAIN -> closing;
                    case CONVERT, SERVE, AWARENESS -> aimed.reached.getCardinality();
                };
        return new GoalResult(aimed.pool, aimed.goal, opening + entered, reached);
    }

    /** A goal, and who helped to reach it. */
    private record Aimed(String pool, Goal goal, RoaringBitmap reached) {
        boolean isIn(long day) {
            return day >= goal.from().toEpochDay() && day <= goal.to().toEpochDay();
        }
    }
}
