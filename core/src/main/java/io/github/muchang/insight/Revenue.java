package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.Erased;
import io.github.muchang.party.ActivityType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
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

    private final SortedMap<Long, Sales> months = new TreeMap<>();
    private final Longs once = new Longs(Long.MIN_VALUE);
    private final RoaringBitmap again = new RoaringBitmap();
    private final RoaringBitmap erased = new RoaringBitmap();
    private final Column<List<Received>> touches = new Column<>();
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
        synchronized (lock) {
            ImmutableList.Builder<MonthSales> all = ImmutableList.builder();
            months.forEach((number, sales) -> all.add(
                    new MonthSales(YearMonth.from(Period.MONTH.date(number)), sales.ofMembers(), sales.best(percent))));
            return all.build();
        }
    }

    /** Who bought exactly once, in the order of numbers, with the last messages that reached them; whoever had their data erased is left out. */
    public List<OneTime> oneTimeBuyers() {
        synchronized (lock) {
            ImmutableList.Builder<OneTime> buyers = ImmutableList.builder();
            for (int party = 1; party < once.end(); party++) {
                if (once.has(party) && !again.contains(party) && !erased.contains(party)) {
                    buyers.add(new OneTime(
                            new PartyId(party), Instant.ofEpochMilli(once.get(party)), touchesOf(touches.get(party))));
                }
            }
            return buyers.build();
        }
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof ActivityRecorded did && did.type().equals(PURCHASED)) {
            if (once.has(party)) {
                again.add(party);
            } else {
                once.set(party, did.happened());
            }
            if (did.currency().equals(currency)) {
                months.computeIfAbsent(Period.MONTH.of(did.day()), any -> new Sales())
                        .add(party, did.amount(), isMember(party));
            }
        } else if (fact instanceof Erased) {
            erased.add(party);
        }
    }

    @Override
    void received(int party, Received message) {
        List<Received> its = touches.get(party);
        if (its == null) {
            its = new ArrayList<>(TOUCHES);
            touches.set(party, its);
        } else if (its.size() == TOUCHES) {
            its.remove(0);
        }
        its.add(message);
    }

    @Override
    void join(int survivor, int other, long at) {
        months.values().forEach(sales -> sales.join(survivor, other));
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
        List<Received> ended = touches.clear(other);
        if (ended != null) {
            List<Received> its = touches.get(survivor);
            List<Received> all = new ArrayList<>(its == null ? ImmutableList.of() : its);
            all.addAll(ended);
            all.sort(Comparator.comparingLong(Received::at).thenComparing(Received::content));
            touches.set(survivor, new ArrayList<>(all.subList(Math.max(0, all.size() - TOUCHES), all.size())));
        }
    }

    private boolean isMember(int party) {
        return schemes.isEmpty() ? stock.homes(party) > 0 : schemes.stream().anyMatch(pool -> stock.isIn(party, pool));
    }

    private static List<OneTime.Touch> touchesOf(@Nullable List<Received> messages) {
        return messages == null
                ? ImmutableList.of()
                : messages.stream()
                        .map(each -> new OneTime.Touch(Instant.ofEpochMilli(each.at()), each.content(), each.purpose()))
                        .collect(ImmutableList.toImmutableList());
    }
}
