package io.github.muchang.insight;

/**
 * What one of the staff did.
 *
 * @param staff the account's name
 * @param given how many tasks came into their hands
 * @param handedOn how many of these went on to somebody else, or back
 * @param overdue how many were not done in time
 * @param withdrawn how many were no longer wanted before they were done
 * @param written how many messages they sent by hand
 * @param done how many were told done, and how long that took since they were given
 */
public record StaffTime(
        String staff, long given, long handedOn, long overdue, long withdrawn, long written, Durations done) {}
