package io.github.muchang.insight;

import java.time.LocalDate;

/**
 * What happened in a community on one local day.
 *
 * @param day the day
 * @param members how many members there were when it ended
 * @param joined how many joined
 * @param left how many left
 * @param removed how many were removed
 * @param words how many messages members wrote
 * @param speakers how many members wrote any
 * @param ads how many of the messages were advertising of their own, or for a competitor
 */
public record GroupDay(
        LocalDate day, long members, long joined, long left, long removed, long words, long speakers, long ads) {
    /** The part of the members who wrote, from 0 to 1; 0 if there is none. */
    public double voice() {
        return members == 0 ? 0 : (double) speakers / members;
    }
}
