package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A mass message that waits for members to confirm it. */
final class MassTask {
    final long number;
    final String id;
    final boolean toGroups;
    final Instant created;
    final ObjectNode message;
    final Map<String, Part> parts = new LinkedHashMap<>();
    final Deque<Instant> reminders = new ArrayDeque<>();
    boolean cancelled;

    MassTask(long number, String id, boolean toGroups, Instant created, ObjectNode message) {
        this.number = number;
        this.id = id;
        this.toGroups = toGroups;
        this.created = created;
        this.message = message;
    }

    /** What one member is to do. */
    static final class Part {
        final long number;
        final String userid;
        final NavigableMap<Long, Row> rows = new TreeMap<>();
        boolean confirmed;
        boolean declined;
        long sent;

        Part(long number, String userid) {
            this.number = number;
            this.userid = userid;
        }
    }

    /** What became of it for one receiver: 0 unsent, 1 sent, 2 no friend any more, 3 has received as many as may be. */
    static final class Row {
        final String target;
        int status;
        long sent;

        Row(String target) {
            this.target = target;
        }
    }
}
