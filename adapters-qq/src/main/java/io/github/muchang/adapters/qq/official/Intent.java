package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/** What the gateway is asked for: groups of events, each a bit. Whoever asks for one that the bot was not granted gets none. */
public enum Intent {
    /** Members coming and going, and requests to join; only of groups in which the bot is an administrator. */
    GROUP_MEMBERS(24, "GROUP_MEMBER_ADD, GROUP_MEMBER_REMOVE, GROUP_JOIN_REQUEST"),
    /** Users, their messages, and those of groups. */
    MESSAGES(
            25,
            "C2C_MESSAGE_CREATE, GROUP_AT_MESSAGE_CREATE, GROUP_MESSAGE_CREATE, FRIEND_ADD, FRIEND_DEL, C2C_MSG_REJECT, C2C_MSG_RECEIVE,"
                    + " GROUP_ADD_ROBOT, GROUP_DEL_ROBOT, GROUP_MSG_REJECT, GROUP_MSG_RECEIVE"),
    /** Buttons and menus. */
    INTERACTIONS(26, "INTERACTION_CREATE");

    private final int bit;
    private final String events;

    Intent(int bit, String events) {
        this.bit = bit;
        this.events = events;
    }

    /** The bit that asks for it. */
    public int bit() {
        return bit;
    }

    /** The events that do not come without it, as the platform names them. */
    public String events() {
        return events;
    }

    /** What settings have a meaning for. */
    static Set<Intent> of(QqSettings settings) {
        return settings.groups().isPresent()
                ? ImmutableSortedSet.copyOf(values())
                : ImmutableSortedSet.of(MESSAGES, INTERACTIONS);
    }

    static long bits(Set<Intent> intents) {
        return intents.stream().mapToLong(each -> 1L << each.bit).sum();
    }
}
