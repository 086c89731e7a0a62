package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may not write in a group for a while. */
final class Muting {
    private static final String ROUTE = Administration.GROUP + "restrict_chat_setting";

    private final Groups groups;
    private final Platform platform;

    Muting(Groups groups) {
        this.groups = groups;
        this.platform = groups.platform;
    }

    void open(Routes routes) {
        routes.paced("GET " + ROUTE, "mute-reads-per-minute", Quotas.MINUTE, ask -> {
            return setting(Administration.asAdmin(groups.of(ask)));
        });
        routes.paced("POST " + ROUTE, "mute-writes-per-minute", Quotas.MINUTE, ask -> {
            return mute(Administration.asAdmin(groups.of(ask)), ask);
        });
    }

    private Answer setting(Group group) {
        ObjectNode answer = Trees.object();
        ObjectNode rule = answer.putObject("global_rule").put("mode", "none");
        rule.putArray("schedule_rules");
        rule.putArray("recurring_rules");
        ArrayNode members = answer.putArray("members");
        group.seats.values().stream()
                .filter(each -> each.isMuted(platform.now()))
                .forEach(each -> {
                    Instant until = each.mutedUntil == null ? platform.now() : each.mutedUntil;
                    members.addObject()
                            .put("member_openid", each.openid)
                            .put("mute_expire_at", Platform.stamp(until))
                            .put("username", each.user.name)
                            .put("union_openid", each.user.unionOpenid);
                });
        return Answer.ok(answer);
    }

    /** All of it or nothing. */
    private Answer mute(Group group, Ask ask) {
        JsonNode wanted = ask.body.path("members");
        Shapes.require(!wanted.isEmpty(), "members");
        platform.quotas().fits("members-per-muting", wanted.size());
        List<Runnable> changes = new ArrayList<>();
        for (JsonNode each : wanted) {
            Group.Seat seat = Administration.seat(
                            group, each.path("member_openid").asString(""))
                    .orElseThrow(() -> new Refused(40034101, "no member"));
            if (!seat.role.equals("member")) {
                throw new Refused(11282, "owners and admins are not muted");
            }
            Instant until = until(each);
            changes.add(() -> seat.mutedUntil = until);
        }
        changes.forEach(Runnable::run);
        return Answer.done();
    }

    private @Nullable Instant until(JsonNode change) {
        String op = change.path("op").asString("");
        Shapes.require(op.equals("add") || op.equals("update") || op.equals("del"), "op");
        if (op.equals("del")) {
            return null;
        }
        try {
            Instant until = OffsetDateTime.parse(change.path("mute_expire_at").asString(""))
                    .toInstant();
            Duration most = Duration.ofDays(platform.quotas().of("mute-days"));
            boolean fits = until.isAfter(platform.now())
                    && (most.isZero() || !until.isAfter(platform.now().plus(most)));
            Shapes.require(fits, "mute_expire_at");
            return until;
        } catch (DateTimeException e) {
            throw Refused.unfit("mute_expire_at");
        }
    }
}
