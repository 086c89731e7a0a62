package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The bot's access token: the same one until its last minute, when there is a new one and both are good. Guarded by itself. */
final class Tokens {
    private static final String SCHEME = "QQBot ";

    private final Platform platform;
    private final FakeQqBotBuilder settings;
    private final Map<String, Instant> issued = new HashMap<>();
    private String current = "";
    private boolean banned;

    Tokens(Platform platform, FakeQqBotBuilder settings) {
        this.platform = platform;
        this.settings = settings;
    }

    void open(Routes routes) {
        routes.open("POST /app/getAppAccessToken", this::token);
    }

    /** The platform takes back every token before its time. */
    synchronized void voids() {
        issued.clear();
        current = "";
    }

    synchronized void ban(boolean now) {
        banned = now;
    }

    synchronized boolean isBanned() {
        return banned;
    }

    /** Refuses a call without a token that is valid. */
    synchronized void check(Ask ask) {
        String header = ask.request.header("Authorization");
        if (header.isEmpty()) {
            throw new Refused(401, 11241, "no Authorization");
        }
        if (!isGood(header)) {
            throw new Refused(401, 11243, "token invalid or expired");
        }
        if (banned) {
            throw new Refused(401, 11265, "bot is banned");
        }
    }

    /** Whether this is the scheme and a token that is valid. */
    synchronized boolean isGood(String authorization) {
        Instant since = authorization.startsWith(SCHEME) ? issued.get(authorization.substring(SCHEME.length())) : null;
        return since != null && !platform.isOver(since, life());
    }

    private synchronized Answer token(Ask ask) {
        // The endpoint answers its errors with status 200.
        if (!ask.text("appId").equals(settings.appid)) {
            return refused(100007, "appid invalid");
        }
        if (banned) {
            return refused(100007, "appid banned");
        }
        if (!ask.text("clientSecret").equals(settings.secret)) {
            return refused(100016, "invalid appid or secret");
        }
        try {
            platform.quotas()
                    .count("token-calls-per-minute", Quotas.MINUTE, "", ask.route, () -> Refused.tooFast("tokens"));
        } catch (Refused e) {
            return refused(100001, "too many requests");
        }
        Duration early = platform.quotas().seconds("token-renewed-seconds-early");
        Instant since = issued.get(current);
        if (since == null || platform.isOver(since, life().minus(early))) {
            current = "TOKEN-" + platform.hex("token");
            issued.put(current, platform.now());
        }
        Instant from = issued.getOrDefault(current, platform.now());
        long left = Duration.between(platform.now(), from.plus(life())).toSeconds();
        ObjectNode answer = Trees.object().put("access_token", current);
        return Answer.ok(
                settings.lifeAsNumber ? answer.put("expires_in", left) : answer.put("expires_in", Long.toString(left)));
    }

    private static Answer refused(int code, String words) {
        return Answer.ok(Trees.object().put("code", code).put("message", words));
    }

    private Duration life() {
        return platform.quotas().seconds("token-seconds");
    }
}
