package io.github.muchang.price;

import io.github.muchang.money.Money;
import io.github.muchang.time.Days;

/**
 * What discounts were given in a month, quarter or year.
 *
 * @param term its local days
 * @param days on how many of them anything was bought at a discount
 * @param off what was taken off
 */
public record TermUse(Days term, int days, Money off) {}
