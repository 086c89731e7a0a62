package io.github.muchang.testkit.qq;

import tools.jackson.databind.node.ObjectNode;

/**
 * An event of the platform.
 *
 * @param id of its envelope, by which it is known however often it is told
 * @param type such as {@code FRIEND_ADD}
 * @param intent the bit with which a bot asks for it
 * @param about the user's or group's openid
 * @param data what it tells
 */
record Happening(String id, String type, int intent, String about, ObjectNode data) {
    static final int GROUP_MEMBERS = 1 << 24;
    static final int GROUP_AND_C2C = 1 << 25;
    static final int INTERACTION = 1 << 26;
}
