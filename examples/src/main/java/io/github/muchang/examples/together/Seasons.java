package io.github.muchang.examples.together;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** How much is bought on a day, from 0 to 1: most in the holidays of May and in the sales of June, and twice as much on a Sunday as on a Monday. */
final class Seasons {
    private static final MonthDay MAY_DAY = MonthDay.of(Month.MAY, 1);
    private static final MonthDay MAY_ENDS = MonthDay.of(Month.MAY, 5);
    private static final MonthDay SALE = MonthDay.of(Month.JUNE, 1);
    private static final MonthDay SALE_ENDS = MonthDay.of(Month.JUNE, 18);
    private static final double WEEKDAY = 0.4;
    private static final double WEEKEND = 0.7;

    private Seasons() {}

    static double of(LocalDate day) {
        MonthDay when = MonthDay.from(day);
        if (isWithin(when, MAY_DAY, MAY_ENDS)) {
            return 1;
        }
        boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double usual = free ? WEEKEND : WEEKDAY;
        return isWithin(when, SALE, SALE_ENDS) ? Math.min(1, usual * 1.4) : usual;
    }

    private static boolean isWithin(MonthDay when, MonthDay from, MonthDay to) {
        return !when.isBefore(from) && !when.isAfter(to);
    }
}
