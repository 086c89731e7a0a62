package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Pace;
import io.github.muchang.foresight.ForecastReport.Quota;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.policy.PlatformLimit;
import io.github.muchang.policy.PlatformRule;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * What accounts may send is shared by everybody: the messages of all are sent by each account in the order in which the dispatcher would,
 * within its pace and the quotas of its platform. Not thread-safe.
 */
final class Quotas {
    private static final Comparator<Call> FIRST =
            Comparator.comparingLong(Call::at).thenComparing(Call::message);
    private static final Comparator<Call> RANK = Comparator.comparingInt(Call::priority)
            .reversed()
            .thenComparingLong(Call::wanted)
            .thenComparing(Call::message);

    private final Present present;
    private final LocalCalendar calendar;
    private final Map<Sender, List<Call>> calls = new TreeMap<>(Sender.ORDER);
    private Sender latest = new Sender("", "");
    private List<Call> its = new ArrayList<>();

    /** A message that may go from a moment on. */
    record Call(long at, int priority, long wanted, long expires, MessageId message) {}

    private record Sender(String carrier, String account) {
        private static final Comparator<Sender> ORDER =
                Comparator.comparing(Sender::carrier).thenComparing(Sender::account);
    }

    /** At most so many calls in a window of a calendar. */
    private record Limit(int most, Window window, LocalCalendar calendar) {}

    Quotas(Present present, LocalCalendar calendar) {
        this.present = present;
        this.calendar = calendar;
    }

    void take(String carrier, String account, Call call) {
        if (!latest.carrier.equals(carrier) || !latest.account.equals(account)) {
            latest = new Sender(carrier, account);
            its = calls.computeIfAbsent(latest, any -> new ArrayList<>());
        }
        its.add(call);
    }

    void join(Quotas other) {
        other.calls.forEach((sender, more) ->
                calls.computeIfAbsent(sender, any -> new ArrayList<>()).addAll(more));
    }

    /** What becomes of them, day by day; nothing of accounts without a limit. */
    List<Quota> list(long until) {
        ImmutableList.Builder<Quota> list = ImmutableList.builder();
        calls.forEach((sender, wanted) -> {
            List<Limit> limits = limits(sender);
            if (!limits.isEmpty()) {
                list.addAll(work(sender, wanted, limits, until));
            }
        });
        return list.build();
    }

    private List<Limit> limits(Sender sender) {
        List<Limit> limits = new ArrayList<>();
        CarrierId carrier = CarrierId.of(sender.carrier);
        for (Pace.Rate rate : present.pace().apply(carrier, sender.account).rates()) {
            limits.add(new Limit(rate.calls(), Window.within(rate.per()), calendar));
        }
        for (PlatformRule rule : present.platforms().accountQuotas(carrier, present.now())) {
            if (rule.limit() instanceof PlatformLimit.AccountQuota quota) {
                limits.add(new Limit(quota.most(), quota.window(), LocalCalendar.of(rule.zone())));
            }
        }
        return limits;
    }

    private List<Quota> work(Sender sender, List<Call> all, List<Limit> limits, long until) {
        all.sort(FIRST);
        Map<Long, long[]> days = new TreeMap<>();
        PriorityQueue<Call> waiting = new PriorityQueue<>(RANK);
        long[] sent = new long[all.size()];
        int went = 0;
        int next = 0;
        long now = Long.MIN_VALUE;
        while (next < all.size() || !waiting.isEmpty()) {
            if (waiting.isEmpty()) {
                now = Math.max(now, all.get(next).at());
            }
            now = earliest(now, sent, went, limits);
            while (next < all.size() && all.get(next).at() <= now) {
                Call call = all.get(next++);
                counts(days, call.at())[0]++;
                waiting.add(call);
            }
            Call call = waiting.poll();
            if (call == null) {
                continue; // the first to come is later than the account is free
            }
            if (now > until) {
                waiting.add(call);
                waiting.forEach(each -> dropped(days, each, until));
                waiting.clear();
                now = until + 1;
            } else if (call.expires() <= now) {
                dropped(days, call, now);
            } else {
                counts(days, now)[1]++;
                boolean late = calendar.dayOf(call.at()) != calendar.dayOf(now);
                counts(days, call.at())[2] += late ? 1 : 0;
                sent[went++] = now;
            }
        }
        return days.entrySet().stream()
                .map(each -> new Quota(
                        LocalDate.ofEpochDay(each.getKey()),
                        sender.carrier,
                        sender.account,
                        each.getValue()[0],
                        each.getValue()[1],
                        each.getValue()[2],
                        each.getValue()[3]))
                .toList();
    }

    private void dropped(Map<Long, long[]> days, Call call, long at) {
        counts(days, call.at())[2]++;
        counts(days, at)[3]++;
    }

    private long[] counts(Map<Long, long[]> days, long at) {
        return days.computeIfAbsent(calendar.dayOf(at), any -> new long[4]);
    }

    /** The first moment at which one call more keeps every limit. */
    private static long earliest(long from, long[] sent, int went, List<Limit> limits) {
        long now = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Limit limit : limits) {
                int last = went - limit.most;
                if (last >= 0 && sent[last] > limit.window.after(now, limit.calendar)) {
                    now = limit.window.leaves(sent[last], now, limit.calendar);
                    moved = true;
                }
            }
        }
        return now;
    }
}
