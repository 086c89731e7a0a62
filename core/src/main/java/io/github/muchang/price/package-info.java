/**
 * What is asked for a product where, and how much is sold only because it is cheaper: {@link io.github.muchang.price.PriceList} says
 * what a product costs where and for whom, {@link io.github.muchang.price.PriceWatch} finds prices that clash and purchases that are
 * cheaper now, {@link io.github.muchang.price.Discounts} follows what is bought at a discount, and {@link
 * io.github.muchang.price.PromotionBudget} keeps promotions from becoming the habit. Pure and exact: amounts are whole minor units.
 */
@NullMarked
package io.github.muchang.price;

import org.jspecify.annotations.NullMarked;
