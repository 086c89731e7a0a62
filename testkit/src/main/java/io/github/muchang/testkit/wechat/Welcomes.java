package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Welcome codes: good for 20 s, once, and for nobody who has begun to talk (92137). */
final class Welcomes {
    private final World world;
    private final Attachments attachments;
    private final Map<String, Code> codes = new HashMap<>();

    Welcomes(World world, Attachments attachments) {
        this.world = world;
        this.attachments = attachments;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/externalcontact/send_welcome_msg", this::send);
    }

    /** A code for a new customer; empty if the admin greets for the member, or a welcome was sent already. */
    String issue(Follow follow) {
        if (follow.staffer.greetedByAdmin || follow.greeted || follow.talked.isAfter(follow.created)) {
            return "";
        }
        String code = world.id("WELCOME-");
        codes.put(code, new Code(follow, world.now()));
        return code;
    }

    private ObjectNode send(Call call) {
        Code code = codes.get(call.required("welcome_code"));
        attachments.check(call.body());
        if (code == null) {
            throw new Refusal(41050, "invalid welcome code");
        }
        if (code.used || code.follow.talked.isAfter(code.at)) {
            throw new Refusal(41051, "welcome message already sent, or chat started");
        }
        if (world.isOver(code.at, Duration.ofSeconds(world.limits().of("welcome-seconds")))) {
            throw new Refusal(41050, "welcome code expired");
        }
        code.used = true;
        code.follow.greeted = true;
        world.deliver(Delivered.By.WELCOME, code.follow.staffer.userid, code.follow.contact.id, call.body());
        return Json.ok();
    }

    private static final class Code {
        final Follow follow;
        final Instant at;
        boolean used;

        Code(Follow follow, Instant at) {
            this.follow = follow;
            this.at = at;
        }
    }
}
