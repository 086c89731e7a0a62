/** What is wrong with an input, where, and what would be right: one shape for definitions, signals and rows. */
@NullMarked
package io.github.muchang.fault;

import org.jspecify.annotations.NullMarked;
