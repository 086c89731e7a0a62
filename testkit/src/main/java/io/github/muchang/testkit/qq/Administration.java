package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot may know of a group's members and whom it may remove, if the platform has granted that. */
final class Administration {
    static final String GROUP = "/v2/groups/{group_openid}/";

    private final Groups groups;
    private final Platform platform;
    private final Set<QqGrant> grants = EnumSet.noneOf(QqGrant.class);

    Administration(Groups groups) {
        this.groups = groups;
        this.platform = groups.platform;
    }

    void open(Routes routes) {
        routes.paced("GET " + GROUP + "info", "group-info-per-minute", Quotas.MINUTE, ask -> {
            return info(granted(ask, QqGrant.GROUP_INFO));
        });
        routes.paced("GET " + GROUP + "bot_state", "bot-state-per-minute", Quotas.MINUTE, ask -> {
            return state(granted(ask, QqGrant.BOT_STATE));
        });
        routes.paced("GET " + GROUP + "members", "members-per-minute", Quotas.MINUTE, ask -> {
            return members(granted(ask, QqGrant.MEMBERS), ask);
        });
        routes.paced("GET " + GROUP + "members/{member_openid}", "member-per-minute", Quotas.MINUTE, ask -> {
            Group group = granted(ask, QqGrant.MEMBERS);
            return Answer.ok(member(
                    seat(group, ask.part("member_openid")).orElseThrow(() -> new Refused(40034101, "no member"))));
        });
        routes.paced("POST " + GROUP + "batch_remove_members", "removals-per-minute", Quotas.MINUTE, ask -> {
            return remove(granted(ask, QqGrant.REMOVAL), ask);
        });
        routes.paced("GET " + GROUP + "member_blacklist", "blacklist-reads-per-minute", Quotas.MINUTE, ask -> {
            return blacklist(granted(ask, QqGrant.BLACKLIST));
        });
        routes.paced("POST " + GROUP + "member_blacklist", "blacklist-writes-per-minute", Quotas.MINUTE, ask -> {
            return ban(granted(ask, QqGrant.BLACKLIST), ask);
        });
        new Muting(groups).open(routes);
        new Admission(groups).open(routes);
    }

    void grant(QqGrant grant, boolean given) {
        if (given) {
            grants.add(grant);
        } else {
            grants.remove(grant);
        }
    }

    /** The group of a call, if the bot is an admin there; otherwise 11282. */
    static Group asAdmin(Group group) {
        if (!group.isRobotAdmin()) {
            throw new Refused(11282, "the bot is no admin of the group");
        }
        return group;
    }

    static Optional<Group.Seat> seat(Group group, String memberOpenid) {
        return group.seats.values().stream()
                .filter(each -> each.openid.equals(memberOpenid))
                .findFirst();
    }

    static String ban(Platform platform, Group group, User user, String openid) {
        group.banned.put(openid, new Group.Banned(user, openid, platform.now()));
        return openid;
    }

    private Group granted(Ask ask, QqGrant grant) {
        if (!grants.contains(grant)) {
            throw new Refused(11253, "not granted to the bot");
        }
        return groups.of(ask);
    }

    private static Answer info(Group group) {
        ObjectNode answer = Trees.object()
                .put("group_openid", group.openid)
                .put("group_name", group.name)
                .put("group_finger_memo", group.memo)
                .put("group_class_text", "");
        answer.putArray("group_tags");
        return Answer.ok(answer.put("group_member_num", group.seats.size()));
    }

    private static Answer state(Group group) {
        return Answer.ok(Trees.object()
                .put("member_openid", group.botOpenid)
                .put("joined_at", Platform.stamp(group.robotSince))
                .put("allow_proactive_msg", !group.rejects)
                .put("recv_msg_setting", group.hears)
                .put("member_role", group.robotRole));
    }

    private Answer members(Group group, Ask ask) {
        long after = Cursor.number(ask.anywhere("cursor"));
        long most = platform.quotas().of("members-per-page");
        List<Group.Seat> rest = group.seats.values().stream()
                .filter(each -> each.number > after)
                .toList();
        ObjectNode answer = Trees.object();
        ArrayNode list = answer.putArray("members");
        List<Group.Seat> page = rest.stream().limit(most).toList();
        page.forEach(each -> list.add(member(each)));
        return Answer.ok(answer.put(
                "next_cursor", rest.size() > page.size() ? Cursor.of(page.get(page.size() - 1).number) : ""));
    }

    private static ObjectNode member(Group.Seat seat) {
        return Trees.object()
                .put("member_openid", seat.openid)
                .put("username", seat.user.name)
                .put("member_role", seat.role)
                .put("bot", false)
                .put("joined_at", Platform.stamp(seat.since))
                .put("union_openid", seat.user.unionOpenid);
    }

    /** Removes those who are there; who is not there any more is no mistake. */
    private Answer remove(Group group, Ask ask) {
        asAdmin(group);
        Set<String> wanted = new HashSet<>(ask.texts("member_openids"));
        Shapes.require(!wanted.isEmpty(), "member_openids");
        platform.quotas().fits("members-per-removal", wanted.size());
        List<Group.Seat> seats = group.seats.values().stream()
                .filter(each -> wanted.contains(each.openid))
                .toList();
        if (seats.stream().anyMatch(each -> !each.role.equals("member"))) {
            throw new Refused(11282, "owners and admins are not removed");
        }
        seats.forEach(each -> {
            groups.leaves(group, each.user);
            if (ask.is("add_to_member_blacklist")) {
                ban(platform, group, each.user, each.openid);
            }
        });
        ObjectNode answer = Trees.object().put("remove_members_result", "success");
        answer.putArray("add_to_member_blacklist_fail_openids");
        return Answer.ok(answer);
    }

    private static Answer blacklist(Group group) {
        ObjectNode answer = Trees.object();
        ArrayNode users = answer.putArray("users");
        group.banned.values().forEach(each -> users.addObject()
                .put("union_openid", each.user().unionOpenid)
                .put("member_openid", each.openid())
                .put("username", each.user().name)
                .put("banned_at", Platform.stamp(each.at()))
                .put("bot", false));
        return Answer.ok(answer.put("next_cursor", ""));
    }

    private Answer ban(Group group, Ask ask) {
        asAdmin(group);
        List<String> wanted = ask.texts("member_openids");
        String op = ask.required("op");
        Shapes.require(!wanted.isEmpty() && (op.equals("add") || op.equals("del")), "op and member_openids");
        platform.quotas().fits("members-per-blacklisting", wanted.size());
        if (op.equals("del")) {
            wanted.forEach(group.banned::remove);
            return Answer.done();
        }
        for (String each : wanted) {
            Shapes.require(seat(group, each).isEmpty(), "a member who is still in the group");
            User user = groups.people.member(each);
            Shapes.require(user != null, "member_openids");
            if (user != null) {
                ban(platform, group, user, each);
            }
        }
        return Answer.done();
    }
}
