package io.github.muchang.assessment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.LocalCalendar;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who bought on which days up to the last of a year, for {@link Measured}. Memory grows with purchases. Not thread-safe. */
final class Buyers {
    private static final int AT_ONCE = 10_000;
    private static final String PURCHASED = ActivityType.PURCHASED.name();
    private static final String REFERRED = ActivityType.REFERRED.name();

    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);

    /** By customer and day of a purchase, the amounts in the domain's currency, of which there may be none. */
    private final NavigableMap<Integer, NavigableMap<Long, List<Long>>> purchases = new TreeMap<>();

    private final Set<Integer> referrers = new TreeSet<>();
    private final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
    private final ImmutableList.Builder<Measured.Note> notes = ImmutableList.builder();
    private final LocalCalendar calendar;
    private final String currency;
    private final long first;
    private final long last;
    private long begins = Long.MAX_VALUE;
    private long ends = Long.MIN_VALUE;
    private boolean referring;
    private BigInteger refunds = BigInteger.ZERO;

    Buyers(PrivateDomain domain, long last) {
        calendar = domain.calendar();
        currency = domain.currency();
        this.last = last;
        first = last - Measured.DAYS + 1;
    }

    Buyers over(Journal journal) {
        long next = 0;
        for (List<Recorded> some = journal.read(next, AT_ONCE); !some.isEmpty(); some = journal.read(next, AT_ONCE)) {
            some.forEach(facts::take);
            next += some.size();
        }
        return this;
    }

    private void read(int party, Fact fact) {
        ends = Math.max(ends, calendar.dayOf(fact.at()));
        if (!(fact instanceof ActivityRecorded did)) {
            begins = Math.min(begins, calendar.dayOf(fact.at()));
            return;
        }
        begins = Math.min(begins, did.day());
        if (did.type().equals(REFERRED)) {
            referring = true;
            if (did.day() >= first && did.day() <= last) {
                referrers.add(party);
            }
        } else if (did.type().equals(PURCHASED) && did.day() <= last && did.amount() < 0) {
            boolean counts = did.currency().equals(currency) && did.day() >= first;
            refunds = counts ? refunds.add(BigInteger.valueOf(-did.amount())) : refunds;
        } else if (did.type().equals(PURCHASED) && did.day() <= last) {
            List<Long> amounts = purchases
                    .computeIfAbsent(party, any -> new TreeMap<>())
                    .computeIfAbsent(did.day(), any -> new ArrayList<>(1));
            if (did.currency().equals(currency)) {
                amounts.add(did.amount());
            }
        }
    }

    private void join(int survivor, int other, long at) {
        if (referrers.remove(other)) {
            referrers.add(survivor);
        }
        NavigableMap<Long, List<Long>> ended = purchases.remove(other);
        if (ended != null) {
            NavigableMap<Long, List<Long>> all = purchases.computeIfAbsent(survivor, any -> new TreeMap<>());
            ended.forEach((day, amounts) ->
                    all.computeIfAbsent(day, any -> new ArrayList<>(1)).addAll(amounts));
        }
    }

    Measured measured() {
        purchases.values().removeIf(days -> days.ceilingKey(first) == null);
        long customers = purchases.size();
        long again = purchases.values().stream().filter(days -> days.size() > 1).count();
        long brought = referrers.stream().filter(purchases::containsKey).count();
        interval();
        value();
        tell(Answer.CUSTOMERS, customers, customers, customers + " 位", customers + " of them");
        share(Answer.RETURN, again, customers);
        if (referring) {
            share(Answer.REFERRAL, brought, customers);
        } else {
            open(Answer.REFERRAL, "日志里没有记过转介绍", "the journal records no referral at all");
        }
        return new Measured(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), currency, answers, notes.build());
    }

    private void interval() {
        List<Long> intervals = new ArrayList<>();
        for (NavigableMap<Long, List<Long>> days : purchases.values()) {
            for (long day : days.tailMap(first, true).keySet()) {
                Long before = days.lowerKey(day);
                if (before != null) {
                    intervals.add(day - before);
                }
            }
        }
        Collections.sort(intervals);
        long median = intervals.isEmpty() ? 0 : intervals.get((intervals.size() - 1) / 2);
        tell(
                Answer.INTERVAL,
                median,
                intervals.size(),
                intervals.size() + " 次间隔的中位数",
                "the median of " + intervals.size() + " intervals");
    }

    private void value() {
        BigInteger total = refunds.negate();
        long priced = 0;
        long without = 0;
        for (NavigableMap<Long, List<Long>> days : purchases.values()) {
            for (List<Long> amounts : days.tailMap(first, true).values()) {
                total = amounts.stream().map(BigInteger::valueOf).reduce(total, BigInteger::add);
                priced += amounts.isEmpty() ? 0 : 1;
                without += amounts.isEmpty() ? 1 : 0;
            }
        }
        BigInteger each = total.divide(BigInteger.valueOf(Math.max(1, priced)));
        if (total.signum() < 0 || each.bitLength() >= Long.SIZE) {
            open(Answer.VALUE, "退款多于购买，或金额过大", "more is refunded than bought, or amounts are out of range");
            return;
        }
        tell(
                Answer.VALUE,
                each.longValueExact(),
                priced,
                priced + " 次购买" + (without == 0 ? "" : "，另有 " + without + " 次没有" + currency + "金额，未计入"),
                priced + " purchases"
                        + (without == 0
                                ? ""
                                : "; " + without + " more have no amount in " + currency + " and are left out"));
    }

    private void share(Answer answer, long some, long customers) {
        tell(
                answer,
                customers == 0 ? 0 : some * 100 / customers,
                customers,
                customers + " 位中 " + some + " 位",
                some + " of " + customers);
    }

    /** An answer told from so many things, unless those are too few or the days are not all there. */
    private void tell(Answer answer, long number, long from, String chinese, String english) {
        String days = LocalDate.ofEpochDay(first) + "–" + LocalDate.ofEpochDay(last);
        if (begins > first || ends < last) {
            String there = begins > ends ? "" : LocalDate.ofEpochDay(begins) + "–" + LocalDate.ofEpochDay(ends);
            open(
                    answer,
                    "要 " + days + " 整年，日志只有 " + (there.isEmpty() ? "空白" : there),
                    "needs all of " + days + ", the journal has " + (there.isEmpty() ? "nothing" : there));
        } else if (from < Measured.LEAST) {
            open(
                    answer,
                    days + " 只有" + chinese + "，少于 " + Measured.LEAST + "，说明不了什么",
                    days + ": only " + english + ", fewer than " + Measured.LEAST + ", which tells too little");
        } else if (number < answer.least() || number > answer.most()) {
            open(answer, "得 " + number + "，超出允许的范围", "found " + number + ", which is out of range");
        } else {
            answers.put(answer, number);
            notes.add(new Measured.Note(
                    answer,
                    answer.shown(number, currency, Trial.CHINESE) + "（" + days + "，" + chinese + "）",
                    answer.shown(number, currency, Trial.ENGLISH) + " (" + days + ", " + english + ")"));
        }
    }

    private void open(Answer answer, String chinese, String english) {
        notes.add(new Measured.Note(answer, "未知：" + chinese, "open: " + english));
    }
}
