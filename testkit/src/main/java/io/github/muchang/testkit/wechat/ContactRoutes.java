package io.github.muchang.testkit.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers as a client sees them (92114, 92994, 92115). */
final class ContactRoutes {
    private static final int FOLLOWERS = 500;

    private final Contacts contacts;
    private final Tags tags;

    ContactRoutes(Contacts contacts, Tags tags, Routes routes) {
        this.contacts = contacts;
        this.tags = tags;
        String path = "/cgi-bin/externalcontact/";
        routes.get(path + "get_follow_user_list", call -> members());
        routes.get(path + "list", this::ids);
        routes.get(path + "get", this::detail);
        routes.post(path + "batch/get_by_user", this::batch);
        routes.oneAtATime(
                path + "remark", call -> call.text("userid") + " " + call.text("external_userid"), this::remark);
    }

    private ObjectNode members() {
        return Json.put(
                Json.ok(),
                "follow_user",
                StreamSupport.stream(contacts.staff().spliterator(), false)
                        .filter(each -> each.resigned == null)
                        .map(each -> each.userid)
                        .toList());
    }

    private ObjectNode ids(Call call) {
        Staffer staffer = contacts.staffer(call.requiredParameter("userid"));
        return Json.put(
                Json.ok(),
                "external_userid",
                staffer.follows.values().stream().map(each -> each.contact.id).toList());
    }

    private ObjectNode detail(Call call) {
        Contact contact = contacts.contact(call.requiredParameter("external_userid"));
        if (contact == null) {
            throw new Refusal(40096, "invalid external userid");
        }
        List<Follow> confirmed = contact.follows.values().stream()
                .filter(each -> !each.half && each.staffer.resigned == null)
                .toList();
        if (confirmed.isEmpty()) {
            throw new Refusal(84061, "not external contact");
        }
        Page<Follow> page = Page.growing(confirmed, call.parameter("cursor"), FOLLOWERS);
        ObjectNode answer = Json.ok();
        answer.set("external_contact", person(contact));
        ArrayNode followers = answer.putArray("follow_user");
        page.rows().forEach(each -> {
            ObjectNode shown = shown(each);
            ArrayNode named = shown.putArray("tags");
            each.tags.forEach(tag -> tags.show(tag, named));
            followers.add(shown);
        });
        if (!page.next().isEmpty()) {
            answer.put("next_cursor", page.next());
        }
        return answer;
    }

    private ObjectNode batch(Call call) {
        List<String> userids = call.texts("userid_list");
        if (userids.isEmpty()) {
            throw Refusal.lacking("userid_list");
        }
        contacts.world.limits().fits("batch-members", userids.size());
        List<NavigableMap<Long, Follow>> tables = new ArrayList<>();
        userids.stream().distinct().forEach(each -> tables.add(contacts.staffer(each).follows));
        Page<Follow> page = Page.together(tables, call.text("cursor"), call.rows(50, 100));
        ObjectNode answer = Json.ok();
        ArrayNode list = answer.putArray("external_contact_list");
        page.rows().forEach(each -> {
            ObjectNode row = list.addObject();
            row.set("external_contact", person(each.contact));
            row.set("follow_info", Json.put(shown(each), "tag_id", each.tags));
        });
        return answer.put("next_cursor", page.next());
    }

    private static ObjectNode person(Contact contact) {
        ObjectNode person = Json.object()
                .put("external_userid", contact.id)
                .put("name", contact.name)
                .put("type", 1)
                .put("avatar", "")
                .put("gender", 0);
        return contact.unionid.isEmpty() ? person : person.put("unionid", contact.unionid);
    }

    private static ObjectNode shown(Follow follow) {
        ObjectNode shown = Json.object()
                .put("userid", follow.staffer.userid)
                .put("remark", follow.remark)
                .put("description", follow.description)
                .put("createtime", follow.created.getEpochSecond())
                .put("remark_corp_name", follow.company)
                .put("oper_userid", follow.operator)
                .put("add_way", follow.way);
        Json.put(shown, "remark_mobiles", follow.mobiles);
        return follow.state.isEmpty() ? shown : shown.put("state", follow.state);
    }

    private ObjectNode remark(Call call) {
        Follow follow = contacts.follow(call.required("userid"), call.required("external_userid"));
        if (List.of("remark", "description", "remark_company", "remark_mobiles", "remark_pic_mediaid").stream()
                .noneMatch(call::says)) {
            throw Refusal.lacking("remark");
        }
        Limits limits = contacts.world.limits();
        limits.fitsCharacters("remark-characters", call.text("remark"));
        limits.fitsCharacters("remark-description-characters", call.text("description"));
        limits.fitsCharacters("remark-company-characters", call.text("remark_company"));
        JsonNode body = call.body();
        follow.remark = body.path("remark").asString(follow.remark);
        follow.description = body.path("description").asString(follow.description);
        follow.company = body.path("remark_company").asString(follow.company);
        if (call.says("remark_mobiles")) {
            follow.mobiles = call.texts("remark_mobiles").stream()
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
        return Json.ok();
    }
}
