package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.ForecastReport.Account;
import io.github.muchang.foresight.ForecastReport.Day;
import io.github.muchang.foresight.ForecastReport.PutOff;
import io.github.muchang.foresight.ForecastReport.Tasks;
import io.github.muchang.foresight.Notice.Kind;
import io.github.muchang.foresight.Side.Hit;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.NotEnrolled;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.Reason;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what facts say of messages, one customer after the other. Not thread-safe; those of several threads are joined. */
final class Expected {
    private static final int AT_HAND = 256;

    private final LocalCalendar calendar;
    private final Quotas quotas;
    private final Map<Key, Counter> counts = new HashMap<>();
    private final @Nullable Counter[] atHand = new Counter[AT_HAND];
    private final Notices notices = new Notices();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<MessageId, Sending> messages = new TreeMap<>();
    private long customers;
    private int named;
    private int underWay;

    /** What is counted. */
    private enum What {
        WANTED,
        SENT,
        PUT_OFF,
        DROPPED,
        ACCOUNT,
        POLICY_DEFERS,
        POLICY_STOPS,
        BEGAN,
        KEPT_OUT,
        TASK
    }

    private record Key(What what, long day, long until, String name, String more) {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::what)
                .thenComparingLong(Key::day)
                .thenComparingLong(Key::until)
                .thenComparing(Key::name)
                .thenComparing(Key::more);

        boolean is(What other, long otherDay, long otherUntil, String otherName, String otherMore) {
            return what == other
                    && day == otherDay
                    && until == otherUntil
                    && name.equals(otherName)
                    && more.equals(otherMore);
        }
    }

    private static final class Counter {
        final Key key;
        long count;

        Counter(Key key) {
            this.key = key;
        }
    }

    /** A message that is on its way. */
    private static final class Sending {
        final String content;
        final long expires;
        final int priority;
        final long wanted;
        String account = "";
        String carrier = "";

        Sending(String content, int priority, long wanted, long expires) {
            this.content = content;
            this.priority = priority;
            this.wanted = wanted;
            this.expires = expires;
        }
    }

    Expected(LocalCalendar calendar, Quotas quotas) {
        this.calendar = calendar;
        this.quotas = quotas;
    }

    long customers() {
        return customers;
    }

    Notices notices() {
        return notices;
    }

    /** Begins with a customer as it is; what is counted counts only when it {@link #end ends}. */
    void begin(Party party) {
        facts.clear();
        messages.clear();
        underWay = 0;
        named = party.nextMessage().number() - 1;
        for (Outgoing each : party.outgoing()) {
            messages.put(each.id(), new Sending(each.content(), each.priority(), each.wanted(), each.expires()));
            if (each.state() != Outgoing.State.WAITING && each.state() != Outgoing.State.REQUESTED) {
                underWay++;
            }
        }
    }

    void take(Fact fact) {
        facts.add(fact);
    }

    /** The customer is none of those meant. */
    void forget() {
        facts.clear();
    }

    /** A customer to whom nothing happens. */
    void idle() {
        customers++;
    }

    void end() {
        customers++;
        notices.note(Kind.UNDER_WAY, "", underWay);
        for (Fact fact : facts) {
            count(fact);
        }
        facts.clear();
    }

    private void count(Fact fact) {
        if (fact instanceof DeliveryRequested asked) {
            wanted(asked.message(), asked.content(), fact.at());
            messages.put(
                    asked.message(), new Sending(asked.content(), asked.priority(), asked.wanted(), asked.expires()));
        } else if (fact instanceof DeliveryStarted started) {
            Sending sending = messages.get(started.message());
            if (sending != null) {
                sending.account = started.account();
                sending.carrier = started.carrier().name();
            }
        } else if (fact instanceof DeliveryAccepted accepted) {
            sent(accepted);
        } else if (fact instanceof MessageDeferred deferred) {
            wanted(deferred.message(), deferred.content(), fact.at());
            add(What.PUT_OFF, calendar.dayOf(fact.at()), calendar.dayOf(deferred.until()), deferred.content(), "");
            reasons(deferred.rulings(), What.POLICY_DEFERS);
        } else if (fact instanceof MessageSuppressed suppressed) {
            wanted(suppressed.message(), suppressed.content(), fact.at());
            add(What.DROPPED, calendar.dayOf(fact.at()), 0, suppressed.content(), "");
            reasons(suppressed.rulings(), What.POLICY_STOPS);
        } else if (fact instanceof DeliveryRefused refused) {
            Sending sending = messages.get(refused.message());
            add(What.DROPPED, calendar.dayOf(fact.at()), 0, sending == null ? "" : sending.content, "");
            add(
                    What.POLICY_STOPS,
                    0,
                    0,
                    refused.reason().equals(DeliveryRefused.POLICY) ? refused.detail() : refused.reason(),
                    "");
        } else if (fact instanceof Enrolled enrolled) {
            add(What.BEGAN, 0, 0, enrolled.journey(), "");
        } else if (fact instanceof NotEnrolled not) {
            add(What.KEPT_OUT, 0, 0, not.journey(), not.why().name());
        } else if (fact instanceof TaskOpened task) {
            String whose = task.role().isEmpty() ? String.join(", ", task.staff()) : task.role();
            add(What.TASK, calendar.dayOf(fact.at()), 0, whose, task.journey());
        }
    }

    private void sent(DeliveryAccepted accepted) {
        Sending sending = messages.get(accepted.message());
        if (sending != null && !sending.carrier.isEmpty()) {
            add(What.SENT, calendar.dayOf(accepted.at()), 0, sending.content, "");
            add(What.ACCOUNT, calendar.dayOf(accepted.at()), 0, sending.carrier, sending.account);
            quotas.take(
                    sending.carrier,
                    sending.account,
                    new Quotas.Call(
                            accepted.at(), sending.priority, sending.wanted, sending.expires, accepted.message()));
        }
    }

    private void wanted(MessageId message, String content, long at) {
        if (message.number() > named) {
            named = message.number();
            add(What.WANTED, calendar.dayOf(at), 0, content, "");
        }
    }

    private void reasons(List<Reason> reasons, What what) {
        for (Reason each : reasons) {
            add(what, 0, 0, each.policy(), "");
        }
    }

    /** One more of them; one customer's are much like the next one's, and their counters at hand. */
    private void add(What what, long day, long until, String name, String more) {
        int place = (int) (what.hashCode() + 7 * day + 3 * until + name.length() + more.length()) & (AT_HAND - 1);
        Counter counter = atHand[place];
        if (counter == null || !counter.key.is(what, day, until, name, more)) {
            counter = counts.computeIfAbsent(new Key(what, day, until, name, more), Counter::new);
            atHand[place] = counter;
        }
        counter.count++;
    }

    void join(Expected other) {
        customers += other.customers;
        notices.join(other.notices);
        quotas.join(other.quotas);
        other.counts.forEach((key, more) -> counts.computeIfAbsent(key, Counter::new).count += more.count);
    }

    private static long[] day(Map<Key, long[]> days, Key key) {
        return days.computeIfAbsent(new Key(What.WANTED, key.day, 0, key.name, ""), any -> new long[4]);
    }

    ForecastReport report(PrivateDomain plan, long from, long to) {
        Map<Key, Counter> sorted = new TreeMap<>(Key.ORDER);
        sorted.putAll(counts);
        Map<Key, long[]> days = new TreeMap<>(Key.ORDER);
        Map<String, long[]> hits = new TreeMap<>();
        Map<String, Long> began = new TreeMap<>();
        Map<String, Long> keptOut = new TreeMap<>();
        ImmutableList.Builder<PutOff> putOff = ImmutableList.builder();
        ImmutableList.Builder<Account> accounts = ImmutableList.builder();
        ImmutableList.Builder<Tasks> tasks = ImmutableList.builder();
        sorted.forEach((key, counter) -> {
            long many = counter.count;
            switch (key.what) {
                case WANTED -> day(days, key)[0] += many;
                case SENT -> day(days, key)[1] += many;
                case PUT_OFF -> {
                    day(days, key)[2] += many;
                    putOff.add(
                            new PutOff(LocalDate.ofEpochDay(key.day), LocalDate.ofEpochDay(key.until), key.name, many));
                }
                case DROPPED -> day(days, key)[3] += many;
                case ACCOUNT -> accounts.add(new Account(LocalDate.ofEpochDay(key.day), key.name, key.more, many));
                case POLICY_DEFERS -> hits.computeIfAbsent(key.name, any -> new long[2])[0] += many;
                case POLICY_STOPS -> hits.computeIfAbsent(key.name, any -> new long[2])[1] += many;
                case BEGAN -> began.merge(key.name, many, Long::sum);
                case KEPT_OUT -> keptOut.merge(key.name, many, Long::sum);
                case TASK -> tasks.add(new Tasks(LocalDate.ofEpochDay(key.day), key.name, key.more, many));
            }
        });
        return new ForecastReport(
                plan,
                from,
                to,
                customers,
                days.entrySet().stream()
                        .map(each -> new Day(
                                LocalDate.ofEpochDay(each.getKey().day),
                                each.getKey().name,
                                each.getValue()[0],
                                each.getValue()[1],
                                each.getValue()[2],
                                each.getValue()[3]))
                        .toList(),
                putOff.build(),
                accounts.build(),
                quotas.list(to),
                hits.entrySet().stream()
                        .map(each -> new Hit(each.getKey(), each.getValue()[0], each.getValue()[1]))
                        .toList(),
                ImmutableSortedMap.copyOf(began),
                ImmutableSortedMap.copyOf(keptOut),
                tasks.build(),
                notices.list((kind, name) -> ""));
    }
}
