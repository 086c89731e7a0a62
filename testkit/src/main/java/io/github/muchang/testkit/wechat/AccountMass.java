package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Mass messages of a service account: to all, to a tag, or to a list of followers, each of whom receives four a month. */
final class AccountMass {
    private static final Route.Pace MINUTE = new Route.Pace("mass-calls-per-minute", Duration.ofMinutes(1), 45011);

    private final World world;
    private final Fans fans;
    private final Jobs jobs;
    private final Map<String, Job> byClientId = new HashMap<>();
    private final Map<Long, Job> byId = new HashMap<>();
    private final Map<String, Integer> received = new HashMap<>();
    private final List<LocalDate> toAll = new ArrayList<>();

    AccountMass(Fans fans, Jobs jobs) {
        this.world = fans.world;
        this.fans = fans;
        this.jobs = jobs;
    }

    void open(Routes routes) {
        String path = "/cgi-bin/message/mass/";
        routes.paced(path + "sendall", call -> once(call, this::filtered), MINUTE);
        routes.paced(path + "send", call -> once(call, this::named), MINUTE);
        routes.post(path + "get", call -> {
            Job job = job(call);
            return Json.object().put("msg_id", job.id).put("msg_status", job.deleted ? "DELETE" : "SEND_SUCCESS");
        });
        routes.post(path + "delete", call -> {
            job(call).deleted = true;
            return Json.ok();
        });
        routes.post(path + "preview", call -> {
            Fan fan = fans.fan(call.required("touser"));
            world.deliver(Delivered.By.ACCOUNT_MASS, jobs.account(), fan.openid, call.body());
            return Json.ok().put("msg_id", jobs.id());
        });
    }

    /** A call that names a job of the last day is answered with that job. */
    private ObjectNode once(Call call, Function<Call, List<Fan>> receivers) {
        String kind = call.required("msgtype");
        if (!call.says(kind)) {
            throw Refusal.lacking(kind);
        }
        String clientId = call.text("clientmsgid");
        world.limits().fitsBytes("mass-clientmsgid-bytes", clientId);
        Job before = byClientId.get(clientId);
        Duration known = Duration.ofHours(world.limits().of("mass-repeat-hours"));
        if (!clientId.isEmpty() && before != null && !world.isOver(before.at, known)) {
            return Json.refused(45065, "clientmsgid exist").put("msg_id", before.id);
        }
        Job job = new Job(jobs.id(), world.now());
        send(job, receivers.apply(call), call.body());
        byClientId.put(clientId, job);
        byId.put(job.id, job);
        return Json.object()
                .put("errcode", 0)
                .put("errmsg", "send job submission success")
                .put("msg_id", job.id)
                .put("msg_data_id", job.id);
    }

    private List<Fan> filtered(Call call) {
        JsonNode filter = call.body().path("filter");
        if (!filter.path("is_to_all").asBoolean(false)) {
            int tag = filter.path("tag_id").asInt(0);
            if (tag == 0) {
                throw Refusal.lacking("tag_id");
            }
            return fans.following().stream()
                    .filter(each -> each.tags.contains(tag))
                    .toList();
        }
        long today = toAll.stream().filter(world.today()::equals).count();
        long month = toAll.stream()
                .filter(each -> YearMonth.from(each).equals(world.month()))
                .count();
        world.limits().atMost("mass-to-all-per-day", today + 1, 45028, call.path());
        world.limits().atMost("mass-to-all-per-month", month + 1, 45028, call.path());
        toAll.add(world.today());
        return fans.following();
    }

    private List<Fan> named(Call call) {
        List<String> openids = call.texts("touser").stream().distinct().toList();
        if (openids.size() < 2) {
            throw new Refusal(40130, "invalid openid list size, at least two openid");
        }
        world.limits().fits("mass-openids", openids.size());
        return openids.stream().map(fans::fan).toList();
    }

    private void send(Job job, List<Fan> to, JsonNode message) {
        int sent = 0;
        int filtered = 0;
        int errors = 0;
        for (Fan fan : to) {
            String key = fan.openid + " " + world.month();
            int before = received.getOrDefault(key, 0);
            if (!world.limits().allows("mass-receipts-per-month", before + 1L, "a follower")) {
                filtered++;
            } else if (!fan.follows || fan.blocks) {
                errors++;
            } else {
                received.put(key, before + 1);
                sent++;
                world.deliver(Delivered.By.ACCOUNT_MASS, jobs.account(), fan.openid, message);
            }
        }
        long[] counts = {to.size(), to.size() - filtered, sent, errors};
        jobs.later(() -> Event.of(jobs.account(), "mphelper", world.now(), "MASSSENDJOBFINISH")
                .number("MsgID", job.id)
                .text("Status", "send success")
                .number("TotalCount", counts[0])
                .number("FilterCount", counts[1])
                .number("SentCount", counts[2])
                .number("ErrorCount", counts[3]));
    }

    private Job job(Call call) {
        Job job = byId.get(call.number("msg_id", 0));
        if (job == null) {
            throw Refusal.invalid("msg_id");
        }
        return job;
    }

    private static final class Job {
        final long id;
        final Instant at;
        boolean deleted;

        Job(long id, Instant at) {
            this.id = id;
            this.at = at;
        }
    }
}
