package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ObjectArrays;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.Erased;
import io.github.muchang.party.ActivityType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * 营收: whose purchases make the revenue, month by month, and who bought only once. Amounts are those of the domain's currency, exact up to what a
 * {@code long} holds; purchases in another or without an amount count as purchases only. Members are whoever is in a pool of kind
 * {@link Pool.Kind#MEMBERS}, or in any pool if the domain has none of that kind. Thread-safe.
 */
public final class Revenue extends Section {
    private static final String PURCHASED = ActivityType.PURCHASED.name();
    private static final int TOUCHES = 3;
    private static final Received[] NONE = {};

    private final ByPeriod<Sales> months = new ByPeriod<>(Period.MONTH, Sales::new);
    private final Longs once = new Longs(Long.MIN_VALUE);
    private final RoaringBitmap again = new RoaringBitmap();
    private final RoaringBitmap erased = new RoaringBitmap();
    private final Column<Received[]> touches = new Column<>(); // the arrays are never changed
    private final Stock stock;
    private final SortedSet<String> schemes;
    private final String currency;

    Revenue(PrivateDomain domain, Stock stock, Object lock) {
        super(lock);
        this.stock = stock;
        currency = domain.currency();
        schemes = domain.pools().stream()
                .filter(pool -> pool.kind() == Pool.Kind.MEMBERS)
                .map(Pool::name)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /**
     * Whose purchases made each month in which anything was bought, in order. A purchase belongs to the month in which it happened.
     *
     * @param percent how many percent of the buyers of a month are its best, rounded up to whole customers
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public List<MonthSales> months(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a percentage is from 0 to 100, not " + percent);
        }
        SortedMap<Long, Sales.Amounts> amounts = new TreeMap<>();
        synchronized (lock) {
            months.all().forEach((number, sales) -> amounts.put(number, sales.amounts()));
        }
        ImmutableList.Builder<MonthSales> all = ImmutableList.builder();
        amounts.forEach((number, each) -> all.add(each.of(YearMonth.from(Period.MONTH.date(number)), percent)));
        return all.build();
    }

    /** Who bought exactly once, in the order of numbers, with the last messages that reached them; whoever had their data erased is left out. */
    public List<OneTime> oneTimeBuyers() {
        Longs bought;
        Column<Received[]> reached;
        RoaringBitmap others;
        synchronized (lock) {
            bought = once.copy();
            reached = touches.copy();
            others = RoaringBitmap.or(again, erased);
        }
        ImmutableList.Builder<OneTime> buyers = ImmutableList.builder();
        for (int party = 1; party < bought.end(); party++) {
            if (bought.has(party) && !others.contains(party)) {
                buyers.add(new OneTime(
                        new PartyId(party), Instant.ofEpochMilli(bought.get(party)), touchesOf(reached.get(party))));
            }
        }
        return buyers.build();
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(ActivityRecorded.class, Erased.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof ActivityRecorded did && did.type().equals(PURCHASED)) {
            if (!again.contains(party)) { // fewer bytes to look at than the moments
                bought(party, did.happened());
            }
            if (did.currency().equals(currency)) {
                months.of(did.day()).add(party, did.amount(), isMember(party));
            }
        } else if (fact instanceof Erased) {
            erased.add(party);
        }
    }

    private void bought(int party, long at) {
        if (once.has(party)) {
            again.add(party);
        } else {
            once.set(party, at);
        }
    }

    @Override
    void received(int party, Received message) {
        touches.set(party, latest(touches.get(party), new Received[] {message}));
    }

    @Override
    void join(int survivor, int other, long at) {
        months.all().values().forEach(sales -> sales.join(survivor, other));
        if (once.has(other)) {
            if (once.has(survivor) || again.contains(other)) {
                again.add(survivor);
            }
            once.set(survivor, once.has(survivor) ? once.get(survivor) : once.get(other));
            once.clear(other);
        }
        again.remove(other);
        if (!erased.checkedRemove(other)) {
            erased.remove(survivor);
        }
        Received[] ended = touches.clear(other);
        if (ended != null) {
            Received[] all = ObjectArrays.concat(orNone(touches.get(survivor)), ended, Received.class);
            Arrays.sort(all, Comparator.comparingLong(Received::at).thenComparing(Received::content));
            touches.set(survivor, latest(NONE, all));
        }
    }

    /** The last of both. */
    private static Received[] latest(Received @Nullable [] former, Received[] more) {
        Received[] all = ObjectArrays.concat(orNone(former), more, Received.class);
        return all.length <= TOUCHES ? all : Arrays.copyOfRange(all, all.length - TOUCHES, all.length);
    }

    private static Received[] orNone(Received @Nullable [] messages) {
        return messages == null ? NONE : messages;
    }

    private boolean isMember(int party) {
        return schemes.isEmpty() ? stock.isAnywhere(party) : schemes.stream().anyMatch(pool -> stock.isIn(party, pool));
    }

    private static List<OneTime.Touch> touchesOf(Received @Nullable [] messages) {
        return Arrays.stream(orNone(messages))
                .map(each -> new OneTime.Touch(Instant.ofEpochMilli(each.at()), each.content(), each.purpose()))
                .collect(ImmutableList.toImmutableList());
    }
}
