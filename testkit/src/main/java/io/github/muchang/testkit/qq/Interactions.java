package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Buttons that were pressed, and whether the bot has answered that. */
final class Interactions {
    private final Platform platform;
    private final Posts posts;
    private final String appid;
    private final Map<String, QqInteraction> all = new LinkedHashMap<>();

    Interactions(Platform platform, Posts posts, String appid) {
        this.platform = platform;
        this.posts = posts;
        this.appid = appid;
    }

    void open(Routes routes) {
        routes.add("PUT /interactions/{interaction_id}", ask -> {
            QqInteraction asked = all.get(ask.part("interaction_id"));
            JsonNode code = ask.body.path("code");
            if (asked == null) {
                throw new Refused(404, Refused.UNFIT, "no such interaction");
            }
            Shapes.require(code.isIntegralNumber() && code.asInt() >= 0 && code.asInt() <= 5, "code");
            if (asked.answeredAt().isEmpty()) {
                Duration most = platform.quotas().seconds("interaction-seconds");
                boolean inTime = !asked.at().plus(most).isBefore(platform.now());
                all.put(
                        asked.id(),
                        new QqInteraction(asked.id(), asked.at(), Optional.of(platform.now()), code.asInt(), inTime));
            }
            return Answer.none();
        });
    }

    List<QqInteraction> all() {
        return new ArrayList<>(all.values());
    }

    String pressesAlone(User user, String button, String data) {
        People.friend(user);
        ObjectNode told = pressed(11, "c2c", resolved(button, data)).put("chat_type", 2);
        told.put("user_openid", user.openid);
        return asks(told, People.C2C, user.openid);
    }

    String pressesIn(Group group, User user, String button, String data) {
        Group.Seat seat = Groups.seat(Groups.robot(group), user);
        ObjectNode told = pressed(11, "group", resolved(button, data)).put("chat_type", 1);
        told.put("group_openid", group.openid).put("group_member_openid", seat.openid);
        return asks(told, Groups.SCOPE, group.openid);
    }

    /** Grants the bot pushes, or takes them back; needs no answer. */
    void authorizes(User user, boolean grants) {
        People.friend(user);
        ObjectNode resolved = Trees.object();
        resolved.putObject("authorize_data").put("opt_scene", "setting").put("scope", "c2c_push");
        ObjectNode told = pressed(grants ? 18 : 19, "c2c", resolved).put("user_openid", user.openid);
        ((ObjectNode) told.path("data")).remove("type");
        told.put("id", platform.uuid("interaction"));
        platform.tell("INTERACTION_CREATE", Happening.INTERACTION, user.openid, told);
    }

    private String asks(ObjectNode told, String scope, String target) {
        String id = platform.uuid("interaction");
        told.put("id", id);
        all.put(id, new QqInteraction(id, platform.now(), Optional.empty(), -1, false));
        posts.event(platform.tell("INTERACTION_CREATE", Happening.INTERACTION, target, told), scope, target);
        return id;
    }

    private ObjectNode pressed(int type, String scene, ObjectNode resolved) {
        ObjectNode told = Trees.object()
                .put("application_id", appid)
                .put("scene", scene)
                .put("timestamp", Platform.stamp(platform.now()))
                .put("type", type)
                .put("version", 1);
        told.putObject("data").put("type", type).set("resolved", resolved);
        return told;
    }

    private static ObjectNode resolved(String button, String data) {
        ObjectNode resolved = Trees.object().put("button_data", data);
        return button.isEmpty() ? resolved : resolved.put("button_id", button);
    }
}
