package io.github.muchang.testkit.wechat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's own tags of its followers. */
final class FanTags {
    // The platform's own tags have smaller ids.
    private static final int FIRST = 100;

    private final World world;
    private final Fans fans;
    private final Map<Integer, String> names = new TreeMap<>();

    FanTags(World world, Fans fans) {
        this.world = world;
        this.fans = fans;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/tags/create", this::create);
        routes.get("/cgi-bin/tags/get", call -> list());
        routes.post("/cgi-bin/tags/update", this::rename);
        routes.post("/cgi-bin/tags/delete", this::delete);
        routes.post("/cgi-bin/tags/members/batchtagging", call -> mark(call, true));
        routes.post("/cgi-bin/tags/members/batchuntagging", call -> mark(call, false));
        routes.post("/cgi-bin/tags/getidlist", call -> {
            ObjectNode answer = Json.object();
            ArrayNode tags = answer.putArray("tagid_list");
            fans.fan(call.required("openid")).tags.forEach(tags::add);
            return answer;
        });
    }

    private ObjectNode create(Call call) {
        String name = name(call);
        world.limits().atMost("tags", names.size() + 1L, 45056, call.path());
        int id = FIRST + (int) world.count("tag") - 1;
        names.put(id, name);
        ObjectNode answer = Json.object();
        answer.putObject("tag").put("id", id).put("name", name);
        return answer;
    }

    private ObjectNode list() {
        ObjectNode answer = Json.object();
        ArrayNode tags = answer.putArray("tags");
        names.forEach(
                (id, name) -> tags.addObject().put("id", id).put("name", name).put("count", carriers(id)));
        return answer;
    }

    private ObjectNode rename(Call call) {
        int id = id(call.body().path("tag").path("id"));
        names.put(id, name(call));
        return Json.ok();
    }

    private ObjectNode delete(Call call) {
        int id = id(call.body().path("tag").path("id"));
        if (world.limits().isBeyond("tag-fans-to-delete", carriers(id))) {
            throw new Refusal(45057, "too many fans carry the tag");
        }
        names.remove(id);
        fans.following().forEach(each -> each.tags.remove(id));
        return Json.ok();
    }

    private ObjectNode mark(Call call, boolean on) {
        int id = id(call.body().path("tagid"));
        List<String> openids = call.texts("openid_list");
        world.limits().fits("tagging-openids", openids.size());
        List<Fan> marked = openids.stream().map(fans::fan).toList();
        for (Fan fan : marked) {
            if (on && !fan.tags.contains(id)) {
                world.limits().atMost("tags-per-user", fan.tags.size() + 1L, 45059, call.path());
            }
        }
        marked.forEach(each -> {
            if (on) {
                each.tags.add(id);
            } else {
                each.tags.remove(id);
            }
        });
        return Json.ok();
    }

    private long carriers(int id) {
        return fans.following().stream().filter(each -> each.tags.contains(id)).count();
    }

    private int id(JsonNode id) {
        if (!names.containsKey(id.asInt(0))) {
            throw new Refusal(45159, "invalid tag id");
        }
        return id.asInt(0);
    }

    private String name(Call call) {
        String name = call.body().path("tag").path("name").asString("");
        if (name.isEmpty()) {
            throw Refusal.lacking("name");
        }
        if (world.limits().isBeyond("tag-name-bytes", name.getBytes(StandardCharsets.UTF_8).length)) {
            throw new Refusal(45158, "tag name too long");
        }
        if (names.containsValue(name)) {
            throw new Refusal(45157, "tag name exists");
        }
        return name;
    }
}
