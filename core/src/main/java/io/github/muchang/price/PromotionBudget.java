package io.github.muchang.price;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.policy.Policy;
import io.github.muchang.time.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 促销预算: so much money and so many days of promotion for each month, quarter or year, and what is planned of it. One that plans more
 * than it has cannot be made. Immutable; {@link #plan} answers a changed copy.
 *
 * @param term how long it is for
 * @param money the most that is taken off in a term
 * @param days the most local days with a promotion in a term; a day with two counts once
 * @param promotions what is planned
 */
public record PromotionBudget(Term term, Money money, int days, List<Promotion> promotions) {
    /** No promotion is planned for longer, in local days. */
    public static final int LONGEST = 366;

    /**
     * Copies the list.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault: amounts that are negative or of another currency, names that
     *     are there twice, promotions that are too long, and each with which a term has more money or days than the budget
     */
    public PromotionBudget {
        promotions = ImmutableList.copyOf(promotions);
        BudgetCheck.check(term, money, days, promotions);
    }

    /** So much money and so many days in each term; nothing is planned yet. */
    public static PromotionBudget each(Term term, Money money, int days) {
        return new PromotionBudget(term, money, days, ImmutableList.of());
    }

    /**
     * With one more promotion.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the budget does not allow it
     */
    public PromotionBudget plan(Promotion more) {
        return new PromotionBudget(
                term,
                money,
                days,
                ImmutableList.<Promotion>builder().addAll(promotions).add(more).build());
    }

    /** What is planned of each term, in order; terms for which nothing is planned are left out. */
    public List<BudgetUse> planned() {
        SortedMap<LocalDate, Days> terms = new TreeMap<>();
        promotions.forEach(each -> terms(term, each).forEach(one -> terms.put(one.from(), one)));
        return terms.values().stream()
                .map(each -> planned(money, days, each, promotions))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What was used of each term, planned or not, in order, from the first purchase to the last.
     *
     * @throws io.github.muchang.money.CurrencyMismatchException if discounts are given in another currency
     */
    public List<BudgetUse> used(Discounts discounts) {
        return discounts.terms(term).stream()
                .map(each -> new BudgetUse(each.term(), money, days, each.off(), each.days()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What keeps messages of a promotion from being sent on local days of a period for which none is planned: they wait for the next that is. */
    public Policy[] policies(Days period) {
        SortedSet<Long> planned = days(promotions, period);
        ImmutableList.Builder<Policy> policies = ImmutableList.builder();
        long from = period.from().toEpochDay();
        planned.add(period.to().toEpochDay() + 1);
        for (long day : planned) {
            if (day > from) {
                policies.add(Policy.notDuring(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(day - 1))
                        .of(Purpose.PROMOTION));
            }
            from = day + 1;
        }
        return policies.build().toArray(Policy[]::new);
    }

    /** What some promotions take of a term. */
    static BudgetUse planned(Money most, int mostDays, Days term, List<Promotion> promotions) {
        Money sum = Money.of(0, most.currency());
        for (Promotion each : promotions) {
            sum = sum.plus(Money.of(each.within(term), each.money().currency()));
        }
        return new BudgetUse(term, most, mostDays, sum, days(promotions, term).size());
    }

    /** The terms that a promotion lies in. */
    static List<Days> terms(Term length, Promotion promotion) {
        ImmutableList.Builder<Days> terms = ImmutableList.builder();
        Days each = length.of(promotion.period().from());
        for (; !each.from().isAfter(promotion.period().to()); each = length.after(each)) {
            terms.add(each);
        }
        return terms.build();
    }

    private static SortedSet<Long> days(List<Promotion> promotions, Days period) {
        SortedSet<Long> days = new TreeSet<>();
        promotions.forEach(each -> Offer.common(each.period(), period).ifPresent(both -> {
            for (long day = both.from().toEpochDay(); day <= both.to().toEpochDay(); day++) {
                days.add(day);
            }
        }));
        return days;
    }
}
