package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The groups, what happens in them, and what the bot is told of it. */
final class Groups {
    static final String SCOPE = "group";

    final Platform platform;
    final People people;
    private final boolean mentionsKept;
    private final boolean oldIds;
    private final Map<String, Group> byName = new LinkedHashMap<>();
    private final Map<String, Group> byOpenid = new HashMap<>();

    Groups(People people, boolean mentionsKept, boolean oldIds) {
        this.platform = people.platform;
        this.people = people;
        this.mentionsKept = mentionsKept;
        this.oldIds = oldIds;
    }

    Group known(String name) {
        return byName.computeIfAbsent(name, each -> {
            Group group = new Group(name, platform.openid("group"), platform.openid("robot"));
            byOpenid.put(group.openid, group);
            return group;
        });
    }

    @Nullable
    Group find(String openid) {
        return byOpenid.get(openid);
    }

    /** The group of a call in which the bot is, or 40054003. */
    Group of(Ask ask) {
        Group group = byOpenid.get(ask.part("group_openid"));
        if (group == null || !group.robot) {
            throw new Refused(40054003, "the bot is not in the group");
        }
        return group;
    }

    void addsRobot(Group group, User by) {
        if (group.robot) {
            throw new IllegalStateException("the bot is in the group already");
        }
        Group.Seat seat = seat(group, by);
        group.robot = true;
        group.rejects = false;
        group.robotSince = platform.now();
        tellRepliable("GROUP_ADD_ROBOT", group, operated(group, seat));
    }

    void removesRobot(Group group, User by) {
        robot(group);
        ObjectNode told = operated(group, seat(group, by));
        platform.tell("GROUP_DEL_ROBOT", Happening.GROUP_AND_C2C, group.openid, told);
        group.robot = false;
        group.robotRole = "member";
        group.robotMutedUntil = null;
    }

    void rejects(Group group, User by, boolean now) {
        if (robot(group).rejects == now) {
            throw new IllegalStateException(now ? "rejects pushes already" : "does not reject pushes");
        }
        group.rejects = now;
        ObjectNode told = operated(group, seat(group, by));
        if (now) {
            platform.tell("GROUP_MSG_REJECT", Happening.GROUP_AND_C2C, group.openid, told);
        } else {
            tellRepliable("GROUP_MSG_RECEIVE", group, told);
        }
    }

    /** Comes in; answers the seat. */
    Group.Seat joins(Group group, User user) {
        if (group.seats.containsKey(user.openid)) {
            throw new IllegalStateException("is in the group already");
        }
        Group.Seat seat =
                new Group.Seat(user, people.memberOpenid(user, group), platform.now(), platform.count("seat"));
        group.seats.put(user.openid, seat);
        group.pleas.values().removeIf(each -> each.user() == user);
        if (group.robot) {
            platform.tell("GROUP_MEMBER_ADD", Happening.GROUP_MEMBERS, group.openid, moved(group, seat));
        }
        return seat;
    }

    void leaves(Group group, User user) {
        Group.Seat seat = seat(group, user);
        group.seats.remove(user.openid);
        if (group.robot) {
            platform.tell("GROUP_MEMBER_REMOVE", Happening.GROUP_MEMBERS, group.openid, moved(group, seat));
        }
    }

    /** Asks to be let in; answers the request's id, empty if a strategy has let them in already. */
    String asks(Group group, User user, String words, String invitedBy, Optional<String> strategy) {
        String openid = people.memberOpenid(user, group);
        if (group.seats.containsKey(user.openid) || group.banned.containsKey(openid)) {
            throw new IllegalStateException("is in the group already, or may not come in again");
        }
        String id = "A" + platform.hex("join") + "-" + platform.hex("join-end");
        Group.Plea plea = new Group.Plea(id, user, openid, platform.now(), words, invitedBy);
        if (group.robot && group.isRobotAdmin()) {
            ObjectNode told = plea(plea).put("group_openid", group.openid);
            strategy.ifPresent(each -> told.putObject("auto_approved").put("strategy_id", each));
            platform.tell("GROUP_JOIN_REQUEST", Happening.GROUP_MEMBERS, group.openid, told);
        }
        if (strategy.isPresent()) {
            joins(group, user);
            return "";
        }
        group.pleas.put(platform.count("plea"), plea);
        return id;
    }

    static ObjectNode plea(Group.Plea plea) {
        ObjectNode told = Trees.object()
                .put("join_request_id", plea.id())
                .put("member_openid", plea.openid())
                .put("username", plea.user().name)
                .put("apply_at", Platform.stamp(plea.at()))
                .put("apply_source", plea.invitedBy().isEmpty() ? "self_apply" : "invited");
        if (plea.invitedBy().isEmpty()) {
            told.putObject("verify_info").put("method", "verify_message").put("verify_message", plea.words());
        } else {
            told.put("invited_by", plea.invitedBy());
        }
        return told;
    }

    /** Writes in the group; answers the message's id. The bot hears of it if it is mentioned or hears everything. */
    String writes(Group group, User user, String text, boolean mentions, Optional<Post> quoted) {
        Group.Seat seat = seat(group, user);
        if (seat.isMuted(platform.now())) {
            throw new IllegalStateException("is muted");
        }
        Post post = people.posts.keep(SCOPE, group.openid, seat.openid, text);
        boolean all = group.hears.equals("all");
        if (!group.robot || !(mentions || all)) {
            return post.id;
        }
        boolean kept = mentions && mentionsKept && all;
        ObjectNode told = Trees.object().put("id", post.id);
        author(told, seat);
        String content = mentions ? (kept ? "<@" + group.botOpenid + "> " + text : " " + text + " ") : text;
        told.put("content", content).put("group_openid", group.openid);
        if (oldIds) {
            told.put("group_id", group.openid);
        }
        told.put("timestamp", Platform.stamp(post.at));
        if (kept) {
            told.putArray("mentions")
                    .addObject()
                    .put("member_openid", group.botOpenid)
                    .put("is_you", true);
        }
        people.posts.scene(told, post, quoted, platform.hex("auth"));
        String type = mentions && !kept ? "GROUP_AT_MESSAGE_CREATE" : "GROUP_MESSAGE_CREATE";
        platform.tell(type, Happening.GROUP_AND_C2C, group.openid, told);
        return post.id;
    }

    private static void author(ObjectNode told, Group.Seat seat) {
        told.putObject("author")
                .put("id", seat.openid)
                .put("member_openid", seat.openid)
                .put("member_role", seat.role)
                .put("username", seat.user.name)
                .put("bot", false);
    }

    static Group.Seat seat(Group group, User user) {
        Group.Seat seat = group.seats.get(user.openid);
        if (seat == null) {
            throw new IllegalStateException("is not in the group");
        }
        return seat;
    }

    static Group robot(Group group) {
        if (!group.robot) {
            throw new IllegalStateException("the bot is not in the group");
        }
        return group;
    }

    private ObjectNode operated(Group group, Group.Seat seat) {
        return Trees.object()
                .put("timestamp", platform.seconds())
                .put("group_openid", group.openid)
                .put("op_member_openid", seat.openid);
    }

    private ObjectNode moved(Group group, Group.Seat seat) {
        return Trees.object()
                .put("timestamp", platform.seconds())
                .put("group_openid", group.openid)
                .put("member_openid", seat.openid)
                .put("user_openid", seat.user.openid);
    }

    private void tellRepliable(String type, Group group, ObjectNode data) {
        String id = platform.tell(type, Happening.GROUP_AND_C2C, group.openid, data);
        people.posts.event(id, SCOPE, group.openid);
    }
}
