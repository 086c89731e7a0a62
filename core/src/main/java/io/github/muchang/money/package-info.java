/**
 * Exact amounts of money, in minor units of one currency. Pure: no rounding, no exchange rates, no locale.
 */
@NullMarked
package io.github.muchang.money;

import org.jspecify.annotations.NullMarked;
