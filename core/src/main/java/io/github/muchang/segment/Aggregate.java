package io.github.muchang.segment;

import java.util.Locale;

/** How the entries of one activity in a window become one number. */
public enum Aggregate {
    /** How many entries. */
    COUNT("did"),
    /** The sum of their amounts, in minor units; 0 for none. */
    TOTAL("total"),
    /** The sum divided by the number, compared exactly; undefined for none. */
    AVERAGE("average"),
    /** The largest amount; undefined for none. */
    LARGEST("largest"),
    /** On how many different local days. */
    DISTINCT_DAYS("distinctDays"),
    /** The longest run of local days one after the other. */
    DAYS_IN_A_ROW("daysInARow");

    private final String code;

    Aggregate(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }

    /** Whether the number is an amount of money. */
    public boolean isMoney() {
        return this == TOTAL || this == AVERAGE || this == LARGEST;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
