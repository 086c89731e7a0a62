/**
 * How likely somebody is to buy again, by the statistics of repeat buying: {@link io.github.muchang.repurchase.BgNbd} says how many
 * purchases are to be expected, {@link io.github.muchang.repurchase.GammaGamma} of how much. Both are formulas with parameters, and
 * pure; the module muchang-statistics finds the parameters.
 */
@NullMarked
package io.github.muchang.repurchase;

import org.jspecify.annotations.NullMarked;
