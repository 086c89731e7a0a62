package io.github.muchang.testkit.wechat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The followers of an official account, and what the account is told of them. */
final class Fans {
    final World world;
    private final String account;
    private final boolean unionids;
    private final NavigableMap<Long, Fan> following = new TreeMap<>();
    private final Map<String, Fan> byId = new HashMap<>();
    private final Map<String, Fan> byName = new HashMap<>();

    Fans(World world, String account, boolean unionids) {
        this.world = world;
        this.account = account;
        this.unionids = unionids;
    }

    void open(Routes routes) {
        routes.get("/cgi-bin/user/info", call -> info(call.requiredParameter("openid"), Json.object()));
        routes.post("/cgi-bin/user/info/batchget", this::batch);
        routes.get("/cgi-bin/user/get", call -> list(call.parameter("next_openid"), each -> true));
        routes.post("/cgi-bin/user/info/updateremark", call -> {
            fan(call.required("openid")).remark = call.text("remark");
            return Json.ok();
        });
        routes.post("/cgi-bin/user/tag/get", call -> {
            int tag = (int) call.number("tagid", 0);
            return list(call.text("next_openid"), each -> each.tags.contains(tag));
        });
    }

    Fan known(String name) {
        return byName.computeIfAbsent(name, each -> {
            Fan fan = new Fan(world.count("row"), world.id("o"), name, unionids ? Unionid.of(name) : "");
            byId.put(fan.openid, fan);
            return fan;
        });
    }

    /** Who has this openid, or 40003. */
    Fan fan(String openid) {
        Fan fan = byId.get(openid);
        if (fan == null) {
            throw new Refusal(40003, "invalid openid");
        }
        return fan;
    }

    List<Fan> following() {
        return List.copyOf(following.values());
    }

    void follows(Fan fan, String scene, String ticket) {
        if (fan.follows) {
            throw new IllegalStateException("follows the account already");
        }
        fan.follows = true;
        fan.since = world.now();
        fan.scene = scene;
        following.put(fan.number, fan);
        fan.windows.opened(Windows.Cause.FOLLOW, world);
        world.tell(event(fan, "subscribe")
                .textUnlessEmpty("EventKey", scene.isEmpty() ? "" : "qrscene_" + scene)
                .textUnlessEmpty("Ticket", ticket));
    }

    void scans(Fan fan, String scene, String ticket) {
        if (!fan.follows) {
            follows(fan, scene, ticket);
            return;
        }
        fan.windows.opened(Windows.Cause.SCAN, world);
        world.tell(event(fan, "SCAN").text("EventKey", scene).text("Ticket", ticket));
    }

    void leaves(Fan fan) {
        following(fan);
        fan.follows = false;
        fan.tags.clear();
        fan.windows.close();
        following.remove(fan.number);
        world.tell(event(fan, "unsubscribe"));
    }

    void writes(Fan fan, String text) {
        following(fan).windows.opened(Windows.Cause.MESSAGE, world);
        world.tell(Event.message(account, fan.openid, world.now(), "text")
                .text("Content", text)
                .number("MsgId", 7_000_000_000_000_000L + world.count("message")));
    }

    void clicks(Fan fan, String key) {
        following(fan).windows.opened(Windows.Cause.MENU, world);
        world.tell(event(fan, "CLICK").text("EventKey", key));
    }

    /** Nothing is told of a payment here. */
    void pays(Fan fan) {
        following(fan).windows.opened(Windows.Cause.PAYMENT, world);
    }

    /** Consents to a template's messages, or refuses them, in the dialogue that asks for it. */
    void answers(Fan fan, String template, boolean accepts) {
        following(fan);
        if (accepts) {
            fan.consents.merge(template, 1, Integer::sum);
        }
        world.tell(event(fan, "subscribe_msg_popup_event")
                .begin("SubscribeMsgPopupEvent")
                .begin("List")
                .text("TemplateId", template)
                .text("SubscribeStatusString", accepts ? "accept" : "reject")
                .number("PopupScene", 2)
                .end("List")
                .end("SubscribeMsgPopupEvent"));
    }

    Event event(Fan fan, String event) {
        return Event.of(account, fan.openid, world.now(), event);
    }

    private static Fan following(Fan fan) {
        if (!fan.follows) {
            throw new IllegalStateException("does not follow the account");
        }
        return fan;
    }

    private ObjectNode info(String openid, ObjectNode info) {
        Fan fan = fan(openid);
        info.put("subscribe", fan.follows ? 1 : 0).put("openid", fan.openid);
        if (!fan.unionid.isEmpty()) {
            info.put("unionid", fan.unionid);
        }
        if (!fan.follows) {
            return info;
        }
        boolean number = fan.scene.matches("[1-9][0-9]{0,8}");
        info.put("subscribe_time", fan.since.getEpochSecond())
                .put("remark", fan.remark)
                .put("groupid", 0)
                .put("subscribe_scene", fan.scene.isEmpty() ? "ADD_SCENE_SEARCH" : "ADD_SCENE_QR_CODE")
                .put("qr_scene", number ? Long.parseLong(fan.scene) : 0)
                .put("qr_scene_str", number ? "" : fan.scene);
        ArrayNode tags = info.putArray("tagid_list");
        fan.tags.forEach(tags::add);
        return info;
    }

    private ObjectNode batch(Call call) {
        JsonNode wanted = call.body().path("user_list");
        if (wanted.isEmpty()) {
            throw Refusal.lacking("user_list");
        }
        world.limits().fits("batch-openids", wanted.size());
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("user_info_list");
        wanted.forEach(each -> info(each.path("openid").asString(""), list.addObject()));
        return answer;
    }

    private ObjectNode list(String after, Predicate<Fan> which) {
        long from = after.isEmpty() ? 0 : fan(after).number;
        List<Fan> all = following.values().stream().filter(which).toList();
        List<String> page = all.stream()
                .filter(each -> each.number > from)
                .limit(world.limits().of("users-per-page"))
                .map(each -> each.openid)
                .toList();
        ObjectNode answer = Json.object().put("total", all.size()).put("count", page.size());
        if (!page.isEmpty()) {
            Json.put(answer.putObject("data"), "openid", page);
        }
        return answer.put("next_openid", page.isEmpty() ? "" : page.get(page.size() - 1));
    }
}
