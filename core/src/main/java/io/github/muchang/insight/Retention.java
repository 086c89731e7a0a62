package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.Contacted;
import io.github.muchang.time.LocalCalendar;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * 留存: what became of those who came first into any pool in one week or month. The share that is still there after k periods is the survivor function
 * S(k) of P. Fader and B. Hardie, How to Project Customer Retention, Journal of Interactive Marketing 21 (2007), but that who comes back counts
 * again; the share that is active in the k-th period looks at that period alone. Two who are one belong to the earlier cohort. Thread-safe.
 */
public final class Retention extends Section {
    private static final int[] NEVER = {};

    private final ByPeriod<RoaringBitmap> weeks = new ByPeriod<>(Period.WEEK, RoaringBitmap::new);
    private final ByPeriod<RoaringBitmap> months = new ByPeriod<>(Period.MONTH, RoaringBitmap::new);
    private final Column<int[]> stays = new Column<>();
    private final Stock stock;
    private final LocalCalendar calendar;
    private long latest = Long.MIN_VALUE;

    Retention(Stock stock, LocalCalendar calendar, Object lock) {
        super(lock);
        this.stock = stock;
        this.calendar = calendar;
    }

    /**
     * Each cohort, the earliest first, up to the period of the latest fact. Costs a step per customer and period, of which commits wait only for the copying
     * of what is known: some milliseconds for a million customers.
     */
    public List<Cohort> cohorts(Period period, Measure measure) {
        return measure == Measure.ACTIVE ? active(period) : present(period);
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(PoolEntered.class, PoolLeft.class, ActivityRecorded.class, Contacted.class);
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
        for (Period period : Period.values()) {
            for (RoaringBitmap who : heardIn(period).all().values()) {
                if (who.checkedRemove(other)) {
                    who.add(survivor);
                }
            }
        }
    }

    private void turn(int party, long day) {
        int[] its = stays.get(party);
        boolean isThere = its != null && Stays.isThere(its);
        if (isThere != stock.isAnywhere(party)) {
            stays.set(party, Stays.turn(its == null ? NEVER : its, (int) day));
        }
    }

    private void heard(int party, long day, long known) {
        latest = Math.max(latest, known);
        weeks.of(day).add(party);
        months.of(day).add(party);
    }

    private ByPeriod<RoaringBitmap> heardIn(Period period) {
        return period == Period.WEEK ? weeks : months;
    }

    /** The period of the latest fact; where there is none, nobody came either. */
    private long last(Period period) {
        return latest == Long.MIN_VALUE ? Long.MIN_VALUE : period.of(latest);
    }

    private List<Cohort> active(Period period) {
        Column<int[]> all;
        SortedMap<Long, RoaringBitmap> heard = new TreeMap<>();
        long last;
        synchronized (lock) {
            all = stays.copy();
            heardIn(period).all().forEach((number, who) -> heard.put(number, who.clone()));
            last = last(period);
        }
        SortedMap<Long, RoaringBitmap> members = new TreeMap<>();
        for (int party = 1; party < all.end(); party++) {
            int[] its = all.get(party);
            if (its != null) {
                members.computeIfAbsent(period.of(its[0]), any -> new RoaringBitmap())
                        .add(party);
            }
        }
        ImmutableList.Builder<Cohort> cohorts = ImmutableList.builder();
        members.forEach((number, some) -> cohorts.add(new Cohort(
                period.date(number),
                some.getCardinality(),
                LongStream.rangeClosed(number, last)
                        .mapToObj(each -> both(some, heard.get(each)))
                        .collect(ImmutableList.toImmutableList()))));
        return cohorts.build();
    }

    private static long both(RoaringBitmap members, @Nullable RoaringBitmap heard) {
        return heard == null ? 0 : RoaringBitmap.andCardinality(members, heard);
    }

    private List<Cohort> present(Period period) {
        Column<int[]> all;
        long last;
        synchronized (lock) {
            all = stays.copy();
            last = last(period);
        }
        SortedMap<Long, Turns> cohorts = new TreeMap<>();
        for (int party = 1; party < all.end(); party++) {
            int[] its = all.get(party);
            if (its != null) {
                long first = period.of(its[0]);
                cohorts.computeIfAbsent(first, any -> new Turns(first, last)).add(its, period);
            }
        }
        return cohorts.values().stream()
                .map(each -> new Cohort(period.date(each.first), each.customers, each.present()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What it is to be retained in a period. */
    public enum Measure {
        /** To have been heard from in it: to have done anything that a party does itself, or to have been in contact over a carrier. */
        ACTIVE,
        /** To be in any pool when it ends, or now if it is not over. */
        PRESENT
    }

    /** How many of one cohort came and went, by period. */
    private static final class Turns {
        private final long first;
        private final long[] net;
        private long customers;

        private Turns(long first, long last) {
            this.first = first;
            this.net = new long[(int) (last - first) + 1];
        }

        void add(int[] stays, Period period) {
            customers++;
            for (int i = 0; i < stays.length; i++) {
                int number = (int) (period.of(stays[i]) - first);
                if (number < net.length) {
                    net[number] += i % 2 == 0 ? 1 : -1;
                }
            }
        }

        /** How many were there when each period ended. */
        List<Long> present() {
            ImmutableList.Builder<Long> present = ImmutableList.builder();
            long there = 0;
            for (long each : net) {
                there += each;
                present.add(there);
            }
            return present.build();
        }
    }
}
