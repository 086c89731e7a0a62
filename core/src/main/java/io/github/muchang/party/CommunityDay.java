package io.github.muchang.party;

/**
 * What went on in a community on one local day.
 *
 * @param day the day, counted from 1970-01-01
 * @param words how often anybody spoke
 * @param speakers how many different members spoke
 * @param joined how many joined
 * @param left how many left of their own will
 * @param removed how many were removed
 * @param ads how many of the words were a member's own advertising
 */
public record CommunityDay(long day, int words, int speakers, int joined, int left, int removed, int ads) {
    /** Both together. */
    public CommunityDay and(CommunityDay o) {
        return new CommunityDay(
                day,
                words + o.words,
                speakers + o.speakers,
                joined + o.joined,
                left + o.left,
                removed + o.removed,
                ads + o.ads);
    }
}
