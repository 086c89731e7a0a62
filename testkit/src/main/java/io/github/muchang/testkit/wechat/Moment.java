package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A post to Moments, which members have still to publish. */
final class Moment {
    final long number;
    final String id;
    final String job;
    final Instant created;
    final ObjectNode message;
    final List<String> unknownMembers = new ArrayList<>();
    final List<String> unknownTags = new ArrayList<>();
    /** The customers who may see it, by member. */
    final Map<String, List<String>> audience = new LinkedHashMap<>();

    final Set<String> published = new LinkedHashSet<>();
    final List<Echoed> comments = new ArrayList<>();
    final List<Echoed> likes = new ArrayList<>();
    boolean cancelled;

    Moment(long number, String id, String job, Instant created, ObjectNode message) {
        this.number = number;
        this.id = id;
        this.job = job;
        this.created = created;
        this.message = message;
    }

    /** A customer commented on a member's post, or liked it. */
    record Echoed(String member, String external, Instant at) {}
}
