package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Messages of an official account to one follower: customer-service, template and subscription messages. */
final class Notices {
    private static final Route.Pace DAILY = new Route.Pace("template-messages-per-day", Duration.ofDays(1), 45009);

    private final Fans fans;
    private final World world;
    private final Jobs jobs;
    private final Map<String, Sent> byClientId = new HashMap<>();

    Notices(Fans fans, Jobs jobs) {
        this.fans = fans;
        this.world = fans.world;
        this.jobs = jobs;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/message/custom/send", this::custom);
        routes.paced("/cgi-bin/message/template/send", this::template, DAILY);
        routes.post("/cgi-bin/message/subscribe/bizsend", this::subscription);
    }

    private ObjectNode custom(Call call) {
        Fan fan = fans.fan(call.required("touser"));
        String kind = call.required("msgtype");
        if (!call.says(kind)) {
            throw Refusal.lacking(kind);
        }
        fan.windows.use(world);
        world.deliver(Delivered.By.CUSTOMER_SERVICE, jobs.account(), fan.openid, call.body());
        return Json.ok();
    }

    private ObjectNode template(Call call) {
        Fan fan = fans.fan(call.required("touser"));
        call.required("template_id");
        if (!fan.follows) {
            throw new Refusal(43004, "require subscribe");
        }
        String clientId = call.text("client_msg_id");
        String key = fan.openid + " " + clientId;
        Sent before = byClientId.get(key);
        Duration known = Duration.ofMinutes(world.limits().of("template-repeat-minutes"));
        if (!clientId.isEmpty() && before != null && !world.isOver(before.at, known)) {
            return Json.ok().put("msgid", before.msgid);
        }
        long msgid = jobs.id();
        byClientId.put(key, new Sent(world.now(), msgid));
        if (!fan.blocks) {
            world.deliver(Delivered.By.TEMPLATE, jobs.account(), fan.openid, call.body());
        }
        String status = fan.blocks ? "failed:user block" : "success";
        jobs.later(() ->
                fans.event(fan, "TEMPLATESENDJOBFINISH").number("MsgID", msgid).text("Status", status));
        return Json.ok().put("msgid", msgid);
    }

    private ObjectNode subscription(Call call) {
        Fan fan = fans.fan(call.required("touser"));
        String template = call.required("template_id");
        Integer consents = fan.consents.get(template);
        if (consents == null || consents < 1 || fan.blocks) {
            throw new Refusal(43101, "user refuse to accept the msg");
        }
        fan.consents.put(template, consents - 1);
        world.deliver(Delivered.By.SUBSCRIPTION, jobs.account(), fan.openid, call.body());
        return Json.ok();
    }

    private record Sent(Instant at, long msgid) {}
}
