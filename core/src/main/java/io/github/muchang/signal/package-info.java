/** What comes in from the world: who, what, when, and under which id its source knows it. */
@NullMarked
package io.github.muchang.signal;

import org.jspecify.annotations.NullMarked;
