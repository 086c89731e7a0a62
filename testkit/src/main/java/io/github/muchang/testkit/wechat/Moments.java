package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.wechat.Moment.Echoed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 客户朋友圈: an app makes a task, and each member publishes it or does not (95094). */
final class Moments {
    private static final Route.Pace MINUTE = new Route.Pace("moment-tasks-per-minute", Duration.ofMinutes(1), 41078);

    final World world;
    final NavigableMap<Long, Moment> moments = new TreeMap<>();
    private final Contacts contacts;
    private final Tags tags;
    private final Media media;
    private final Map<String, Moment> byJob = new HashMap<>();
    private final Map<String, Moment> byId = new HashMap<>();

    Moments(World world, Contacts contacts, Tags tags, Media media) {
        this.world = world;
        this.contacts = contacts;
        this.tags = tags;
        this.media = media;
    }

    void open(Routes routes) {
        String path = "/cgi-bin/externalcontact/";
        routes.paced(path + "add_moment_task", this::add, MINUTE);
        routes.get(path + "get_moment_task_result", this::result);
        routes.post(path + "cancel_moment_task", call -> {
            moment(call).cancelled = true;
            return Json.ok();
        });
        new MomentReceipts(this, routes);
    }

    Moment moment(Call call) {
        @Nullable Moment moment = byId.get(call.required("moment_id"));
        if (moment == null) {
            throw Refusal.invalid("moment_id");
        }
        return moment;
    }

    /** The member publishes it: their customers see it. */
    void publish(String userid, String id) {
        Moment moment = meant(userid, id);
        if (moment.cancelled || !moment.published.add(userid)) {
            throw new IllegalStateException("cannot be published by " + userid + " any more");
        }
        moment.audience
                .getOrDefault(userid, List.of())
                .forEach(each -> world.deliver(Delivered.By.MOMENT, userid, each, moment.message));
    }

    void echo(String userid, Contact contact, String id, boolean comments) {
        Moment moment = meant(userid, id);
        if (!moment.published.contains(userid)) {
            throw new IllegalStateException("not published by " + userid);
        }
        (comments ? moment.comments : moment.likes).add(new Echoed(userid, contact.id, world.now()));
    }

    private Moment meant(String userid, String id) {
        Moment moment = byId.get(id);
        if (moment == null || !moment.audience.containsKey(userid)) {
            throw new IllegalStateException(userid + " is not asked to publish " + id);
        }
        return moment;
    }

    private ObjectNode add(Call call) {
        check(call.body());
        long made = world.count("moments " + world.month());
        world.limits().atMost("moment-tasks-per-month", made, 41210, call.path());
        ObjectNode message = Json.object();
        for (String name : List.of("text", "attachments")) {
            if (call.says(name)) {
                message.set(name, call.body().path(name).deepCopy());
            }
        }
        Moment moment = new Moment(world.count("row"), world.id("mom"), world.id("job"), world.now(), message);
        aim(moment, call.body().path("visible_range"));
        moments.put(moment.number, moment);
        byJob.put(moment.job, moment);
        byId.put(moment.id, moment);
        return Json.ok().put("jobid", moment.job);
    }

    private void check(JsonNode body) {
        Limits limits = world.limits();
        String text = body.path("text").path("content").asString("");
        JsonNode attached = body.path("attachments");
        if (text.isEmpty() && attached.isEmpty()) {
            throw Refusal.lacking("text or attachments");
        }
        limits.fitsCharacters("moment-text-characters", text);
        limits.fitsBytes("text-bytes", text);
        Set<String> kinds = attached.valueStream()
                .map(each -> each.path("msgtype").asString(""))
                .collect(Collectors.toSet());
        boolean alone = kinds.size() <= 1 && (kinds.contains("image") || attached.size() <= 1);
        if (!alone || !Set.of("image", "video", "link").containsAll(kinds)) {
            throw Refusal.invalid("attachments");
        }
        limits.fits("attachments", attached.size());
        attached.forEach(each -> {
            String id = each.path(each.path("msgtype").asString(""))
                    .path("media_id")
                    .asString("");
            if (!id.isEmpty() || !kinds.contains("link")) {
                media.check(id);
            }
        });
    }

    private void aim(Moment moment, JsonNode range) {
        List<String> senders =
                new ArrayList<>(Json.texts(range.path("sender_list").path("user_list")));
        world.limits().fits("moment-members", senders.size());
        if (senders.isEmpty()) {
            contacts.staff().forEach(each -> senders.add(each.userid));
        }
        List<String> wanted = Json.texts(range.path("external_contact_list").path("tag_list"));
        wanted.stream().filter(each -> !tags.exists(each)).forEach(moment.unknownTags::add);
        for (String sender : senders) {
            Staffer staffer = contacts.staffOrGone(sender);
            if (staffer == null || staffer.resigned != null) {
                moment.unknownMembers.add(sender);
                continue;
            }
            moment.audience.put(
                    sender,
                    staffer.follows.values().stream()
                            .filter(each -> !each.left)
                            .filter(each -> wanted.isEmpty() || wanted.stream().anyMatch(each.tags::contains))
                            .map(each -> each.contact.id)
                            .toList());
        }
    }

    private ObjectNode result(Call call) {
        Moment moment = byJob.get(call.requiredParameter("jobid"));
        Limits limits = world.limits();
        if (moment == null || world.isOver(moment.created, Duration.ofHours(limits.of("moment-job-hours")))) {
            throw Refusal.invalid("jobid");
        }
        boolean done = world.isOver(moment.created, Duration.ofSeconds(limits.of("moment-job-seconds")));
        ObjectNode answer = Json.ok().put("status", done ? 3 : 1).put("type", "add_moment_task");
        if (done) {
            ObjectNode result = answer.putObject("result").put("errcode", 0).put("errmsg", "ok");
            result.put("moment_id", moment.id);
            Json.put(result.putObject("invalid_sender_list"), "user_list", moment.unknownMembers);
            Json.put(result.putObject("invalid_external_contact_list"), "tag_list", moment.unknownTags);
        }
        return answer;
    }
}
