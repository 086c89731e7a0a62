/** People who work: their roles, when they are at work, how much they take on, and what they do every day. Definitions only. */
@NullMarked
package io.github.muchang.staff;

import org.jspecify.annotations.NullMarked;
