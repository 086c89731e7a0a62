package io.github.muchang.engine;

import io.github.muchang.party.Reach;

/**
 * A way to somebody: as a member of a pool, to an address on its carrier.
 *
 * @param pool the pool
 * @param reach the address
 * @param pathway the pathway within the pool; empty if none is defined
 * @param heard when the party was last heard from there, or came there, in milliseconds
 */
record Route(String pool, Reach reach, String pathway, long heard) {}
