package io.github.muchang.price;

import io.github.muchang.insight.Share;
import io.github.muchang.money.Money;
import java.time.YearMonth;

/**
 * What was bought at a discount in one month.
 *
 * @param month the month
 * @param atDiscount how many of its buyers bought at a discount in it, and how much of its revenue that was
 * @param off what was taken off
 */
public record MonthDiscounts(YearMonth month, Share atDiscount, Money off) {}
