package io.github.muchang.price;

import io.github.muchang.time.Days;
import java.time.LocalDate;

/** How long a budget is for. */
public enum Term {
    /** A month of the calendar. */
    MONTH(1),
    /** A quarter of the calendar. */
    QUARTER(3),
    /** A year of the calendar. */
    YEAR(12);

    private final int months;

    Term(int months) {
        this.months = months;
    }

    /** The one that a local day lies in. */
    public Days of(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate from = LocalDate.of(day.getYear(), first, 1);
        return new Days(from, from.plusMonths(months).minusDays(1));
    }

    /** The one after another. */
    Days after(Days term) {
        return of(term.to().plusDays(1));
    }
}
