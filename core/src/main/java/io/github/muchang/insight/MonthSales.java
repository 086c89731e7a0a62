package io.github.muchang.insight;

import java.time.YearMonth;

/**
 * Whose purchases made a month.
 *
 * @param month the month
 * @param members what was bought by whoever was a member when they bought, of all who bought in the month
 * @param best what the best customers of that month bought
 */
public record MonthSales(YearMonth month, Share members, Share best) {}
