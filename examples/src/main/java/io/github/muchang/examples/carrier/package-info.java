/** A carrier of one's own. */
@NullMarked
package io.github.muchang.examples.carrier;

import org.jspecify.annotations.NullMarked;
