package io.github.muchang.attribution;

import io.github.muchang.channel.Depth;
import io.github.muchang.segment.Wording;

/**
 * Something that reach lacks.
 *
 * @param kind what is lacking
 * @param model in which sort of place
 * @param depth how deeply it could be reached there
 * @param pool in which pool; empty if there is none
 * @param people how many customers it concerns now
 */
public record ReachGap(Kind kind, ReachModel model, Depth depth, String pool, int people) {
    /** The gap as a sentence. */
    public String in(Wording w) {
        return switch (kind) {
            case MISSING -> w.of("没有可用的「" + model.in(w) + "」渠", "there is no pool of " + model.in(w));
            case EMPTY -> w.of("渠「" + pool + "」里还没有人", "nobody is in pool '" + pool + "'");
            case SHALLOW ->
                w.of(
                        "渠「" + pool + "」按类型可达「" + in(depth, w) + "」，现有的道做不到",
                        "pool '" + pool + "' could be " + in(depth, w)
                                + " by what it is, but its pathways do not allow that");
            case STUCK ->
                w.of(
                        "渠「" + pool + "」的 " + people + " 人没有通向更深处的道",
                        "no pathway leads any deeper from pool '" + pool + "', where " + people
                                + (people == 1 ? " customer is" : " customers are"));
        };
    }

    static String in(Depth depth, Wording w) {
        return switch (depth) {
            case LIGHT -> w.of("轻度", "light");
            case MEDIUM -> w.of("中重度", "medium");
            case FULL -> w.of("完全私域", "fully private");
        };
    }

    /** What can be lacking. */
    public enum Kind {
        /** No pool of a sort that the matrix begins with: places of others, own accounts, one-to-one friends. */
        MISSING,
        /** A pool in which nobody is. */
        EMPTY,
        /** A pool whose pathways allow less than its sort could. */
        SHALLOW,
        /** A pool with people, not fully private, from which no pathway leads deeper. */
        STUCK
    }
}
