package io.github.muchang.assessment;

import io.github.muchang.money.Money;

/** What a form brings in a year, and what it costs, exactly; see {@link Option} for the formula. */
record Balance(Ratio looked, Ratio purchases, Ratio people, Ratio value, Ratio hours, Ratio cost) {
    private static final long YEAR_DAYS = 365;
    private static final long WEEKS = 52;
    private static final Ratio NOTHING = Ratio.of(0);

    static Balance of(Business business, Yardstick yardstick, Form form) {
        Effort effort = yardstick.effort(form);
        Ratio looked = looked(business, yardstick, effort);
        Ratio purchases = looked.times(percent(business, Answer.RETURN))
                .times(Ratio.of(YEAR_DAYS, business.number(Answer.INTERVAL)))
                .times(Ratio.percent(effort.uplift()));
        Ratio people = looked.times(percent(business, Answer.REFERRAL)).times(Ratio.percent(effort.referralUplift()));
        Ratio value = purchases
                .plus(people)
                .times(Ratio.of(business.number(Answer.VALUE)))
                .times(percent(business, Answer.MARGIN));
        Ratio groups = effort.groupOf() == 0 ? Ratio.of(1) : looked.over(Ratio.of(effort.groupOf()));
        Ratio hours = Ratio.of(review(business, yardstick))
                .plus(Ratio.of(WEEKS * effort.weeklyHours()).times(groups.atLeast(Ratio.of(1))))
                .plus(looked.times(Ratio.of(effort.minutesEach(), 60)));
        Ratio cost = Ratio.of(business.number(Answer.FIXED)).plus(hours.times(Ratio.of(business.number(Answer.HOUR))));
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
        return !value.isZero() && value.compareTo(cost.times(Ratio.percent(percent))) >= 0;
    }

    Money earned(Business business) {
        return business.money(value.floor());
    }

    Money spent(Business business) {
        return business.money(cost.ceiling());
    }

    /** Of those who agree to be reached, as many as there is working time for. */
    private static Ratio looked(Business business, Yardstick yardstick, Effort effort) {
        Ratio reached = Ratio.of(business.number(Answer.CUSTOMERS)).times(percent(business, Answer.CONSENT));
        long whole = effort.groupOf() == 0 ? WEEKS * effort.weeklyHours() : 0;
        long left = Math.max(0, hours(business, yardstick) - review(business, yardstick) - whole);
        Ratio each = Ratio.of(effort.minutesEach(), 60)
                .plus(effort.groupOf() == 0 ? NOTHING : Ratio.of(WEEKS * effort.weeklyHours(), effort.groupOf()));
        return each.isZero() ? reached : reached.atMost(Ratio.of(left).over(each));
    }

    private static long review(Business business, Yardstick yardstick) {
        return business.regulation() == Regulation.OPEN ? 0 : WEEKS * yardstick.reviewHours();
    }

    private static Ratio percent(Business business, Answer answer) {
        return Ratio.percent(business.number(answer));
    }
}
