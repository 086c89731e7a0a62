package io.github.muchang.adapters.qq.onebot;

/** What a call gives that only does something. */
public enum Done {
    /** It is so now. */
    NOW,
    /** The implementation is still at it, and will not say what comes of it. */
    UNDER_WAY,
    /** The implementation cannot do it, which is remembered: nothing was done, and nothing will be. */
    ABSENT
}
