package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What members did each day, summed over those who are asked for (92132). */
final class Behaviour {
    private final World world;
    private final Map<String, long[]> days = new HashMap<>();

    Behaviour(World world) {
        this.world = world;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/externalcontact/get_user_behavior_data", this::data);
    }

    void added(String userid) {
        today(userid)[0]++;
    }

    void lost(String userid) {
        today(userid)[1]++;
    }

    /** A customer writes; with the number of messages that the member answers. */
    void talked(String userid, int answers) {
        long[] today = today(userid);
        today[2]++;
        today[3] += answers;
        today[4] += answers > 0 ? 1 : 0;
    }

    private long[] today(String userid) {
        return days.computeIfAbsent(userid + " " + world.today(), each -> new long[5]);
    }

    private ObjectNode data(Call call) {
        List<String> userids = call.texts("userid");
        if (userids.isEmpty()) {
            throw Refusal.lacking("userid");
        }
        Limits limits = world.limits();
        limits.fits("statistics-members", userids.size());
        LocalDate from = day(call, "start_time");
        LocalDate to = day(call, "end_time");
        limits.fits("statistics-days", ChronoUnit.DAYS.between(from, to));
        limits.fits("statistics-days-back", ChronoUnit.DAYS.between(from, world.today()));
        if (to.isBefore(from)) {
            throw Refusal.invalid("end_time");
        }
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("behavior_data");
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            row(rows.addObject(), day, userids);
        }
        return answer;
    }

    private void row(ObjectNode row, LocalDate day, List<String> userids) {
        long[] sum = new long[5];
        for (String userid : userids) {
            long[] one = days.getOrDefault(userid + " " + day, new long[5]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        row.put("stat_time", day.atStartOfDay(World.ZONE).toEpochSecond())
                .put("chat_cnt", sum[2])
                .put("message_cnt", sum[3]);
        if (sum[2] > 0) {
            row.put("reply_percentage", 100.0 * sum[4] / sum[2]).put("avg_reply_time", 1);
        }
        row.put("negative_feedback_cnt", sum[1]).put("new_apply_cnt", 0).put("new_contact_cnt", sum[0]);
    }

    static LocalDate day(Call call, String name) {
        if (!call.says(name)) {
            throw Refusal.lacking(name);
        }
        return LocalDate.ofInstant(Instant.ofEpochSecond(call.number(name, 0)), World.ZONE);
    }
}
