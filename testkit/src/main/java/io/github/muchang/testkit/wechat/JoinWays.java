package io.github.muchang.testkit.wechat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** 群活码: ways into group chats (92229). */
final class JoinWays {
    private final World world;
    private final Chats chats;
    private final Codes codes;
    private final Map<String, ObjectNode> ways = new HashMap<>();

    JoinWays(World world, Chats chats, Codes codes) {
        this.world = world;
        this.chats = chats;
        this.codes = codes;
    }

    void open(Routes routes) {
        String path = "/cgi-bin/externalcontact/groupchat/";
        routes.post(path + "add_join_way", this::add);
        routes.post(path + "get_join_way", this::get);
        routes.post(path + "update_join_way", this::update);
        routes.post(path + "del_join_way", this::delete);
    }

    /** Somebody scans a code and comes into its first chat. */
    Chat scan(Contact contact, String id) {
        ObjectNode way = ways.get(id);
        if (way == null) {
            throw new IllegalStateException("no such join way");
        }
        Chat chat = chats.chat(way.path("chat_id_list").path(0).asString(""));
        chats.joins(chat, chats.seat(contact, 3, way.path("state").asString("")));
        return chat;
    }

    private ObjectNode add(Call call) {
        ObjectNode said = said(call);
        codes.add(call.path());
        String id = world.id("9a");
        ways.put(id, said);
        return Json.ok().put("config_id", id);
    }

    private ObjectNode said(Call call) {
        long scene = call.number("scene", 0);
        if (scene < 1 || scene > 2) {
            throw Refusal.invalid("scene");
        }
        List<String> wanted = call.texts("chat_id_list");
        if (wanted.isEmpty()) {
            throw Refusal.lacking("chat_id_list");
        }
        Limits limits = world.limits();
        if (limits.isBeyond("join-way-chats", wanted.size())) {
            throw new Refusal(41091, "too many group chats");
        }
        if (!wanted.stream().allMatch(chats::exists)) {
            throw new Refusal(40050, "invalid chat_id");
        }
        limits.fitsCharacters("state-characters", call.text("state"));
        limits.fitsCharacters("join-way-base-name-characters", call.text("room_base_name"));
        ObjectNode said = Json.object()
                .put("scene", scene)
                .put("remark", cut(call.text("remark"), limits.of("contact-way-remark-characters")))
                .put("auto_create_room", call.number("auto_create_room", 1))
                .put("room_base_name", call.text("room_base_name"))
                .put("room_base_id", call.number("room_base_id", 0))
                .put("state", call.text("state"));
        return Json.put(said, "chat_id_list", wanted);
    }

    private static String cut(String text, long most) {
        int characters = text.codePointCount(0, text.length());
        return characters <= most ? text : text.substring(0, text.offsetByCodePoints(0, (int) most));
    }

    private ObjectNode get(Call call) {
        ObjectNode answer = Json.ok();
        ObjectNode shown = answer.putObject("join_way").put("config_id", call.required("config_id"));
        shown.setAll(way(call));
        shown.put("qr_code", "https://p.qpic.cn/wwhead/" + call.text("config_id"));
        return answer;
    }

    // The whole way is written over: what is not said is as if it had never been.
    private ObjectNode update(Call call) {
        way(call);
        ways.put(call.text("config_id"), said(call));
        return Json.ok();
    }

    private ObjectNode delete(Call call) {
        way(call);
        ways.remove(call.text("config_id"));
        codes.remove();
        return Json.ok();
    }

    private ObjectNode way(Call call) {
        ObjectNode way = ways.get(call.required("config_id"));
        if (way == null) {
            throw Refusal.invalid("config_id");
        }
        return way;
    }
}
