package io.github.muchang.testkit.qq;

import java.util.Locale;

/** Which messages of a group the bot hears. */
public enum QqHearing {
    /** All of them. */
    ALL,
    /** Those that mention it. */
    ONLY_MENTION,
    /** Those that mention it; what stood before them is not told here either. */
    MENTION_AND_CONTEXT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
