package io.github.muchang.testkit.wechat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 活码: ways to become a member's customer (92228). */
final class ContactWays {
    private static final long DAY = 86_400;
    private static final List<String> CHANGEABLE = List.of(
            "remark",
            "skip_verify",
            "style",
            "state",
            "user",
            "party",
            "expires_in",
            "chat_expires_in",
            "unionid",
            "conclusions");
    private static final List<String> FIXED = List.of("type", "scene", "is_temp", "is_exclusive", "mark_source");

    private final World world;
    private final Contacts contacts;
    private final Codes codes;
    private final NavigableMap<Long, Way> ways = new TreeMap<>();
    private final Map<String, Way> byId = new HashMap<>();

    ContactWays(World world, Contacts contacts, Codes codes) {
        this.world = world;
        this.contacts = contacts;
        this.codes = codes;
    }

    void open(Routes routes) {
        String path = "/cgi-bin/externalcontact/";
        routes.post(path + "add_contact_way", this::add);
        routes.post(path + "get_contact_way", this::get);
        routes.post(path + "list_contact_way", this::list);
        routes.post(path + "update_contact_way", this::update);
        routes.post(path + "del_contact_way", this::delete);
        routes.post(path + "close_temp_chat", call -> {
            contacts.follow(call.required("userid"), call.required("external_userid"));
            return Json.ok();
        });
    }

    /** Somebody scans a code; its members take turns. */
    Follow scan(Contact contact, String id) {
        Way way = byId.get(id);
        if (way == null) {
            throw new IllegalStateException("no such contact way");
        }
        List<String> users = Json.texts(way.said.path("user"));
        Staffer staffer = contacts.staffer(users.get(way.scans++ % users.size()));
        return contacts.adds(staffer, contact, way.said.path("state").asString(""), 1, false);
    }

    private ObjectNode add(Call call) {
        int type = call.body().path("type").asInt(0);
        int scene = call.body().path("scene").asInt(0);
        if (type < 1 || type > 2 || scene < 1 || scene > 2) {
            throw Refusal.invalid("type or scene");
        }
        boolean temporary = call.is("is_temp", false);
        if (temporary && type != 1) {
            throw Refusal.invalid("is_temp");
        }
        ObjectNode said = Json.object().put("skip_verify", true);
        take(call, FIXED, said);
        take(call, CHANGEABLE, said);
        check(said);
        if (!temporary) {
            codes.add(call.path());
        }
        Way way = new Way(world.count("row"), world.id("42"), world.seconds(), said);
        ways.put(way.number, way);
        byId.put(way.id, way);
        ObjectNode answer = Json.ok().put("config_id", way.id);
        return scene == 2 ? answer.put("qr_code", way.qr()) : answer;
    }

    private static void take(Call call, List<String> names, ObjectNode to) {
        for (String name : names) {
            if (call.says(name)) {
                to.set(name, call.body().path(name));
            }
        }
    }

    private void check(ObjectNode said) {
        Limits limits = world.limits();
        limits.fitsCharacters("state-characters", said.path("state").asString(""));
        limits.fitsCharacters(
                "contact-way-remark-characters", said.path("remark").asString(""));
        limits.fits("temporary-seconds", said.path("expires_in").asLong(0));
        limits.fits("temporary-seconds", said.path("chat_expires_in").asLong(0));
        limits.fitsBytes(
                "text-bytes",
                said.path("conclusions").path("text").path("content").asString(""));
        List<String> users = Json.texts(said.path("user"));
        if (users.isEmpty() && said.path("party").isEmpty()) {
            throw Refusal.lacking("user");
        }
        if (users.size() > 1 && said.path("type").asInt(0) == 1) {
            throw Refusal.invalid("user");
        }
        limits.atMost("contact-way-members", users.size(), 41041, "a contact way");
        users.forEach(contacts::staffer);
    }

    private ObjectNode get(Call call) {
        Way way = way(call);
        ObjectNode answer = Json.ok();
        ObjectNode shown = answer.putObject("contact_way").put("config_id", way.id);
        shown.setAll(way.said);
        if (way.said.path("scene").asInt(0) == 2) {
            shown.put("qr_code", way.qr());
        }
        return answer;
    }

    private ObjectNode list(Call call) {
        long from = call.number("start_time", world.seconds() - 90 * DAY);
        long to = call.number("end_time", world.seconds());
        NavigableMap<Long, Way> within = new TreeMap<>(ways);
        within.values().removeIf(each -> each.created < from || each.created > to || each.temporary());
        Page<Way> page = Page.of(within, call.text("cursor"), call.rows(100, 1000));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("contact_way");
        page.rows().forEach(each -> rows.addObject().put("config_id", each.id));
        return answer.put("next_cursor", page.next());
    }

    // Members are written over as a whole; what is not said stays.
    private ObjectNode update(Call call) {
        Way way = way(call);
        ObjectNode said = way.said.deepCopy();
        take(call, CHANGEABLE, said);
        check(said);
        way.said = said;
        return Json.ok();
    }

    private ObjectNode delete(Call call) {
        Way way = way(call);
        ways.remove(way.number);
        byId.remove(way.id);
        if (!way.temporary()) {
            codes.remove();
        }
        return Json.ok();
    }

    private Way way(Call call) {
        Way way = byId.get(call.required("config_id"));
        if (way == null) {
            throw Refusal.invalid("config_id");
        }
        return way;
    }

    private static final class Way {
        final long number;
        final String id;
        final long created;
        ObjectNode said;
        int scans;

        Way(long number, String id, long created, ObjectNode said) {
            this.number = number;
            this.id = id;
            this.created = created;
            this.said = said;
        }

        boolean temporary() {
            JsonNode temporary = said.path("is_temp");
            return temporary.asBoolean(false);
        }

        String qr() {
            return "https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=" + id;
        }
    }
}
