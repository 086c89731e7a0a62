package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.wechat.MassTask.Part;
import io.github.muchang.testkit.wechat.MassTask.Row;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 企业群发: nothing goes out before a member confirms it (92135). */
final class MassMessages {
    final World world;
    final NavigableMap<Long, MassTask> tasks = new TreeMap<>();
    private final Contacts contacts;
    private final Chats chats;
    private final Attachments attachments;
    private final MassCap cap;
    private final Map<String, MassTask> byId = new HashMap<>();

    /** What members are asked to send and have not decided about, the oldest first. */
    private final Map<String, Set<MassTask>> undecided = new HashMap<>();

    private final Map<String, Deque<LocalDate>> received = new HashMap<>();

    MassMessages(World world, Contacts contacts, Chats chats, Attachments attachments, MassCap cap) {
        this.world = world;
        this.contacts = contacts;
        this.chats = chats;
        this.attachments = attachments;
        this.cap = cap;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/externalcontact/add_msg_template", this::add);
        new MassReceipts(this, routes);
    }

    @Nullable
    MassTask task(String id) {
        return byId.get(id);
    }

    /** The member sends what is asked of them. */
    void confirm(String userid, String id) {
        MassTask task = waiting(userid, id);
        Part part = decided(task, userid);
        part.confirmed = true;
        part.sent = world.seconds();
        for (Row row : part.rows.values()) {
            row.status = isReached(task, userid, row.target) ? isWithinCap(row.target) ? 1 : 3 : 2;
            row.sent = row.status == 1 ? world.seconds() : 0;
            if (row.status == 1) {
                received.computeIfAbsent(row.target, each -> new ArrayDeque<>()).addLast(world.today());
                world.deliver(
                        task.toGroups ? Delivered.By.GROUP_MASS : Delivered.By.MASS, userid, row.target, task.message);
            }
        }
    }

    /** The member will not send it. */
    void decline(String userid, String id) {
        decided(waiting(userid, id), userid).declined = true;
    }

    /** What a member is asked to send, and has not decided about. */
    List<String> waiting(String userid) {
        return undecided.getOrDefault(userid, Set.of()).stream()
                .filter(task -> !task.cancelled)
                .map(task -> task.id)
                .toList();
    }

    private Part decided(MassTask task, String userid) {
        undecided.getOrDefault(userid, Set.of()).remove(task);
        return part(task, userid);
    }

    private MassTask waiting(String userid, String id) {
        MassTask task = byId.get(id);
        if (task == null || !task.parts.containsKey(userid)) {
            throw new IllegalStateException(userid + " is not asked to send " + id);
        }
        Part part = part(task, userid);
        if (task.cancelled || part.confirmed || part.declined) {
            throw new IllegalStateException(id + " does not wait for " + userid + " any more");
        }
        return task;
    }

    private static Part part(MassTask task, String userid) {
        Part part = task.parts.get(userid);
        if (part == null) {
            throw new IllegalStateException(userid + " has no part in it");
        }
        return part;
    }

    private boolean isReached(MassTask task, String userid, String target) {
        if (task.toGroups) {
            return chats.owned(userid).contains(target);
        }
        Follow follow = contacts.found(userid, target);
        return follow != null && !follow.left;
    }

    private boolean isWithinCap(String target) {
        LocalDate since = cap.since(world.today());
        long before = received.getOrDefault(target, new ArrayDeque<>()).stream()
                .filter(each -> !each.isBefore(since))
                .count();
        if (before < cap.most(world.today())) {
            return true;
        }
        world.limits().note("mass-receipts", "a receiver");
        return false;
    }

    private ObjectNode add(Call call) {
        String type = call.says("chat_type") ? call.text("chat_type") : "single";
        if (!type.equals("single") && !type.equals("group")) {
            throw Refusal.invalid("chat_type");
        }
        attachments.check(call.body());
        List<String> failed = new ArrayList<>();
        Map<String, List<String>> targets = new LinkedHashMap<>();
        if (type.equals("group")) {
            toChats(call, targets, failed);
        } else {
            toCustomers(call, targets, failed);
        }
        if (targets.isEmpty()) {
            throw new Refusal(41048, "nobody to send to");
        }
        MassTask task = new MassTask(
                world.count("row"), world.id("msg"), type.equals("group"), world.now(), message(call.body()));
        targets.forEach((userid, each) -> {
            Part part = new Part(world.count("row"), userid);
            each.forEach(target -> part.rows.put(world.count("row"), new Row(target)));
            task.parts.put(userid, part);
            undecided.computeIfAbsent(userid, any -> new LinkedHashSet<>()).add(task);
        });
        tasks.put(task.number, task);
        byId.put(task.id, task);
        return Json.put(Json.ok().put("msgid", task.id), "fail_list", failed);
    }

    private static ObjectNode message(JsonNode body) {
        ObjectNode message = Json.object();
        for (String name : List.of("text", "attachments")) {
            if (body.has(name)) {
                message.set(name, body.path(name).deepCopy());
            }
        }
        return message;
    }

    private void toChats(Call call, Map<String, List<String>> targets, List<String> failed) {
        Staffer sender = contacts.staffer(call.required("sender"));
        List<String> wanted = call.texts("chat_id_list");
        world.limits().fits("mass-chats", wanted.size());
        List<String> owned = chats.owned(sender.userid);
        List<String> chosen = wanted.isEmpty()
                ? owned
                : wanted.stream().filter(owned::contains).toList();
        wanted.stream().filter(each -> !owned.contains(each)).forEach(failed::add);
        if (!chosen.isEmpty()) {
            targets.put(sender.userid, chosen);
        }
    }

    private void toCustomers(Call call, Map<String, List<String>> targets, List<String> failed) {
        List<String> wanted = call.texts("external_userid");
        world.limits().fits("mass-customers", wanted.size());
        String sender = call.text("sender");
        JsonNode filter = call.body().path("tag_filter").path("group_list");
        if (sender.isEmpty() && wanted.isEmpty() && filter.isEmpty()) {
            throw Refusal.lacking("sender, external_userid or tag_filter");
        }
        if (!sender.isEmpty()) {
            contacts.staffer(sender);
        }
        if (!wanted.isEmpty()) {
            for (String each : wanted.stream().distinct().toList()) {
                Contact contact = contacts.contact(each);
                Optional<Follow> follow = contact == null ? Optional.empty() : whose(contact, sender);
                follow.ifPresentOrElse(found -> aim(found, targets), () -> failed.add(each));
            }
            return;
        }
        filter.forEach(group ->
                world.limits().fits("mass-filter-tags", group.path("tag_list").size()));
        for (Contact contact : contacts.contacts()) {
            whose(contact, sender).filter(each -> fits(each, filter)).ifPresent(found -> aim(found, targets));
        }
    }

    /** The member who talked to them last, or the one who is to send it. */
    private static Optional<Follow> whose(Contact contact, String sender) {
        return contact.follows.values().stream()
                .filter(each -> !each.half && !each.left && each.staffer.resigned == null)
                .filter(each -> sender.isEmpty() || each.staffer.userid.equals(sender))
                .max(Comparator.comparing((Follow each) -> each.talked).thenComparing(each -> each.number));
    }

    private static void aim(Follow follow, Map<String, List<String>> targets) {
        targets.computeIfAbsent(follow.staffer.userid, each -> new ArrayList<>())
                .add(follow.contact.id);
    }

    /** One tag of each group. */
    private static boolean fits(Follow follow, JsonNode groups) {
        for (JsonNode group : groups) {
            List<String> tags = Json.texts(group.path("tag_list"));
            if (tags.stream().noneMatch(follow.tags::contains)) {
                return false;
            }
        }
        return true;
    }
}
