package io.github.muchang.store;

/**
 * A state as it is kept. The array is shared: nobody changes it.
 *
 * @param version how often the party was committed; 1 after the first time
 * @param state in the form of {@link io.github.muchang.party.PartyCodec}
 * @param due when the party is due, in milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // one state is loaded a million times; it is compared by nobody
public record Stored(long version, byte[] state, long due) {}
