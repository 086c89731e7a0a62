package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.muchang.content.Purpose;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.LossFact.ReachLost;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.party.Consent;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongSupplier;
import org.roaringbitmap.RoaringBitmap;

/**
 * 触达压力: how many messages customers get in a week, and how many of them go or want to hear no more in that week. Whoever goes early in a week gets no
 * more in it, so that what is shown is what came together, not what caused it. Thread-safe.
 */
public final class Pressure extends Section {
    /** Seven purposes in one number. */
    private static final int BITS = 9;

    private static final long MOST = (1L << BITS) - 1;
    private static final Map<Purpose, Integer> SHIFTS = shifts();
    private static final PressureWeek QUIET = new PressureWeek();

    private final ByPeriod<PressureWeek> weeks = new ByPeriod<>(Period.WEEK, PressureWeek::new);
    private final RoaringBitmap there = new RoaringBitmap();
    private final Stock stock;
    private final LocalCalendar calendar;
    private final LongSupplier latest;

    Pressure(Stock stock, LocalCalendar calendar, LongSupplier latest, Object lock) {
        super(lock);
        this.stock = stock;
        this.calendar = calendar;
        this.latest = latest;
    }

    /**
     * How the customers of some weeks fared by how many messages of these purposes they got in a week, from none to {@code most} and more. A customer
     * counts once for each week, up to that of the latest fact, in which they were in any pool or got a message; of one week and purpose, up to 511 messages are counted.
     *
     * @param from a day of the first week
     * @param to a day of the last week; weeks begin on Monday
     * @param purposes what counts as a message
     * @throws IllegalArgumentException if {@code most} is not from 1 to 100
     */
    public List<PressureLine> lines(LocalDate from, LocalDate to, Set<Purpose> purposes, int most) {
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("messages are counted up to a number from 1 to 100, not " + most);
        }
        synchronized (lock) {
            long first = Period.WEEK.of(from.toEpochDay());
            long last = Period.WEEK.of(to.toEpochDay());
            long[][] counts = new long[most + 1][3];
            SortedMap<Long, PressureWeek> all = weeks.all();
            long present = all.headMap(first).values().stream()
                    .mapToLong(PressureWeek::net)
                    .sum();
            long end = Math.min(last, Period.WEEK.of(calendar.dayOf(latest.getAsLong())));
            long mask = mask(purposes);
            for (long number = all.isEmpty() ? end + 1 : Math.max(first, all.firstKey()); number <= end; number++) {
                PressureWeek week = all.getOrDefault(number, QUIET);
                week.count(present, mask, counts);
                present += week.net();
            }
            ImmutableList.Builder<PressureLine> lines = ImmutableList.builder();
            for (int messages = 0; messages <= most; messages++) {
                lines.add(new PressureLine(messages, counts[messages][0], counts[messages][1], counts[messages][2]));
            }
            return lines.build();
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(PoolEntered.class, PoolLeft.class, ConsentSaid.class, ReachLost.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof PoolEntered || fact instanceof PoolLeft) {
            boolean isThere = stock.isAnywhere(party);
            boolean was = there.contains(party);
            if (isThere && !was) {
                there.add(party);
                week(fact.at()).came(party);
            } else if (!isThere
                    && was
                    && !(fact instanceof PoolLeft left && !left.to().isEmpty())) {
                there.remove(party);
                week(fact.at()).went(party);
            }
        } else if (fact instanceof ConsentSaid said && !said.given() && Consent.isCarrier(said.carrier())) {
            week(said.at()).muted(party);
        } else if (fact instanceof ReachLost) {
            week(fact.at()).muted(party);
        }
    }

    @Override
    void received(int party, Received message) {
        week(message.at()).received(party, message.purpose());
    }

    @Override
    void join(int survivor, int other, long at) {
        weeks.all().values().forEach(week -> week.join(survivor, other));
        if (there.checkedRemove(other) && !there.checkedAdd(survivor)) {
            week(at).joined();
        }
    }

    private PressureWeek week(long at) {
        return weeks.of(calendar.dayOf(at));
    }

    /** One more for a purpose, in a number that counts for all. */
    static long add(long counts, Purpose purpose) {
        return count(counts, purpose) == MOST ? counts : counts + (1L << shift(purpose));
    }

    static long count(long counts, Purpose purpose) {
        return (counts >>> shift(purpose)) & MOST;
    }

    /** The bits of these purposes. */
    private static long mask(Set<Purpose> purposes) {
        long mask = 0;
        for (Purpose purpose : purposes) {
            mask |= MOST << shift(purpose);
        }
        return mask;
    }

    /** All that are counted in a number. */
    static int sum(long counts) {
        int sum = 0;
        for (long rest = counts; rest != 0; rest >>>= BITS) {
            sum += (int) (rest & MOST);
        }
        return sum;
    }

    static long together(long a, long b) {
        long sum = 0;
        for (Purpose purpose : Purpose.values()) {
            sum |= Math.min(MOST, count(a, purpose) + count(b, purpose)) << shift(purpose);
        }
        return sum;
    }

    private static int shift(Purpose purpose) {
        return SHIFTS.getOrDefault(purpose, 0);
    }

    private static Map<Purpose, Integer> shifts() {
        Map<Purpose, Integer> shifts = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            shifts.put(purpose, shifts.size() * BITS);
        }
        return Maps.immutableEnumMap(shifts);
    }
}
