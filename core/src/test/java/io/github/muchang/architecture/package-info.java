/** The house rules of core as tests: every rule is also shown to fire, on breaches planted in {@code planted}. */
@NullMarked
package io.github.muchang.architecture;

import org.jspecify.annotations.NullMarked;
