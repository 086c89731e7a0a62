package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.wechat.Moment.Echoed;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked about posts to Moments (93333). */
final class MomentReceipts {
    private final Moments moments;

    MomentReceipts(Moments moments, Routes routes) {
        this.moments = moments;
        String path = "/cgi-bin/externalcontact/";
        routes.post(path + "get_moment_list", this::list);
        routes.post(path + "get_moment_task", this::tasks);
        routes.post(path + "get_moment_customer_list", call -> customers(call, false));
        routes.post(path + "get_moment_send_result", call -> customers(call, true));
        routes.post(path + "get_moment_comments", this::comments);
    }

    private ObjectNode list(Call call) {
        long from = call.number("start_time", -1);
        long to = call.number("end_time", -1);
        if (from < 0 || to < from) {
            throw Refusal.invalid("start_time");
        }
        moments.world.limits().fits("moment-list-days", (to - from + 86_399) / 86_400);
        NavigableMap<Long, Moment> found = new TreeMap<>(moments.moments);
        found.values().removeIf(each -> each.created.getEpochSecond() < from || each.created.getEpochSecond() > to);
        Page<Moment> page = Page.of(found, call.text("cursor"), call.rows(20, 20));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("moment_list");
        page.rows().forEach(each -> rows.addObject()
                .put("moment_id", each.id)
                .put("create_time", each.created.getEpochSecond())
                .put("create_type", 0)
                .put("visible_type", 1)
                .setAll(each.message));
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode tasks(Call call) {
        Moment moment = moments.moment(call);
        Page<String> page =
                Page.growing(List.copyOf(moment.audience.keySet()), call.text("cursor"), call.rows(500, 1000));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("task_list");
        page.rows().forEach(each -> rows.addObject()
                .put("userid", each)
                .put("publish_status", moment.published.contains(each) ? 1 : 0));
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode customers(Call call, boolean sentOnly) {
        Moment moment = moments.moment(call);
        String userid = call.required("userid");
        boolean shown = !sentOnly || moment.published.contains(userid);
        Page<String> page = Page.growing(
                shown ? moment.audience.getOrDefault(userid, List.of()) : List.of(),
                call.text("cursor"),
                sentOnly ? call.rows(3000, 5000) : call.rows(500, 1000));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("customer_list");
        page.rows().forEach(each -> {
            ObjectNode row = rows.addObject().put("external_userid", each);
            if (!sentOnly) {
                row.put("userid", userid);
            }
        });
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode comments(Call call) {
        Moment moment = moments.moment(call);
        String userid = call.required("userid");
        ObjectNode answer = Json.ok();
        echoes(answer.putArray("comment_list"), moment.comments, userid);
        echoes(answer.putArray("like_list"), moment.likes, userid);
        return answer;
    }

    private static void echoes(ArrayNode rows, List<Echoed> echoes, String userid) {
        echoes.stream().filter(each -> each.member().equals(userid)).forEach(each -> rows.addObject()
                .put("external_userid", each.external())
                .put("create_time", each.at().getEpochSecond()));
    }
}
