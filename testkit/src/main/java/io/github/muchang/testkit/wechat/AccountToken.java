package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The account's stable token: the same one until it is renewed five minutes early, when both are good; a forced one ends the one before, some
 * times a day and not at once again.
 */
final class AccountToken {
    private static final Route.Pace MINUTE = new Route.Pace("token-calls-per-minute", Duration.ofMinutes(1), 45011);
    private static final Route.Pace DAY = new Route.Pace("token-calls-per-day", Duration.ofDays(1), 45009);

    private final World world;
    private final String appid;
    private final String secret;
    private final Map<String, Instant> issued = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private String current = "";
    private @Nullable Instant forced;
    private LocalDate forcedOn = LocalDate.MIN;
    private long timesForced;

    AccountToken(World world, String appid, String secret) {
        this.world = world;
        this.appid = appid;
        this.secret = secret;
    }

    void open(Routes routes) {
        routes.open("/cgi-bin/stable_token", true, this::token, MINUTE, DAY);
    }

    /** The platform takes back what it gave before its time. */
    void voids() {
        end();
        current = "";
    }

    /** Refuses a call without a token that is valid. */
    void check(Call call) {
        String token = call.parameter("access_token");
        if (token.isEmpty()) {
            throw new Refusal(41001, "access_token missing");
        }
        Instant since = issued.get(token);
        if (ended.contains(token)) {
            throw new Refusal(40001, "invalid credential, access_token is invalid or not latest");
        }
        if (since == null) {
            throw new Refusal(40014, "invalid access_token");
        }
        if (world.isOver(since, life())) {
            throw new Refusal(42001, "access_token expired");
        }
    }

    private ObjectNode token(Call call) {
        if (!call.required("grant_type").equals("client_credential")) {
            throw new Refusal(40002, "invalid grant_type");
        }
        if (!call.required("appid").equals(appid)) {
            throw new Refusal(40013, "invalid appid");
        }
        if (!call.required("secret").equals(secret)) {
            throw new Refusal(40125, "invalid appsecret");
        }
        if (call.is("force_refresh", false)) {
            force(call.path());
            end();
            issue();
        } else {
            Duration renewed = Duration.ofSeconds(world.limits().of("token-renewed-seconds-early"));
            Instant since = issued.get(current);
            if (since == null || world.isOver(since, life().minus(renewed))) {
                issue();
            }
        }
        Instant since = issued.getOrDefault(current, world.now());
        return Json.object()
                .put("access_token", current)
                .put(
                        "expires_in",
                        Duration.between(world.now(), since.plus(life())).toSeconds());
    }

    private void end() {
        ended.addAll(issued.keySet());
        issued.clear();
    }

    private void issue() {
        current = world.id("TOKEN-");
        issued.put(current, world.now());
    }

    private void force(String path) {
        Limits limits = world.limits();
        Duration gap = Duration.ofSeconds(limits.of("forced-token-gap-seconds"));
        if (forced != null && !world.isOver(forced, gap)) {
            limits.note("forced-token-gap-seconds", path);
            throw new Refusal(45011, "force_refresh too soon");
        }
        timesForced = forcedOn.equals(world.today()) ? timesForced : 0;
        limits.atMost("forced-tokens-per-day", timesForced + 1, 45009, path);
        timesForced++;
        forcedOn = world.today();
        forced = world.now();
    }

    private Duration life() {
        return Duration.ofSeconds(world.limits().of("token-seconds"));
    }
}
