/**
 * Fits repurchase models to histories by maximum likelihood: begin with {@link io.github.muchang.statistics.BgNbdFit#of} and
 * {@link io.github.muchang.statistics.GammaGammaFit#of}, and give what they find to a domain.
 */
@NullMarked
package io.github.muchang.statistics;

import org.jspecify.annotations.NullMarked;
