package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.fault.Faults;
import io.github.muchang.insight.Proportion;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether customers are good depends on what they came for (利益诱导 / 优质内容): compares them by the hook, or the motive, of the code of
 * their first touch. Immutable.
 */
public final class Cohorts {
    private static final String COMPLAINED = ActivityType.COMPLAINED.name();
    private static final String PURCHASED = ActivityType.PURCHASED.name();

    private final SortedMap<String, Hook> bySource;
    private final ImmutableList<Hook> hooks;

    private Cohorts(List<Hook> hooks, SortedMap<String, Hook> bySource) {
        this.hooks = ImmutableList.copyOf(hooks);
        this.bySource = ImmutableSortedMap.copyOfSorted(bySource);
    }

    /**
     * By these hooks.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every name given twice, and every code in two hooks, or twice in one
     */
    public static Cohorts of(Hook... hooks) {
        Faults faults = new Faults();
        SortedMap<String, Hook> bySource = new TreeMap<>();
        SortedMap<String, Hook> byName = new TreeMap<>();
        for (int i = 0; i < hooks.length; i++) {
            Hook hook = hooks[i];
            if (byName.putIfAbsent(hook.name(), hook) != null) {
                faults.add("/hooks/" + i + "/name", "there are two hooks '" + hook.name() + "'");
            }
            for (String source : hook.sources()) {
                Hook former = bySource.putIfAbsent(source, hook);
                if (former != null) {
                    faults.add(
                            "/hooks/" + i + "/sources",
                            "code '" + Faults.shown(source) + "' offers '" + former.name() + "' already");
                }
            }
        }
        faults.throwIfAny("hooks");
        return new Cohorts(Arrays.asList(hooks), bySource);
    }

    /**
     * Those who first came in a period, by hook, in the order given, then those of no hook.
     *
     * @param after after how long somebody who is still there counts as kept
     * @param until what happened later is left out
     * @throws io.github.muchang.fault.InvalidInputException if purchases are in another currency than the domain's; names both
     */
    public List<Quality> byHook(Histories histories, Days period, Span after, Instant until) {
        return compare(
                histories, period, after, until, hooks.stream().map(Hook::name).toList(), Hook::name);
    }

    /**
     * The same by motive, in the order of {@link Hook.Motive}, then those of no hook.
     *
     * @throws io.github.muchang.fault.InvalidInputException if purchases are in another currency than the domain's; names both
     */
    public List<Quality> byMotive(Histories histories, Days period, Span after, Instant until) {
        List<String> motives =
                Arrays.stream(Hook.Motive.values()).map(Enum::name).toList();
        return compare(
                histories, period, after, until, motives, hook -> hook.motive().name());
    }

    private List<Quality> compare(
            Histories histories,
            Days period,
            Span after,
            Instant until,
            List<String> names,
            Function<Hook, String> cohortOf) {
        Faults faults = new Faults();
        histories
                .otherCurrencies()
                .forEach((other, times) -> faults.add(PURCHASED, CurrencyClash.of(times, other, histories.currency())));
        faults.throwIfAny("purchases");
        SortedMap<String, Count> counts = new TreeMap<>();
        histories.each(history -> {
            History.Touch first = history.first();
            long end = until.toEpochMilli();
            if (first != null
                    && first.at() <= end
                    && period.has(histories.calendar().dayOf(first.at()))) {
                Hook hook = bySource.get(first.channel().source());
                counts.computeIfAbsent(hook == null ? "" : cohortOf.apply(hook), any -> new Count())
                        .add(history, first, after.millis(), end);
            }
        });
        return ImmutableList.<String>builder().addAll(names).add("").build().stream()
                .map(name -> counts.getOrDefault(name, new Count()).quality(name, histories.currency()))
                .collect(ImmutableList.toImmutableList());
    }

    private static final class Count {
        private final Brought brought = new Brought();
        private long complained;
        private long gone;

        private void add(History history, History.Touch first, long after, long until) {
            brought.add(history, first, after, until);
            complained += history.did(COMPLAINED, first.at(), until).isEmpty() ? 0 : 1;
            gone += history.stayed(first.pool(), until) ? 0 : 1;
        }

        private Quality quality(String name, String currency) {
            return new Quality(
                    name,
                    brought.people,
                    new Proportion(brought.kept, brought.due),
                    new Proportion(brought.buyers, brought.people),
                    new Proportion(complained, brought.people),
                    new Proportion(gone, brought.people),
                    Money.of(brought.value, currency));
        }
    }
}
