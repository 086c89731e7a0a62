/**
 * What would have been, and what will be: {@link io.github.muchang.foresight.Backtest another definition over a journal}, and {@link
 * io.github.muchang.foresight.Forecast a plan before it runs}. Decides by the real engine in virtual time, with carriers that accept at
 * once, and changes nothing.
 */
@NullMarked
package io.github.muchang.foresight;

import org.jspecify.annotations.NullMarked;
