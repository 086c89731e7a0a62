package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What channels cost and what came of it. People belong to the channel of their first touch. Outlays on a whole pathway are not divided
 * among its codes: by source they stand on a line of their own, by pathway they are added up. Immutable; each method answers a changed
 * copy.
 *
 * @param outlays what was spent
 * @param kept after how long somebody who is still there counts as kept
 * @param marginPercent how much of what is paid is left to cover the cost, from 0 to 100
 */
public record Economics(List<Outlay> outlays, Span kept, int marginPercent) {
    /** Copies the list. */
    public Economics {
        outlays = ImmutableList.copyOf(outlays);
        if (marginPercent < 0 || marginPercent > 100) {
            throw new IllegalArgumentException("a margin is from 0 to 100 percent, not " + marginPercent);
        }
    }

    /** With these outlays; kept is who is there after 30 days, and everything paid covers the cost. */
    public static Economics of(List<Outlay> outlays) {
        return new Economics(outlays, Span.days(30), 100);
    }

    /** Kept is who is there after so long. */
    public Economics keptAfter(Span span) {
        return new Economics(outlays, span, marginPercent);
    }

    /** So much of what is paid is left to cover the cost. */
    public Economics margin(int percent) {
        return new Economics(outlays, kept, percent);
    }

    /**
     * What was spent on each channel in a period and what came through it then, in the order of channels.
     *
     * @param until what happened later is left out
     * @throws io.github.muchang.fault.InvalidInputException with every outlay that is negative, in another currency than the domain's
     *     (naming both), or on a channel that is neither defined nor was ever used; and with purchases in another currency
     */
    public List<ChannelWorth> channels(Histories histories, Grain grain, Days period, Instant until) {
        check(histories);
        Tally tally = new Tally(histories, grain, period, until.toEpochMilli());
        outlays.forEach(tally::spent);
        histories.each(tally::add);
        return tally.lines();
    }

    private void check(Histories histories) {
        Set<Channel> known = new TreeSet<>(histories.channels());
        Set<String> names = new TreeSet<>();
        known.forEach(each -> names.add(each.toString()));
        Faults faults = new Faults();
        for (int i = 0; i < outlays.size(); i++) {
            Outlay outlay = outlays.get(i);
            String place = "/outlays/" + i;
            if (!outlay.amount().currency().equals(histories.currency())) {
                faults.add(
                        place + "/amount",
                        "is in " + outlay.amount().currency() + ", but the domain's currency is " + histories.currency()
                                + ": these do not mix, convert one first");
            }
            if (outlay.amount().isNegative()) {
                faults.add(place + "/amount", "nobody spends less than nothing, not " + outlay.amount());
            }
            if (!known.contains(outlay.channel())) {
                faults.unknown(place + "/channel", "channel", outlay.channel().toString(), names);
            }
        }
        histories
                .otherCurrencies()
                .forEach((other, times) -> faults.add(
                        ActivityType.PURCHASED.name(), CurrencyClash.of(times, other, histories.currency())));
        faults.throwIfAny("outlays");
    }

    /** Counts for one question. */
    private final class Tally {
        private final Histories histories;
        private final Grain grain;
        private final Days period;
        private final long until;
        private final SortedMap<Channel, WorthCount> counts = new TreeMap<>();

        private Tally(Histories histories, Grain grain, Days period, long until) {
            this.histories = histories;
            this.grain = grain;
            this.period = period;
            this.until = until;
        }

        private void spent(Outlay outlay) {
            WorthCount count = count(outlay.channel());
            count.cost = Math.addExact(count.cost, outlay.within(period));
        }

        private void add(History history) {
            for (History.Entry each : history.entries()) {
                if (!each.channel().source().isEmpty() && each.at() <= until && within(each.at())) {
                    count(each.channel()).arrivals++;
                }
            }
            History.Touch first = history.first();
            if (first != null && first.at() <= until && within(first.at())) {
                count(first.channel()).add(history, first, kept.millis(), until);
            }
        }

        private boolean within(long at) {
            return period.has(histories.calendar().dayOf(at));
        }

        private WorthCount count(Channel channel) {
            return counts.computeIfAbsent(grain.of(channel), any -> new WorthCount());
        }

        private List<ChannelWorth> lines() {
            return counts.entrySet().stream()
                    .map(each -> each.getValue()
                            .worth(each.getKey(), marginPercent, histories.currency(), histories.calendar()))
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
