/**
 * What an adapter implements to bring messages to a platform and news from it: begin with {@link
 * io.github.muchang.carrier.Carrier}. Whatever a platform does is a value; an adapter keeps no customer state, starts no thread, reads
 * no clock and logs no handle. The contracts of the test kit say the rest, as tests.
 */
@NullMarked
package io.github.muchang.carrier;

import org.jspecify.annotations.NullMarked;
