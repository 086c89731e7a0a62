package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.wechat.MassTask.Part;
import io.github.muchang.testkit.wechat.MassTask.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked about mass messages, and done to them, once they are made (93338, 97610). */
final class MassReceipts {
    private static final int ROWS = 500;

    private final MassMessages messages;

    MassReceipts(MassMessages messages, Routes routes) {
        this.messages = messages;
        String path = "/cgi-bin/externalcontact/";
        routes.post(path + "get_groupmsg_list_v2", this::list);
        routes.post(path + "get_groupmsg_task", this::parts);
        routes.post(path + "get_groupmsg_send_result", this::results);
        routes.post(path + "remind_groupmsg_send", this::remind);
        routes.post(path + "cancel_groupmsg_send", this::cancel);
    }

    private ObjectNode list(Call call) {
        long from = call.number("start_time", -1);
        long to = call.number("end_time", -1);
        if (from < 0 || to < from) {
            throw Refusal.invalid("start_time");
        }
        Limits limits = messages.world.limits();
        limits.fits("mass-list-days", (to - from + 86_399) / 86_400);
        boolean groups = call.required("chat_type").equals("group");
        NavigableMap<Long, MassTask> found = new TreeMap<>(messages.tasks);
        found.values()
                .removeIf(each -> each.toGroups != groups
                        || each.created.getEpochSecond() < from
                        || each.created.getEpochSecond() > to);
        Page<MassTask> page = Page.of(found, call.text("cursor"), call.rows(50, 100));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("group_msg_list");
        // A task made by an app has no creator.
        page.rows().forEach(each -> rows.addObject()
                .put("msgid", each.id)
                .put("create_time", each.created.getEpochSecond())
                .put("create_type", 0)
                .setAll(each.message));
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode parts(Call call) {
        MassTask task = dispatched(call);
        NavigableMap<Long, Part> parts = new TreeMap<>();
        task.parts.values().forEach(each -> parts.put(each.number, each));
        Page<Part> page = Page.of(parts, call.text("cursor"), call.rows(ROWS, 1000));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("task_list");
        page.rows().forEach(each -> {
            ObjectNode row = rows.addObject().put("userid", each.userid).put("status", each.confirmed ? 2 : 0);
            if (each.confirmed) {
                row.put("send_time", each.sent);
            }
        });
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode results(Call call) {
        MassTask task = dispatched(call);
        Part part = task.parts.get(call.required("userid"));
        if (part == null) {
            throw Refusal.invalid("userid");
        }
        NavigableMap<Long, Row> found = new TreeMap<>(part.rows);
        found.values().removeIf(each -> task.toGroups && each.status != 1);
        Page<Row> page = Page.of(found, call.text("cursor"), call.rows(ROWS, 1000));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("send_list");
        page.rows().forEach(each -> {
            ObjectNode row = rows.addObject()
                    .put(task.toGroups ? "chat_id" : "external_userid", each.target)
                    .put("userid", part.userid)
                    .put("status", each.status);
            if (each.status == 1) {
                row.put("send_time", each.sent);
            }
        });
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode remind(Call call) {
        MassTask task = running(call);
        Instant yesterday = messages.world.now().minus(Duration.ofDays(1));
        while (!task.reminders.isEmpty() && !task.reminders.getFirst().isAfter(yesterday)) {
            task.reminders.removeFirst();
        }
        messages.world.limits().atMost("mass-reminders-per-day", task.reminders.size() + 1L, 41094, call.path());
        task.reminders.addLast(messages.world.now());
        return Json.ok();
    }

    private ObjectNode cancel(Call call) {
        running(call).cancelled = true;
        return Json.ok();
    }

    private MassTask running(Call call) {
        MassTask task = task(call);
        if (task.cancelled) {
            throw new Refusal(41093, "cancelled");
        }
        return task;
    }

    private MassTask dispatched(Call call) {
        MassTask task = task(call);
        Duration dispatching = Duration.ofSeconds(messages.world.limits().of("mass-dispatch-seconds"));
        if (!messages.world.isOver(task.created, dispatching)) {
            throw new Refusal(41063, "still being dispatched");
        }
        return task;
    }

    private MassTask task(Call call) {
        MassTask task = messages.task(call.required("msgid"));
        if (task == null) {
            throw new Refusal(41047, "invalid msgid");
        }
        return task;
    }
}
