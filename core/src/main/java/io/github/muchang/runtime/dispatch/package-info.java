/**
 * What goes to a carrier when, and what becomes of it. Without threads and clock of its own, so every moment of it can be tested; {@link
 * io.github.muchang.runtime.dispatch.Dispatch} is where it begins.
 */
@NullMarked
package io.github.muchang.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
