package io.github.muchang.attribution;

import io.github.muchang.insight.Effect;
import io.github.muchang.insight.Proportion;
import io.github.muchang.segment.Wording;

/**
 * How often something followed a content, beside others.
 *
 * @param sign what followed
 * @param own after how many of its messages
 * @param others after how many of those of all others said for its purpose, or of the version before
 * @param chance how likely chance alone explains the difference, raised for all comparisons of one answer
 */
public record EffectComparison(Sign sign, Proportion own, Proportion others, double chance) {
    private static final double LEVEL = 0.05;

    /** Whether surely less followed it: chance explains it in fewer than 5 of 100 such answers, and neither is of too few. */
    public boolean isSurelyLess() {
        return isSure() && own.share() < others.share();
    }

    /** Whether surely more followed it. */
    public boolean isSurelyMore() {
        return isSure() && own.share() > others.share();
    }

    /** The figures. */
    public String in(Wording w) {
        return sign.in(w) + " " + own.in(w) + w.of("，对比 ", ", beside ") + others.in(w);
    }

    private boolean isSure() {
        return chance < LEVEL && !own.tooFew() && !others.tooFew();
    }

    /** What can follow. */
    public enum Sign {
        /** A reply. */
        REPLY,
        /** A click. */
        CLICK,
        /** A purchase. */
        PURCHASE;

        long of(Effect effect) {
            return switch (this) {
                case REPLY -> effect.replied();
                case CLICK -> effect.clicked();
                case PURCHASE -> effect.bought();
            };
        }

        private String in(Wording w) {
            return switch (this) {
                case REPLY -> w.of("回复", "replied");
                case CLICK -> w.of("点击", "clicked");
                case PURCHASE -> w.of("购买", "bought");
            };
        }
    }
}
