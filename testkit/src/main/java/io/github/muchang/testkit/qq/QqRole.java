package io.github.muchang.testkit.qq;

import java.util.Locale;

/** What somebody is in a group. */
public enum QqRole {
    /** Whose group it is. */
    OWNER,
    /** Who may mute, remove and let in. */
    ADMIN,
    /** Everybody else. */
    MEMBER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
