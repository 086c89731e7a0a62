package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.segment.Wording;

/** Whose rule a policy is. It decides who may pass over it, and nothing else does. */
public enum Standing {
    /** The law, and what holds of every message: that it has value, and that its receiver is here. */
    LAW,
    /** The receiver's own word. */
    CONSENT,
    /** The rules of the place: of the platform, and of the pool that somebody is invited to. */
    PLATFORM,
    /** Our own rules. */
    HOUSE;

    /**
     * Whether policies of this standing bind such a message. Transactional messages, and emergencies that sell nothing, pass over
     * the rules of the house; nothing passes over the others.
     */
    public boolean binds(Purpose purpose, boolean emergency) {
        return this != HOUSE || !(purpose == Purpose.TRANSACTIONAL || (emergency && !purpose.isMarketing()));
    }

    /** What it is called. */
    public String in(Wording w) {
        return switch (this) {
            case LAW -> w.of("法律与底线", "the law");
            case CONSENT -> w.of("客户意愿", "consent");
            case PLATFORM -> w.of("平台与渠的规则", "the rules of the place");
            case HOUSE -> w.of("家规", "house rules");
        };
    }
}
