package io.github.muchang.channel;

/** Whose rules hold in a pool, seen from one viewpoint (公域 / 私域). */
public enum Realm {
    /** The viewpoint's own rules, or those of somebody it stands above. */
    PRIVATE,
    /** Somebody else's rules. */
    PUBLIC
}
