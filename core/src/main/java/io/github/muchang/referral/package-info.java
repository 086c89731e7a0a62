/**
 * 转介绍: who brings whom, which rewards that earns, and what looks wrong about it. Rewards are for completed sales, never for heads or for
 * sharing, and of two levels at most; that this is lawful where you are, nothing here says.
 */
@NullMarked
package io.github.muchang.referral;

import org.jspecify.annotations.NullMarked;
