package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.money.Money;
import io.github.muchang.number.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 投产比: how a budget would be spent by what channels have brought so far. A plan by rule, for people to decide on: it takes the next
 * yuan to bring what those before brought, which it seldom does, and so gives no channel much more than it was shown to take.
 *
 * @param parts what each channel gets, in their order; those that get nothing are left out
 * @param unspent what no channel was shown to be worth
 */
public record BudgetPlan(List<Part> parts, Money unspent) {
    private static final int MOST_PERCENT = 10_000;

    /** Copies the list. */
    public BudgetPlan {
        parts = ImmutableList.copyOf(parts);
    }

    /**
     * Sets a part of the budget aside for channels of which too few came for a conclusion, each the same; then gives the rest to channels
     * that have paid back, whoever brought most for what it cost first, none more than so much of what was spent on it. Channels that cost
     * nothing need nothing.
     *
     * @param trialPercent how much is set aside for trials, from 0 to 100
     * @param growthPercent the most that a channel gets, in percent of what was spent on it, from 0 to 10,000
     * @throws io.github.muchang.fault.InvalidInputException with everything that is out of range, every currency that is not the budget's,
     *     and every channel that is there twice
     */
    public static BudgetPlan of(Money budget, List<ChannelWorth> channels, int trialPercent, int growthPercent) {
        check(budget, channels, trialPercent, growthPercent);
        List<ChannelWorth> tried = channels.stream()
                .filter(each -> each.cost().minor() > 0 && each.boughtShare().tooFew())
                .toList();
        long trials = tried.isEmpty() ? 0 : percent(budget.minor(), trialPercent);
        long[] even = Apportionment.divide(
                trials, tried.stream().map(each -> Fraction.ONE).toList());
        SortedMap<Channel, Part> parts = new TreeMap<>();
        for (int i = 0; i < even.length; i++) {
            add(parts, tried.get(i), even[i], budget.currency());
        }
        long rest = budget.minor() - trials;
        for (ChannelWorth each : proven(channels)) {
            long given = exactly(each.cost().minor(), growthPercent, 100)
                    .min(BigInteger.valueOf(rest))
                    .longValueExact();
            add(parts, each, given, budget.currency());
            rest -= given;
        }
        return new BudgetPlan(ImmutableList.copyOf(parts.values()), Money.of(rest, budget.currency()));
    }

    private static void check(Money budget, List<ChannelWorth> channels, int trialPercent, int growthPercent) {
        Faults faults = new Faults();
        if (budget.isNegative()) {
            faults.add("/budget", "nobody spends less than nothing, not " + budget);
        }
        if (trialPercent < 0 || trialPercent > 100) {
            faults.add("/trialPercent", "is from 0 to 100, not " + trialPercent);
        }
        if (growthPercent < 0 || growthPercent > MOST_PERCENT) {
            faults.add("/growthPercent", "is from 0 to " + MOST_PERCENT + ", not " + growthPercent);
        }
        Set<Channel> seen = new TreeSet<>();
        for (int i = 0; i < channels.size(); i++) {
            if (!seen.add(channels.get(i).channel())) {
                faults.add("/channels/" + i + "/channel", channels.get(i).channel() + " is there twice");
            }
            String other = channels.get(i).cost().currency();
            if (!other.equals(budget.currency())) {
                faults.add(
                        "/channels/" + i + "/cost",
                        "is in " + other + ", but the budget is in " + budget.currency()
                                + ": these do not mix, convert one first");
            }
        }
        faults.throwIfAny("budget");
    }

    private static List<ChannelWorth> proven(List<ChannelWorth> channels) {
        List<ChannelWorth> proven = new ArrayList<>(channels.stream()
                .filter(each -> each.cost().minor() > 0 && !each.boughtShare().tooFew())
                .filter(each -> !each.gain().isNegative())
                .toList());
        proven.sort(Comparator.<ChannelWorth, Fraction>comparing(each ->
                        Fraction.of(each.contribution().minor(), each.cost().minor()))
                .reversed()
                .thenComparing(ChannelWorth::channel));
        return proven;
    }

    private static void add(SortedMap<Channel, Part> parts, ChannelWorth worth, long amount, String currency) {
        if (amount > 0) {
            long buyers = share(amount, worth.buyers(), worth.cost().minor());
            Money contribution = Money.of(
                    share(amount, worth.contribution().minor(), worth.cost().minor()), currency);
            parts.put(worth.channel(), new Part(worth.channel(), Money.of(amount, currency), buyers, contribution));
        }
    }

    private static long percent(long amount, int percent) {
        return share(amount, percent, 100);
    }

    private static long share(long amount, long part, long whole) {
        return exactly(amount, part, whole).longValueExact();
    }

    private static BigInteger exactly(long amount, long part, long whole) {
        return new Fraction(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)), BigInteger.valueOf(whole))
                .floor();
    }

    /**
     * What one channel gets.
     *
     * @param channel the channel
     * @param amount how much
     * @param buyers how many first purchases that would bring at the price so far, rounded down
     * @param contribution what that would contribute at the rate so far, rounded down
     */
    public record Part(Channel channel, Money amount, long buyers, Money contribution) {}
}
