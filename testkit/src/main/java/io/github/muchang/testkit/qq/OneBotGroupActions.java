package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import io.github.muchang.testkit.qq.OneBotState.Place;
import io.github.muchang.testkit.qq.OneBotState.Room;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What an application may ask the account to do in its groups. */
final class OneBotGroupActions {
    private static final int USUAL_MUTE_SECONDS = 30 * 60;
    private static final int MOST_MEMBERS = 500;
    private static final Set<String> NOT_IN_ONEBOTS = Set.of("set_group_ban", "set_group_kick", "set_group_card");

    private final OneBotActions actions;
    private final OneBotState state;

    OneBotGroupActions(OneBotActions actions, OneBotState state) {
        this.actions = actions;
        this.state = state;
    }

    void open(Map<String, Function<JsonNode, JsonNode>> table) {
        table.put("get_group_list", params -> groups());
        table.put("get_group_info", params -> group(actions.room(params)));
        table.put("get_group_member_list", params -> members(actions.room(params)));
        table.put("get_group_member_info", params -> {
            Room room = actions.room(params);
            return member(room, place(room, params));
        });
        table.put("set_group_kick", params -> kick(params, List.of(params.path("user_id"))));
        table.put("set_group_ban", this::mute);
        table.put("set_group_whole_ban", params -> {
            ruled(params).silent = params.path("enable").asBoolean(true);
            return NullNode.getInstance();
        });
        table.put("set_group_admin", params -> {
            Room room = actions.room(params);
            if (!room.role.equals("owner")) {
                throw OneBotFailure.failed("not the owner");
            }
            place(room, params).role = params.path("enable").asBoolean(true) ? "admin" : "member";
            return NullNode.getInstance();
        });
        table.put("set_group_card", params -> {
            place(ruled(params), params).card = OneBotActions.text(params, "card");
            return NullNode.getInstance();
        });
        table.put("set_group_special_title", params -> {
            place(ruled(params), params).title = OneBotActions.text(params, "special_title");
            return NullNode.getInstance();
        });
        table.put("set_group_name", params -> {
            ruled(params).name = OneBotActions.text(params, "group_name");
            return NullNode.getInstance();
        });
        table.put("set_group_leave", params -> {
            actions.room(params).joined = false;
            return NullNode.getInstance();
        });
        if (state.settings.flavour == OneBotFlavour.NAPCAT) {
            table.put("set_group_kick_members", params -> {
                JsonNode users = params.path("user_id");
                if (!users.isArray() || users.isEmpty()) {
                    throw OneBotFailure.bad("user_id");
                }
                return kick(params, users);
            });
            table.put("get_group_shut_list", params -> shut(actions.room(params)));
        }
        if (state.settings.flavour == OneBotFlavour.ONEBOTS) {
            NOT_IN_ONEBOTS.forEach(each -> table.put(each, params -> {
                throw OneBotFailure.failed("not implemented");
            }));
        }
    }

    private JsonNode groups() {
        ArrayNode list = CqCode.array();
        state.rooms.values().stream().filter(each -> each.joined).forEach(each -> list.add(group(each)));
        return list;
    }

    /** The account itself is a member too. */
    private static ObjectNode group(Room room) {
        return Trees.object()
                .put("group_id", room.number)
                .put("group_name", room.name)
                .put("member_count", room.places.size() + 1)
                .put("max_member_count", MOST_MEMBERS);
    }

    private JsonNode members(Room room) {
        ArrayNode list = CqCode.array();
        list.addObject()
                .put("group_id", room.number)
                .put("user_id", state.settings.selfId)
                .put("nickname", "小助手")
                .put("card", "")
                .put("role", room.role);
        room.places.values().forEach(each -> list.add(member(room, each)));
        return list;
    }

    private ObjectNode member(Room room, Place place) {
        Instant talked = place.talked;
        Instant muted = place.mutedUntil;
        return OneBotActions.who(place.contact)
                .put("group_id", room.number)
                .put("card", place.card)
                .put("sex", "unknown")
                .put("age", 0)
                .put("area", "")
                .put("join_time", place.since.getEpochSecond())
                .put("last_sent_time", talked == null ? 0 : talked.getEpochSecond())
                .put("level", "1")
                .put("role", place.role)
                .put("unfriendly", false)
                .put("title", place.title)
                .put("title_expire_time", 0)
                .put("card_changeable", true)
                .put("shut_up_timestamp", muted == null || !place.isMuted(state.now()) ? 0 : muted.getEpochSecond());
    }

    private JsonNode kick(JsonNode params, Iterable<JsonNode> users) {
        Room room = ruled(params);
        for (JsonNode each : users) {
            Place place = place(room, Trees.object().set("user_id", each));
            obeys(room, place);
            room.places.remove(place.contact.number);
            state.tell(state.notice("group_decrease", "kick")
                    .put("group_id", room.number)
                    .put("operator_id", state.settings.selfId)
                    .put("user_id", place.contact.number));
        }
        return NullNode.getInstance();
    }

    private JsonNode mute(JsonNode params) {
        Room room = ruled(params);
        Place place = place(room, params);
        obeys(room, place);
        long seconds = OneBotActions.number(params, "duration", USUAL_MUTE_SECONDS);
        if (seconds < 0) {
            throw OneBotFailure.bad("duration");
        }
        place.mutedUntil = seconds == 0 ? null : state.now().plusSeconds(seconds);
        state.tell(state.notice("group_ban", seconds == 0 ? "lift_ban" : "ban")
                .put("group_id", room.number)
                .put("operator_id", state.settings.selfId)
                .put("user_id", place.contact.number)
                .put("duration", seconds));
        return NullNode.getInstance();
    }

    private JsonNode shut(Room room) {
        ArrayNode list = CqCode.array();
        room.places.values().stream()
                .filter(each -> each.isMuted(state.now()))
                .forEach(each -> list.add(member(room, each)));
        return list;
    }

    private Room ruled(JsonNode params) {
        Room room = actions.room(params);
        if (room.role.equals("member")) {
            throw OneBotFailure.failed("no admin of the group");
        }
        return room;
    }

    private static void obeys(Room room, Place place) {
        if (!place.role.equals("member") && !room.role.equals("owner")) {
            throw OneBotFailure.failed("owners and admins obey the owner only");
        }
    }

    private static Place place(Room room, JsonNode params) {
        Place place = room.places.get(OneBotActions.number(params, "user_id", 0));
        if (place == null) {
            throw OneBotFailure.failed("not in the group");
        }
        return place;
    }
}
