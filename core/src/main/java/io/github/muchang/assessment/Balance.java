package io.github.muchang.assessment;

import io.github.muchang.money.Money;
import io.github.muchang.number.Fraction;

/** What a form brings in a year, and what it costs, exactly; see {@link Option} for the formula. */
record Balance(Fraction looked, Fraction purchases, Fraction people, Fraction value, Fraction hours, Fraction cost) {
    private static final long YEAR_DAYS = 365;
    private static final long WEEKS = 52;

    static Balance of(Business business, Yardstick yardstick, Form form) {
        Effort effort = yardstick.effort(form);
        Fraction looked = looked(business, yardstick, effort);
        Fraction purchases = looked.times(percent(business, Answer.RETURN))
                .times(Fraction.of(YEAR_DAYS, business.number(Answer.INTERVAL)))
                .times(Fraction.percent(effort.uplift()));
        Fraction people =
                looked.times(percent(business, Answer.REFERRAL)).times(Fraction.percent(effort.referralUplift()));
        Fraction value = purchases
                .plus(people)
                .times(Fraction.of(business.number(Answer.VALUE)))
                .times(percent(business, Answer.MARGIN));
        Fraction groups = effort.groupOf() == 0 ? Fraction.of(1) : looked.over(Fraction.of(effort.groupOf()));
        Fraction hours = Fraction.of(review(business, yardstick))
                .plus(Fraction.of(WEEKS * effort.weeklyHours()).times(groups.atLeast(Fraction.of(1))))
                .plus(looked.times(Fraction.of(effort.minutesEach(), 60)));
        Fraction cost =
                Fraction.of(business.number(Answer.FIXED)).plus(hours.times(Fraction.of(business.number(Answer.HOUR))));
        return new Balance(looked, purchases, people, value, hours, cost);
    }

    /** The least that a form takes in a year, in hours; 1 if there is no least, for somebody must be there. */
    static long leastHours(Business business, Yardstick yardstick, Effort effort) {
        return Math.max(1, review(business, yardstick) + WEEKS * effort.weeklyHours());
    }

    /** What there is of working time in a year, in hours. */
    static long hours(Business business, Yardstick yardstick) {
        return business.number(Answer.STAFF) * yardstick.staffHours();
    }

    /** Whether it brings something, and so many percent of what it costs. */
    boolean covers(int percent) {
        return !value.isZero() && value.compareTo(cost.times(Fraction.percent(percent))) >= 0;
    }

    Money earned(Business business) {
        return business.money(value.floor().longValueExact());
    }

    Money spent(Business business) {
        return business.money(cost.ceiling().longValueExact());
    }

    /** Of those who agree to be reached, as many as there is working time for. */
    private static Fraction looked(Business business, Yardstick yardstick, Effort effort) {
        Fraction reached = Fraction.of(business.number(Answer.CUSTOMERS)).times(percent(business, Answer.CONSENT));
        long whole = effort.groupOf() == 0 ? WEEKS * effort.weeklyHours() : 0;
        long left = Math.max(0, hours(business, yardstick) - review(business, yardstick) - whole);
        Fraction each = Fraction.of(effort.minutesEach(), 60)
                .plus(
                        effort.groupOf() == 0
                                ? Fraction.ZERO
                                : Fraction.of(WEEKS * effort.weeklyHours(), effort.groupOf()));
        return each.isZero() ? reached : reached.atMost(Fraction.of(left).over(each));
    }

    private static long review(Business business, Yardstick yardstick) {
        return business.regulation() == Regulation.OPEN ? 0 : WEEKS * yardstick.reviewHours();
    }

    private static Fraction percent(Business business, Answer answer) {
        return Fraction.percent(business.number(answer));
    }
}
