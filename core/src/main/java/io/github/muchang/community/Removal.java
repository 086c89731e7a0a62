package io.github.muchang.community;

import io.github.muchang.identity.PartyId;
import io.github.muchang.segment.Wording;

/**
 * A proposal to remove a member from a group, with what speaks for it. Nothing happens by itself: somebody of the staff decides.
 *
 * @param group the group
 * @param member the member
 * @param why why
 * @param silent for how many days it has said nothing, counted from its arrival if it never spoke
 * @param words how often it spoke
 * @param advertised how often that was its own advertising
 * @param competing how often that was for a competitor
 */
public record Removal(PartyId group, PartyId member, Why why, long silent, int words, int advertised, int competing) {
    /** The proposal as a sentence. */
    public String in(Wording w) {
        return switch (why) {
            case COMPETITOR ->
                w.of(
                        member + " 为同行发言 " + competing + " 次，建议移出",
                        member + " spoke for a competitor " + competing + " times; remove?");
            case ADVERTISER ->
                w.of(
                        member + " 发广告 " + advertised + " 次（共发言 " + words + " 次），建议移出",
                        member + " advertised " + advertised + " times in " + words + " words; remove?");
            case LURKER ->
                w.of(
                        member + " 已 " + silent + " 天未发言（共发言 " + words + " 次），建议移出",
                        member + " has said nothing for " + silent + " days, " + words + " words in all; remove?");
        };
    }

    /** Why somebody might be removed. */
    public enum Why {
        /** Speaks for a competitor. */
        COMPETITOR("competitor"),
        /** Advertises. */
        ADVERTISER("advertiser"),
        /** Says nothing. */
        LURKER("lurker");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** The code, as facts hold it. */
        public String code() {
            return code;
        }
    }
}
