package io.github.muchang.attribution;

import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.LocalCalendar;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of the people of one channel. Not thread-safe. */
final class WorthCount {
    private static final String PURCHASED = ActivityType.PURCHASED.name();
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    long cost;
    long arrivals;
    private final Brought brought = new Brought();
    private final SortedMap<Long, Long> paid = new TreeMap<>();

    /** Somebody first touched by it. */
    void add(History history, History.Touch first, long after, long until) {
        brought.add(history, first, after, until);
        for (History.Deed deed : history.did(PURCHASED, first.at(), until)) {
            paid.merge(deed.at(), deed.amount(), Math::addExact);
        }
    }

    ChannelWorth worth(Channel channel, int marginPercent, String currency, LocalCalendar calendar) {
        BigInteger margin = BigInteger.valueOf(marginPercent);
        return new ChannelWorth(
                channel,
                Money.of(cost, currency),
                arrivals,
                brought.people,
                brought.due,
                brought.kept,
                brought.buyers,
                Money.of(brought.value, currency),
                Money.of(hundredths(BigInteger.valueOf(brought.value).multiply(margin)), currency),
                paidBack(margin, calendar));
    }

    private static long hundredths(BigInteger amount) {
        BigInteger[] parts = amount.divideAndRemainder(HUNDRED);
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    private Optional<LocalDate> paidBack(BigInteger margin, LocalCalendar calendar) {
        BigInteger needed = BigInteger.valueOf(cost).multiply(HUNDRED);
        BigInteger sum = BigInteger.ZERO;
        Optional<LocalDate> since = Optional.empty();
        for (Map.Entry<Long, Long> each : paid.entrySet()) {
            sum = sum.add(BigInteger.valueOf(each.getValue()).multiply(margin));
            if (sum.compareTo(needed) < 0) {
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = Optional.of(LocalDate.ofEpochDay(calendar.dayOf(each.getKey())));
            }
        }
        return since;
    }
}
