/** A game's operator with an official account and two QQ groups. */
@NullMarked
package io.github.muchang.examples.game;

import org.jspecify.annotations.NullMarked;
