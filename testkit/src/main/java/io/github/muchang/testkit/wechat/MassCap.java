package io.github.muchang.testkit.wechat;

import java.time.LocalDate;
import java.time.YearMonth;

/** How many mass messages a customer or a group chat may receive, as the corp's admin chose it (92135, since 2025-11-17). */
public enum MassCap {
    /** As many in a calendar month as it has days. */
    DAYS_OF_MONTH,
    /** Seven in a week that begins on Monday. */
    SEVEN_A_WEEK,
    /** One a day. */
    ONE_A_DAY;

    int most(LocalDate day) {
        return switch (this) {
            case DAYS_OF_MONTH -> day.lengthOfMonth();
            case SEVEN_A_WEEK -> 7;
            case ONE_A_DAY -> 1;
        };
    }

    /** The first day of the span in which this day is counted. */
    LocalDate since(LocalDate day) {
        return switch (this) {
            case DAYS_OF_MONTH -> YearMonth.from(day).atDay(1);
            case SEVEN_A_WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case ONE_A_DAY -> day;
        };
    }
}
