package io.github.muchang.assessment;

import io.github.muchang.segment.Wording;

/** How much somebody thinks before they buy, from little to much. */
public enum Decision {
    /** Bought as one goes along: vegetables, a meal. */
    SIMPLE,
    /** Compared first: glasses. */
    CONSIDERED,
    /** Wants advice of one's own: an operation, a lawsuit. */
    COMPLEX;

    String in(Wording w) {
        return switch (this) {
            case SIMPLE -> w.of("随手买", "simple");
            case CONSIDERED -> w.of("要比较", "considered");
            case COMPLEX -> w.of("要单独咨询", "complex");
        };
    }
}
