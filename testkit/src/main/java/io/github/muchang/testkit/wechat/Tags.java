package io.github.muchang.testkit.wechat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The corp's tags in their groups (92117). What a client does to them is not told to anybody; what the admin does is. */
final class Tags {
    private static final long ORDERS = 1L << 32;

    private final World world;
    private final String corp;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    Tags(World world, String corp) {
        this.world = world;
        this.corp = corp;
    }

    void open(Routes routes) {
        String path = "/cgi-bin/externalcontact/";
        routes.post(path + "get_corp_tag_list", this::list);
        routes.post(path + "add_corp_tag", call -> show(addAll(call), false, List.of()));
        routes.post(path + "edit_corp_tag", this::edit);
        routes.post(path + "del_corp_tag", this::delete);
    }

    boolean exists(String tagId) {
        return tag(tagId).isPresent();
    }

    /** Adds a tag as the detail of a customer shows it, if it still exists. */
    void show(String tagId, ArrayNode to) {
        for (Group group : groups.values()) {
            Tag tag = group.tags.get(tagId);
            if (tag != null && !tag.deleted) {
                to.addObject()
                        .put("group_name", group.name)
                        .put("tag_name", tag.name)
                        .put("tag_id", tag.id)
                        .put("type", 1);
            }
        }
    }

    /** The admin adds a tag by hand. */
    String adminAdds(String groupName, String name) {
        boolean fresh = named(groupName).isEmpty();
        Group group = group("", groupName, 0, false);
        Tag tag = group.add(name, 0, false);
        tell("create", fresh ? group.id : tag.id, fresh ? "tag_group" : "tag");
        return tag.id;
    }

    /** The admin renames a tag. */
    void adminRenames(String tagId, String name) {
        Tag tag = tag(tagId).orElseThrow(() -> new IllegalStateException("no such tag"));
        tag.name = name;
        tell("update", tagId, "tag");
    }

    /** The admin deletes a tag, or a group and all that is in it. */
    void adminDeletes(String id) {
        boolean whole = groups.containsKey(id);
        if (!whole && tag(id).isEmpty()) {
            throw new IllegalStateException("no such tag");
        }
        remove(id);
        tell("delete", id, whole ? "tag_group" : "tag");
    }

    /** The admin puts the tags into another order. */
    void adminShuffles() {
        world.tell(Event.of(corp, "sys", world.now(), "change_external_tag")
                .text("Id", "")
                .text("ChangeType", "shuffle"));
    }

    private void tell(String change, String id, String type) {
        world.tell(Event.of(corp, "sys", world.now(), "change_external_tag")
                .text("Id", id)
                .text("TagType", type)
                .text("ChangeType", change));
    }

    private ObjectNode list(Call call) {
        List<String> tagIds = call.texts("tag_id");
        List<String> groupIds = tagIds.isEmpty() ? call.texts("group_id") : List.of();
        boolean byId = !tagIds.isEmpty() || !groupIds.isEmpty();
        ObjectNode answer = Json.ok();
        ArrayNode shown = answer.putArray("tag_group");
        groups.values().stream()
                .filter(each -> byId || !each.deleted)
                .filter(each -> groupIds.isEmpty() || groupIds.contains(each.id))
                .filter(each -> tagIds.isEmpty() || tagIds.stream().anyMatch(each.tags::containsKey))
                .sorted(Comparator.comparingLong((Group each) -> each.order).reversed())
                .forEach(each -> shown.add(show(each, byId, tagIds).path("tag_group")));
        return answer;
    }

    private static ObjectNode show(Group group, boolean deletedToo, List<String> only) {
        ObjectNode answer = Json.ok();
        ObjectNode shown = answer.putObject("tag_group")
                .put("group_id", group.id)
                .put("group_name", group.name)
                .put("create_time", group.created)
                .put("order", group.order);
        if (group.deleted) {
            shown.put("deleted", true);
        }
        ArrayNode tags = shown.putArray("tag");
        group.tags.values().stream()
                .filter(each -> deletedToo || !each.deleted)
                .filter(each -> only.isEmpty() || only.contains(each.id))
                .sorted(Comparator.comparingLong((Tag each) -> each.order).reversed())
                .forEach(each -> {
                    ObjectNode tag = tags.addObject()
                            .put("id", each.id)
                            .put("name", each.name)
                            .put("create_time", each.created)
                            .put("order", each.order);
                    if (each.deleted) {
                        tag.put("deleted", true);
                    }
                });
        return answer;
    }

    private Group addAll(Call call) {
        JsonNode wanted = call.body().path("tag");
        if (wanted.isEmpty()) {
            throw Refusal.lacking("tag");
        }
        wanted.forEach(each -> {
            name(each.path("name").asString(""));
            order(each);
        });
        long total = groups.values().stream()
                .flatMap(each -> each.tags.values().stream())
                .filter(each -> !each.deleted)
                .count();
        world.limits().atMost("corp-tags", total + wanted.size(), 40126, call.path());
        order(call.body());
        Group group = group(call.text("group_id"), call.text("group_name"), call.number("order", 0), true);
        wanted.forEach(each ->
                group.add(each.path("name").asString(""), each.path("order").asLong(0), true));
        return group;
    }

    private Group group(String id, String name, long order, boolean own) {
        if (!id.isEmpty()) {
            Group group = groups.get(id);
            if (group == null || group.deleted) {
                throw new Refusal(40068, "invalid tag group");
            }
            return group;
        }
        return named(name(name)).orElseGet(() -> {
            Group group = new Group(world.id("et"), name, order, own);
            groups.put(group.id, group);
            return group;
        });
    }

    private Optional<Group> named(String name) {
        return groups.values().stream()
                .filter(each -> !each.deleted && each.name.equals(name))
                .findFirst();
    }

    private ObjectNode edit(Call call) {
        String id = call.required("id");
        order(call.body());
        String name = call.says("name") ? name(call.text("name")) : "";
        Group group = groups.get(id);
        if (group != null && !group.deleted) {
            own(group.own);
            group.name = name.isEmpty() ? group.name : name;
            group.order = call.number("order", group.order);
            return Json.ok();
        }
        Tag tag = tag(id).orElseThrow(() -> new Refusal(40068, "invalid tag"));
        own(tag.own);
        tag.name = name.isEmpty() ? tag.name : name;
        tag.order = call.number("order", tag.order);
        return Json.ok();
    }

    private ObjectNode delete(Call call) {
        List<String> ids = call.texts("tag_id");
        List<String> groupIds = call.texts("group_id");
        if (ids.isEmpty() && groupIds.isEmpty()) {
            throw Refusal.lacking("tag_id or group_id");
        }
        ids.forEach(each -> own(tag(each).orElseThrow(() -> new Refusal(40068, "invalid tag")).own));
        groupIds.forEach(each -> own(group(each, "", 0, true).own));
        ids.forEach(this::remove);
        groupIds.forEach(this::remove);
        return Json.ok();
    }

    private void remove(String id) {
        for (Group group : groups.values()) {
            group.tags.values().stream()
                    .filter(each -> each.id.equals(id) || group.id.equals(id))
                    .forEach(each -> each.deleted = true);
            group.deleted = group.tags.values().stream().allMatch(each -> each.deleted);
        }
    }

    private Optional<Tag> tag(String id) {
        return groups.values().stream()
                .flatMap(each -> each.tags.values().stream())
                .filter(each -> each.id.equals(id) && !each.deleted)
                .findFirst();
    }

    private String name(String name) {
        if (name.isEmpty()) {
            throw Refusal.lacking("name");
        }
        world.limits().fitsCharacters("tag-name-characters", name);
        return name;
    }

    private static void order(JsonNode node) {
        long order = node.path("order").asLong(0);
        if (order < 0 || order >= ORDERS) {
            throw Refusal.invalid("order");
        }
    }

    // Which code the platform answers for somebody else's tag is not documented; it is an id this app cannot use.
    private static void own(boolean own) {
        if (!own) {
            throw new Refusal(40068, "not a tag of this app");
        }
    }

    private final class Group {
        final String id;
        final long created = world.seconds();
        final boolean own;
        final Map<String, Tag> tags = new LinkedHashMap<>();
        String name;
        long order;
        boolean deleted;

        Group(String id, String name, long order, boolean own) {
            this.id = id;
            this.name = name;
            this.order = order;
            this.own = own;
        }

        Tag add(String wanted, long rank, boolean byApp) {
            return tags.values().stream()
                    .filter(each -> !each.deleted && each.name.equals(wanted))
                    .findFirst()
                    .orElseGet(() -> {
                        Tag tag = new Tag(world.id("et"), wanted, rank, byApp, world.seconds());
                        tags.put(tag.id, tag);
                        return tag;
                    });
        }
    }

    private static final class Tag {
        final String id;
        final boolean own;
        final long created;
        String name;
        long order;
        boolean deleted;

        Tag(String id, String name, long order, boolean own, long created) {
            this.id = id;
            this.name = name;
            this.order = order;
            this.own = own;
            this.created = created;
        }
    }
}
