package io.github.muchang.price;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.insight.Proportion;
import io.github.muchang.insight.Share;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.Erased;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Days;
import io.github.muchang.time.LocalCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * 促销依赖: how much is bought only because it is cheaper.
 *
 * <p>A purchase is at a discount if the activity {@link #DISCOUNTED} is told of the same customer with the same moment: its amount is what
 * was taken off, in the domain's currency, its label the promotion. Whatever a customer buys at one moment is one checkout, and a discount
 * is on all of it; what somebody buys on one local day is one purchase. A purchase of a negative amount is a refund: it lowers the revenue
 * at a discount if a discount, which may be negative too, is told with it, and the other revenue if not. Amounts in another currency, or
 * none, count as purchases only. Sums stop at what a {@code long} can hold.
 *
 * <p>Two who turn out to be one have bought what both did; whoever had their data erased still counts. Memory grows with purchases.
 * Thread-safe.
 */
public final class Discounts implements Fold {
    /** Was given a discount; declare it as an activity of the domain. */
    public static final ActivityType DISCOUNTED = ActivityType.to("discounted", "享受优惠", "was given a discount");

    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final SortedMap<Integer, Buyer> buyers = new TreeMap<>();
    private final RoaringBitmap erased = new RoaringBitmap();
    private final String currency;
    private final LocalCalendar calendar;

    /** Nothing yet. */
    public Discounts(PrivateDomain domain) {
        currency = domain.currency();
        calendar = domain.calendar();
    }

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /** Each month in which anything was bought or given back, in order. */
    public synchronized List<MonthDiscounts> months() {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        buyers.forEach((party, buyer) -> buyer.checkouts().forEach(each -> months.computeIfAbsent(
                        YearMonth.from(LocalDate.ofEpochDay(each.day())), any -> new Month())
                .add(party, each)));
        return months.entrySet().stream()
                .map(each -> each.getValue().discounts(each.getKey(), currency))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Those who bought at least so often, and never at the full price.
     *
     * @throws IllegalArgumentException for less than one purchase
     */
    public synchronized Dependents dependents(int purchases) {
        if (purchases < 1) {
            throw new IllegalArgumentException("whoever depends on discounts bought at least once, not " + purchases);
        }
        ImmutableList.Builder<PartyId> customers = ImmutableList.builder();
        long count = 0;
        long of = 0;
        for (Map.Entry<Integer, Buyer> each : buyers.entrySet()) {
            List<Buyer.Checkout> bought = each.getValue().checkouts().stream()
                    .filter(Buyer.Checkout::bought)
                    .toList();
            if (bought.stream().map(Buyer.Checkout::day).distinct().count() >= purchases) {
                of++;
                if (bought.stream().allMatch(Buyer.Checkout::discounted)) {
                    count++;
                    if (!erased.contains(each.getKey())) {
                        customers.add(new PartyId(each.getKey()));
                    }
                }
            }
        }
        return new Dependents(customers.build(), new Proportion(count, of));
    }

    /** Each month, quarter or year from the first purchase to the last, in order: on how many days there was a discount, and how much. */
    public synchronized List<TermUse> terms(Term length) {
        SortedMap<Long, Long> off = new TreeMap<>();
        SortedSet<Long> promoted = new TreeSet<>();
        buyers.values().forEach(buyer -> buyer.checkouts().forEach(each -> {
            off.merge(each.day(), each.off(), LongMath::saturatedAdd);
            if (each.bought() && each.discounted()) {
                promoted.add(each.day());
            }
        }));
        ImmutableList.Builder<TermUse> terms = ImmutableList.builder();
        if (!off.isEmpty()) {
            Days last = length.of(LocalDate.ofEpochDay(off.lastKey()));
            Days term = length.of(LocalDate.ofEpochDay(off.firstKey()));
            for (; !term.from().isAfter(last.from()); term = length.after(term)) {
                long from = term.from().toEpochDay();
                long end = term.to().toEpochDay() + 1;
                terms.add(new TermUse(
                        term,
                        promoted.subSet(from, end).size(),
                        Money.of(
                                off.subMap(from, end).values().stream().reduce(0L, LongMath::saturatedAdd), currency)));
            }
        }
        return terms.build();
    }

    /**
     * What came after a promotion: whether those who bought at it bought less in the days after its end than in as many days before its
     * beginning, and whether those who would have been due then by their own rhythm bought all the same.
     *
     * @param promotion the label of its discounts, and its days
     * @param days how many local days before and after are compared
     * @param until what happened later is left out
     * @return empty as long as those days are not over
     * @throws IllegalArgumentException for less than one day
     */
    public synchronized Optional<Aftermath> after(Promotion promotion, int days, Instant until) {
        if (days < 1) {
            throw new IllegalArgumentException("at least one day is compared, not " + days);
        }
        long end = promotion.period().to().toEpochDay();
        if (calendar.dayOf(until.toEpochMilli()) <= end + days) {
            return Optional.empty();
        }
        AftermathCount count = new AftermathCount(promotion, days);
        buyers.values().forEach(count::add);
        return Optional.of(count.aftermath());
    }

    @Override
    public synchronized String toString() {
        return "Discounts[" + buyers.size() + " customers]";
    }

    private void read(int party, Fact fact) {
        if (fact instanceof ActivityRecorded did) {
            long amount = did.currency().equals(currency) ? did.amount() : 0;
            if (did.type().equals(ActivityType.PURCHASED.name())) {
                of(party).paid(did.happened(), did.day(), amount);
            } else if (did.type().equals(DISCOUNTED.name())) {
                of(party).discounted(did.happened(), did.day(), did.label(), amount);
            }
        } else if (fact instanceof Erased) {
            erased.add(party);
        }
    }

    private void join(int survivor, int other, long at) {
        Buyer ended = buyers.remove(other);
        if (ended != null) {
            of(survivor).join(ended);
        }
        if (!erased.checkedRemove(other)) {
            erased.remove(survivor); // as in the state: data that one of both still has is there
        }
    }

    private Buyer of(int party) {
        return buyers.computeIfAbsent(party, any -> new Buyer());
    }

    /** Counts for one month. */
    private static final class Month {
        private final SortedSet<Integer> all = new TreeSet<>();
        private final SortedSet<Integer> atDiscount = new TreeSet<>();
        private long revenue;
        private long revenueAtDiscount;
        private long off;

        private void add(int party, Buyer.Checkout checkout) {
            revenue = LongMath.saturatedAdd(revenue, checkout.paid());
            if (checkout.bought()) {
                all.add(party);
            }
            if (checkout.discounted()) {
                revenueAtDiscount = LongMath.saturatedAdd(revenueAtDiscount, checkout.paid());
                off = LongMath.saturatedAdd(off, checkout.off());
            }
            if (checkout.bought() && checkout.discounted()) {
                atDiscount.add(party);
            }
        }

        private MonthDiscounts discounts(YearMonth month, String currency) {
            return new MonthDiscounts(
                    month,
                    new Share(atDiscount.size(), all.size(), revenueAtDiscount, revenue),
                    Money.of(off, currency));
        }
    }
}
