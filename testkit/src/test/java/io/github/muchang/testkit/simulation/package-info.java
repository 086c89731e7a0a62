/**
 * The whole library in random worlds: virtual time, faults, crashes between any two steps, and an oracle that knows nothing of the
 * library but what a platform and the receivers of acknowledgements see. Begin with {@link io.github.muchang.testkit.simulation.World}.
 */
@NullMarked
package io.github.muchang.testkit.simulation;

import org.jspecify.annotations.NullMarked;
