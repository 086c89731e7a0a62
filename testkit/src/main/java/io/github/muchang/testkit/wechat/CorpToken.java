package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The corp's access token: the same one while it is valid (91039). */
final class CorpToken {
    private final World world;
    private final String corp;
    private final String secret;
    private final Map<String, Instant> issued = new HashMap<>();
    private String current = "";

    CorpToken(World world, String corp, String secret) {
        this.world = world;
        this.corp = corp;
        this.secret = secret;
    }

    void open(Routes routes) {
        routes.open("/cgi-bin/gettoken", false, this::token);
    }

    /** The platform takes back what it gave before its time. */
    void voids() {
        issued.clear();
        current = "";
    }

    /** Refuses a call without a token that is valid. */
    void check(Call call) {
        String token = call.parameter("access_token");
        if (token.isEmpty()) {
            throw new Refusal(41001, "access_token missing");
        }
        Instant since = issued.get(token);
        if (since == null) {
            throw new Refusal(40014, "invalid access_token");
        }
        if (world.isOver(since, life())) {
            throw new Refusal(42001, "access_token expired");
        }
    }

    private ObjectNode token(Call call) {
        if (!call.requiredParameter("corpid").equals(corp)) {
            throw new Refusal(40013, "invalid corpid");
        }
        if (!call.requiredParameter("corpsecret").equals(secret)) {
            throw new Refusal(40001, "invalid credential");
        }
        Instant since = issued.get(current);
        if (since == null || world.isOver(since, life())) {
            current = world.id("TOKEN-");
            since = world.now();
            issued.put(current, since);
        }
        long left = Duration.between(world.now(), since.plus(life())).toSeconds();
        return Json.ok().put("access_token", current).put("expires_in", left);
    }

    private Duration life() {
        return Duration.ofSeconds(world.limits().of("token-seconds"));
    }
}
