/**
 * What is known about one party, with nothing personal in it: {@link io.github.muchang.party.Party} is a value; rules live
 * elsewhere. Everything is bounded, so a state stays under 64 KiB whatever happens to a party.
 */
@NullMarked
package io.github.muchang.party;

import org.jspecify.annotations.NullMarked;
