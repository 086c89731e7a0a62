package io.github.muchang.attribution;

/** How well known a brand is; it decides what to look at first. */
public enum Maturity {
    /** 新品牌: what comes back for what is spent, first. */
    NEW,
    /** 成熟品牌: lets go of those who hardly know it, first. */
    MATURE
}
