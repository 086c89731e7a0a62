/**
 * Decides and evolves: pure functions from a state and something that happened to facts, and from a state and a fact to the next
 * state. Reads no clock, draws no lot, touches nothing. Not exported.
 */
@NullMarked
package io.github.muchang.engine;

import org.jspecify.annotations.NullMarked;
