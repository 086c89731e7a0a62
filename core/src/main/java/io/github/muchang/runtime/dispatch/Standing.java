package io.github.muchang.runtime.dispatch;

/**
 * How an account stands.
 *
 * @param sender the account
 * @param ready messages that go as soon as the pace allows
 * @param later messages that wait for a moment, a look-up or a signal
 * @param underWay calls that have not returned, given up or not
 * @param resting whether it rests, having failed too often, or has not yet shown that it is well again
 * @param until the end of that rest, or of what the platform asked us to wait, in milliseconds; past if there is none
 */
public record Standing(Sender sender, int ready, int later, int underWay, boolean resting, long until) {}
