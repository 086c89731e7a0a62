package io.github.muchang.testkit.wechat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A group chat of customers. */
final class Chat {
    final long number;
    final String id;
    final long created;
    final Map<String, Seat> seats = new LinkedHashMap<>();
    /** How it looked, from the moment on at which it came to look so, in milliseconds. */
    final NavigableMap<Long, ObjectNode> looks = new TreeMap<>();

    String name;
    String owner;
    String notice = "";
    int version;
    int status;

    Chat(long number, String id, long created, String name, String owner) {
        this.number = number;
        this.id = id;
        this.created = created;
        this.name = name;
        this.owner = owner;
    }

    /**
     * Somebody in the chat.
     *
     * @param userid of a member, or the external one
     * @param name as they call themselves
     * @param unionid empty if none is known
     * @param staff whether it is a member of the corp
     * @param joined in seconds
     * @param scene 1 invited, 2 by an invitation link, 3 by a code
     * @param state of the code
     */
    record Seat(String userid, String name, String unionid, boolean staff, long joined, int scene, String state) {}
}
