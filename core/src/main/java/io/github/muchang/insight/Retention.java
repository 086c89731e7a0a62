package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.Contacted;
import io.github.muchang.time.LocalCalendar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * 留存: what became of those who came first into any pool in one week or month. The share that is still there after k periods is the survivor function
 * S(k) of P. Fader and B. Hardie, How to Project Customer Retention, Journal of Interactive Marketing 21 (2007), but that who comes back counts
 * again; the share that is active in the k-th period looks at that period alone. Two who are one belong to the earlier cohort. Thread-safe.
 */
public final class Retention extends Section {
    private static final int[] NEVER = {};

    private final Map<Period, SortedMap<Long, RoaringBitmap>> active = new EnumMap<>(Period.class);
    private final Column<int[]> stays = new Column<>();
    private final Stock stock;
    private final LocalCalendar calendar;
    private long latest = Long.MIN_VALUE;

    Retention(Stock stock, LocalCalendar calendar, Object lock) {
        super(lock);
        this.stock = stock;
        this.calendar = calendar;
        for (Period period : Period.values()) {
            active.put(period, new TreeMap<>());
        }
    }

    /** Each cohort, the earliest first, up to the period of the latest fact. Costs a step per customer and period. */
    public List<Cohort> cohorts(Period period, Measure measure) {
        synchronized (lock) {
            SortedMap<Long, RoaringBitmap> members = new TreeMap<>();
            for (int party = 1; party < stays.end(); party++) {
                int[] its = stays.get(party);
                if (its != null) {
                    members.computeIfAbsent(period.of(its[0]), any -> new RoaringBitmap())
                            .add(party);
                }
            }
            ImmutableList.Builder<Cohort> cohorts = ImmutableList.builder();
            members.forEach((number, some) -> cohorts.add(cohort(period, measure, number, some)));
            return cohorts.build();
        }
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof PoolEntered || fact instanceof PoolLeft) {
            long day = calendar.dayOf(fact.at());
            latest = Math.max(latest, day);
            turn(party, day);
        } else if (fact instanceof ActivityRecorded did && did.heard()) {
            heard(party, did.day(), calendar.dayOf(did.at()));
        } else if (fact instanceof Contacted contacted) {
            heard(party, calendar.dayOf(contacted.happened()), calendar.dayOf(contacted.at()));
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        int[] ended = stays.clear(other);
        if (ended != null) {
            int[] its = stays.get(survivor);
            stays.set(survivor, its == null ? ended : Stays.union(its, ended));
        }
        for (SortedMap<Long, RoaringBitmap> periods : active.values()) {
            for (RoaringBitmap who : periods.values()) {
                if (who.checkedRemove(other)) {
                    who.add(survivor);
                }
            }
        }
    }

    private void turn(int party, long day) {
        int[] its = stays.get(party);
        boolean isThere = its != null && Stays.isThere(its);
        if (isThere != stock.homes(party) > 0) {
            stays.set(party, Stays.turn(its == null ? NEVER : its, (int) day));
        }
    }

    private void heard(int party, long day, long known) {
        latest = Math.max(latest, known);
        active.forEach((period, who) ->
                who.computeIfAbsent(period.of(day), any -> new RoaringBitmap()).add(party));
    }

    private Cohort cohort(Period period, Measure measure, long number, RoaringBitmap members) {
        List<Long> retained = new ArrayList<>();
        for (long each = number; each <= period.of(latest); each++) {
            retained.add(
                    measure == Measure.ACTIVE
                            ? active(period, each, members)
                            : present(period.start(each + 1) - 1, members));
        }
        return new Cohort(period.date(number), members.getCardinality(), retained);
    }

    private long active(Period period, long number, RoaringBitmap members) {
        RoaringBitmap who = active.getOrDefault(period, new TreeMap<>()).get(number);
        return who == null ? 0 : RoaringBitmap.andCardinality(members, who);
    }

    private long present(long day, RoaringBitmap members) {
        return members.stream()
                .filter(party -> {
                    int[] its = stays.get(party);
                    return its != null && Stays.wasThere(its, day);
                })
                .count();
    }

    /** What it is to be retained in a period. */
    public enum Measure {
        /** To have been heard from in it: to have done anything that a party does itself, or to have been in contact over a carrier. */
        ACTIVE,
        /** To be in any pool when it ends, or now if it is not over. */
        PRESENT
    }
}
