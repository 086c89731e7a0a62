package io.github.muchang.testkit.wechat;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Which customers of a member carry which tags (92118). */
final class Marks {
    private final Contacts contacts;
    private final Tags tags;

    Marks(Contacts contacts, Tags tags, Routes routes) {
        this.contacts = contacts;
        this.tags = tags;
        routes.oneAtATime(
                "/cgi-bin/externalcontact/mark_tag",
                call -> call.text("userid") + " " + call.text("external_userid"),
                this::mark);
    }

    private ObjectNode mark(Call call) {
        Follow follow = contacts.follow(call.required("userid"), call.required("external_userid"));
        if (call.texts("add_tag").isEmpty() && call.texts("remove_tag").isEmpty()) {
            throw Refusal.lacking("add_tag or remove_tag");
        }
        Set<String> marked = new LinkedHashSet<>(follow.tags);
        for (String tag : call.texts("add_tag")) {
            if (!tags.exists(tag)) {
                throw new Refusal(40068, "invalid tag");
            }
            marked.add(tag);
        }
        marked.removeAll(Set.copyOf(call.texts("remove_tag")));
        contacts.world.limits().atMost("tags-per-customer", marked.size(), 40144, call.path());
        follow.tags.clear();
        follow.tags.addAll(marked);
        return Json.ok();
    }
}
