/** Exact numbers, for reckoning in which rounding must not decide; inner workings, not exported. */
@NullMarked
package io.github.muchang.number;

import org.jspecify.annotations.NullMarked;
