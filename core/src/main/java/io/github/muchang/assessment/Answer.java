package io.github.muchang.assessment;

import io.github.muchang.fault.Faults;
import io.github.muchang.segment.Wording;

/**
 * A question of the questionnaire that is answered by a number, with its unit and what is allowed. More of it is better for a private domain, or less, as
 * {@link #moreIsBetter} says, while all other answers stay as they are.
 */
public enum Answer {
    /** From one purchase to the next of whoever comes back, in days. */
    INTERVAL("interval", Unit.DAYS, 1, 36_525, false, "回头客隔多久再买", "days until whoever comes back buys again"),
    /** What a purchase is worth before costs, in minor units. */
    VALUE("value", Unit.MONEY, 0, 10_000_000_000L, true, "客单价", "value of a purchase"),
    /** What is left of a purchase, in percent of its value. */
    MARGIN("margin", Unit.PERCENT, 0, 100, true, "毛利率", "margin"),
    /** How many different customers buy in a year. */
    CUSTOMERS("customers", Unit.PEOPLE, 1, 1_000_000_000L, true, "每年顾客数", "customers in a year"),
    /** How many of them come back at all. */
    RETURN("return", Unit.PERCENT, 0, 100, true, "回头客占比", "share of customers who come back"),
    /** How many of them agree to be reached, as a friend, a member or a follower. */
    CONSENT("consent", Unit.PERCENT, 0, 100, true, "愿意被联系的占比", "share who agree to be reached"),
    /** How many of them bring one other customer in a year. */
    REFERRAL("referral", Unit.PERCENT, 0, 100, true, "每年带来新客的占比", "share who bring another in a year"),
    /** How many people can look after customers beside their other work. */
    STAFF("staff", Unit.PEOPLE, 0, 1_000_000, true, "能照顾顾客的员工数", "staff who can look after customers"),
    /** What an hour of theirs costs, in minor units. */
    HOUR("hour", Unit.MONEY, 0, 10_000_000, false, "一小时人工成本", "cost of an hour of work"),
    /** What it costs in a year whatever happens, in minor units: tools, contents, somebody in charge. */
    FIXED("fixed", Unit.MONEY, 0, 10_000_000_000_000_000L, false, "每年固定费用", "fixed cost of a year");

    private final String code;
    private final Unit unit;
    private final long least;
    private final long most;
    private final boolean moreIsBetter;
    private final String chinese;
    private final String english;

    Answer(String code, Unit unit, long least, long most, boolean moreIsBetter, String chinese, String english) {
        this.code = code;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.moreIsBetter = moreIsBetter;
        this.chinese = chinese;
        this.english = english;
    }

    /** Its name in JSON and in faults. */
    public String code() {
        return code;
    }

    /** Where it stands in the JSON of a business. */
    String pointer() {
        return "/" + code;
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }

    /** The least that is allowed. */
    public long least() {
        return least;
    }

    /** The most that is allowed. */
    public long most() {
        return most;
    }

    /** Whether a private domain is the better for more of it, and not for less. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** The question in a few words. */
    public String in(Wording w) {
        return w.of(chinese, english);
    }

    /** A number of its unit in words; amounts of money are of this currency. */
    public String shown(long number, String currency, Wording w) {
        return switch (unit) {
            case DAYS -> w.unit(number, "天", "day");
            case MONEY -> w.amount(number, currency);
            case PERCENT -> number + "%";
            case PEOPLE -> w.of(number + " 人", Long.toString(number));
        };
    }

    static void range(Faults faults, String place, long found, long least, long most) {
        if (found < least || found > most) {
            faults.add(place, "found " + found + ", allowed is " + least + " to " + most);
        }
    }

    /** What a number is counted in. */
    public enum Unit {
        /** Days of 24 hours. */
        DAYS,
        /** Minor units of the currency of the business. */
        MONEY,
        /** Whole percent. */
        PERCENT,
        /** People. */
        PEOPLE
    }
}
