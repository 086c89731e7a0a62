package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import io.github.muchang.testkit.qq.OneBotState.Contact;
import io.github.muchang.testkit.qq.OneBotState.Kept;
import io.github.muchang.testkit.qq.OneBotState.Room;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What an application may ask the account to do. */
final class OneBotActions {
    private final OneBotState state;
    private final Map<String, Function<JsonNode, JsonNode>> table = new LinkedHashMap<>();

    OneBotActions(OneBotState state) {
        this.state = state;
        table.put("send_private_msg", params -> sendTo(person(params), params));
        table.put("send_group_msg", params -> sendInto(room(params), params));
        table.put("send_msg", this::send);
        table.put("delete_msg", this::delete);
        table.put("get_msg", this::message);
        table.put(
                "get_login_info",
                params -> Trees.object().put("user_id", state.settings.selfId).put("nickname", "小助手"));
        table.put(
                "get_stranger_info",
                params -> who(person(params)).put("sex", "unknown").put("age", 0));
        table.put("get_friend_list", params -> friends());
        table.put("set_friend_add_request", params -> decide(params));
        table.put("set_group_add_request", params -> {
            String kind = text(params, "sub_type").isEmpty() ? text(params, "type") : text(params, "sub_type");
            if (!kind.equals("add") && !kind.equals("invite")) {
                throw OneBotFailure.bad("sub_type");
            }
            return decide(params);
        });
        table.put("get_status", params -> Trees.object().put("online", true).put("good", true));
        table.put("get_version_info", params -> version());
        new OneBotGroupActions(this, state).open(table);
    }

    boolean knows(String action) {
        return table.containsKey(action);
    }

    /** Does it, or throws {@link OneBotFailure}. */
    JsonNode act(String action, JsonNode params) {
        Function<JsonNode, JsonNode> deed = table.get(action);
        if (deed == null) {
            throw new OneBotFailure(OneBotFailure.UNKNOWN, "no such action");
        }
        synchronized (state) {
            return deed.apply(params);
        }
    }

    private JsonNode version() {
        String name =
                switch (state.settings.flavour) {
                    case STANDARD -> "fake-onebot";
                    case NAPCAT -> "NapCat.Onebot";
                    case ONEBOTS -> "onebots";
                };
        return Trees.object().put("app_name", name).put("app_version", "1.0.0").put("protocol_version", "v11");
    }

    private JsonNode send(JsonNode params) {
        String type = text(params, "message_type");
        boolean group = type.isEmpty() ? number(params, "group_id", 0) != 0 : type.equals("group");
        return group ? sendInto(room(params), params) : sendTo(person(params), params);
    }

    private JsonNode sendTo(Contact to, JsonNode params) {
        ArrayNode message = message(params, "message");
        if (!to.friend) {
            throw OneBotFailure.failed("no friend");
        }
        return sent(state.keep(0, 0, to.number, message));
    }

    JsonNode sendInto(Room to, JsonNode params) {
        ArrayNode message = message(params, "message");
        if (to.silent && to.role.equals("member")) {
            throw OneBotFailure.failed("muted");
        }
        return sent(state.keep(0, to.number, 0, message));
    }

    private JsonNode sent(Kept kept) {
        state.delivered.add(new OneBotDelivered(kept.at, kept.room, kept.peer, kept.id, kept.message));
        return Trees.object().put("message_id", kept.id);
    }

    private JsonNode delete(JsonNode params) {
        Kept kept = kept(params);
        if (kept.author != 0) {
            Room room = state.rooms.get(kept.room);
            if (room == null || room.role.equals("member")) {
                throw OneBotFailure.failed("no right to recall");
            }
        }
        kept.recalled = true;
        return NullNode.getInstance();
    }

    private JsonNode message(JsonNode params) {
        Kept kept = kept(params);
        ObjectNode answer = Trees.object()
                .put("time", kept.at.getEpochSecond())
                .put("message_type", kept.room == 0 ? "private" : "group")
                .put("message_id", kept.id)
                .put("real_id", kept.id);
        Contact author = state.people.get(kept.author);
        answer.putObject("sender")
                .put("user_id", author == null ? state.settings.selfId : author.number)
                .put("nickname", author == null ? "小助手" : author.name);
        state.put(answer, kept.message);
        return answer;
    }

    private JsonNode friends() {
        ArrayNode list = CqCode.array();
        state.people.values().stream()
                .filter(each -> each.friend)
                .forEach(each -> list.add(who(each).put("remark", "")));
        return list;
    }

    private JsonNode decide(JsonNode params) {
        Consumer<Boolean> waiting = state.requests.remove(text(params, "flag"));
        if (waiting == null) {
            throw OneBotFailure.failed("no such flag");
        }
        waiting.accept(params.path("approve").asBoolean(true));
        return NullNode.getInstance();
    }

    private Kept kept(JsonNode params) {
        Kept kept = state.messages.get(number(params, "message_id", 0));
        if (kept == null || kept.recalled) {
            throw OneBotFailure.failed("no such message");
        }
        return kept;
    }

    static ObjectNode who(Contact each) {
        return Trees.object().put("user_id", each.number).put("nickname", each.name);
    }

    Contact person(JsonNode params) {
        Contact found = state.people.get(number(params, "user_id", 0));
        if (found == null) {
            throw OneBotFailure.failed("nobody with this user_id");
        }
        return found;
    }

    Room room(JsonNode params) {
        Room found = state.rooms.get(number(params, "group_id", 0));
        if (found == null || !found.joined) {
            throw OneBotFailure.failed("not in a group with this group_id");
        }
        return found;
    }

    static String text(JsonNode params, String name) {
        return params.path(name).asString("");
    }

    /** A number, which may be written as a text. */
    static long number(JsonNode params, String name, long otherwise) {
        JsonNode value = params.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (value.isIntegralNumber()) {
            return value.asLong();
        }
        if (value.isString() && value.asString().matches("-?[0-9]{1,18}")) {
            return Long.parseLong(value.asString());
        }
        throw OneBotFailure.bad(name);
    }

    private static ArrayNode message(JsonNode params, String name) {
        @Nullable JsonNode message = params.get(name);
        if (message == null || message.isNull() || (message.isArray() && message.isEmpty())) {
            throw OneBotFailure.bad(name);
        }
        ArrayNode segments = CqCode.segments(message, params.path("auto_escape").asBoolean(false));
        if (segments.isEmpty()) {
            throw OneBotFailure.bad(name);
        }
        for (JsonNode each : segments) {
            if (text(each, "type").isEmpty() || !each.path("data").isObject()) {
                throw OneBotFailure.bad(name);
            }
        }
        return segments;
    }
}
