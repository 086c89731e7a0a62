package io.github.muchang.foresight;

import io.github.muchang.content.Purpose;
import io.github.muchang.foresight.Letters.Letter;
import io.github.muchang.foresight.Said.Kind;
import io.github.muchang.foresight.Side.Conversion;
import io.github.muchang.foresight.Side.Hit;
import io.github.muchang.foresight.Side.Sends;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was done about the messages of many customers, one after the other. Not thread-safe; those of several threads are joined. */
final class Tally {
    private final LocalCalendar calendar;
    private final Map<At, Long> sends = new TreeMap<>(At.ORDER);
    private final Map<Integer, Long> perDay = new TreeMap<>();
    private final Map<String, long[]> hits = new TreeMap<>();
    private final Map<Paid, long[]> conversions = new TreeMap<>(Paid.ORDER);
    private final long[] counts = new long[6];

    private record At(long day, String content, Purpose purpose) {
        private static final Comparator<At> ORDER =
                Comparator.comparingLong(At::day).thenComparing(At::content).thenComparing(At::purpose);
    }

    private record Paid(String content, String currency) {
        private static final Comparator<Paid> ORDER =
                Comparator.comparing(Paid::content).thenComparing(Paid::currency);
    }

    Tally(LocalCalendar calendar) {
        this.calendar = calendar;
    }

    /** Takes in one customer, and what it did that is looked for behind messages, in the order of time. */
    void customer(Letters letters, List<Purchase> purchases, long span) {
        for (Letter each : letters.all()) {
            counts[0]++;
            counts[1] += each.waited ? 1 : 0;
            counts[2] += each.delivered() ? 1 : 0;
            counts[3] += each.last == Kind.SUPPRESSED ? 1 : 0;
            counts[4] += each.last == Kind.REFUSED || each.last == Kind.UNRESOLVED ? 1 : 0;
            each.putOff.forEach(policy -> hits.computeIfAbsent(policy, any -> new long[2])[0]++);
            each.stopped.forEach(policy -> hits.computeIfAbsent(policy, any -> new long[2])[1]++);
        }
        List<Letter> delivered = letters.delivered();
        counts[5] += delivered.isEmpty() ? 0 : 1;
        days(delivered);
        int from = 0;
        int to = 0;
        for (Purchase purchase : purchases) {
            while (to < delivered.size() && delivered.get(to).at <= purchase.at()) {
                to++;
            }
            while (from < to && delivered.get(from).at <= purchase.at() - span) {
                from++;
            }
            if (from < to) {
                followed(delivered.get(from), purchase, 0);
                followed(delivered.get(to - 1), purchase, 1);
            }
        }
    }

    private void followed(Letter letter, Purchase purchase, int which) {
        long[] paid = conversions.computeIfAbsent(new Paid(letter.content, purchase.currency()), any -> new long[4]);
        paid[which]++;
        paid[2 + which] += purchase.amount();
    }

    private void days(List<Letter> delivered) {
        int run = 0;
        for (int i = 0; i < delivered.size(); i++) {
            Letter each = delivered.get(i);
            long day = calendar.dayOf(each.at);
            sends.merge(new At(day, each.content, each.purpose), 1L, Long::sum);
            run++;
            if (i + 1 == delivered.size() || calendar.dayOf(delivered.get(i + 1).at) != day) {
                perDay.merge(run, 1L, Long::sum);
                run = 0;
            }
        }
    }

    void join(Tally other) {
        other.sends.forEach((at, count) -> sends.merge(at, count, Long::sum));
        other.perDay.forEach((many, count) -> perDay.merge(many, count, Long::sum));
        other.hits.forEach((policy, count) -> add(hits.computeIfAbsent(policy, any -> new long[2]), count));
        other.conversions.forEach((paid, count) -> add(conversions.computeIfAbsent(paid, any -> new long[4]), count));
        add(counts, other.counts);
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    Side side() {
        return new Side(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                sends.entrySet().stream()
                        .map(each -> new Sends(
                                LocalDate.ofEpochDay(each.getKey().day),
                                each.getKey().content,
                                each.getKey().purpose,
                                each.getValue()))
                        .toList(),
                perDay,
                hits.entrySet().stream()
                        .map(each -> new Hit(each.getKey(), each.getValue()[0], each.getValue()[1]))
                        .toList(),
                conversions.entrySet().stream()
                        .map(each -> new Conversion(
                                each.getKey().content,
                                each.getKey().currency,
                                each.getValue()[0],
                                each.getValue()[1],
                                each.getValue()[2],
                                each.getValue()[3]))
                        .toList());
    }
}
