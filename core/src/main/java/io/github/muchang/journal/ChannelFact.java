package io.github.muchang.journal;

import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Touch;
import io.github.muchang.segment.Wording;

/** A fact about pools and pathways. */
public sealed interface ChannelFact extends Fact {
    /**
     * Arrived through a source code.
     *
     * @param at when it was decided
     * @param happened when it happened
     * @param source the code
     * @param pathway the pathway it belonged to; empty if none was defined
     * @param pool the pool arrived in
     */
    record SourceTouched(long at, long happened, String source, String pathway, String pool) implements ChannelFact {
        @Override
        public void applyTo(Draft draft) {
            draft.touch(new Touch(happened, source, pool));
        }

        @Override
        public String in(Wording w) {
            String way = pathway.isEmpty() ? "" : w.of("（道「" + pathway + "」）", " (pathway '" + pathway + "')");
            return w.of("通过来源「" + source + "」" + way + "到来", "came through source '" + source + "'" + way);
        }
    }

    /**
     * Entered a pool.
     *
     * @param at when it was decided
     * @param happened when it happened
     * @param pool the pool
     * @param from the pool left for it; empty if none was left
     * @param source the code it came through; empty if unknown
     * @param pathway the pathway of that code; empty if none
     * @param role its role there
     */
    record PoolEntered(
            long at, long happened, String pool, String from, String source, String pathway, Membership.Role role)
            implements ChannelFact {
        @Override
        public void applyTo(Draft draft) {
            draft.enter(pool, happened, source, role);
        }

        @Override
        public String in(Wording w) {
            return from.isEmpty()
                    ? w.of("进入渠「" + pool + "」", "entered pool '" + pool + "'")
                    : w.of(
                            "从渠「" + from + "」转入渠「" + pool + "」",
                            "moved from pool '" + from + "' to pool '" + pool + "'");
        }
    }

    /**
     * Left a pool.
     *
     * @param at when it was decided
     * @param happened when it happened
     * @param pool the pool
     * @param to the pool entered instead; empty if lost
     */
    record PoolLeft(long at, long happened, String pool, String to) implements ChannelFact {
        @Override
        public void applyTo(Draft draft) {
            draft.leave(pool);
        }

        @Override
        public String in(Wording w) {
            return w.of("离开渠「" + pool + "」", "left pool '" + pool + "'");
        }
    }

    /**
     * Has another role in a pool.
     *
     * @param at when it was decided
     * @param pool the pool
     * @param role the role
     */
    record RoleChanged(long at, String pool, Membership.Role role) implements ChannelFact {
        @Override
        public void applyTo(Draft draft) {
            draft.role(pool, role);
        }

        @Override
        public String in(Wording w) {
            return w.of("在渠「" + pool + "」的身份变为 " + role, "is now " + role + " in pool '" + pool + "'");
        }
    }
}
