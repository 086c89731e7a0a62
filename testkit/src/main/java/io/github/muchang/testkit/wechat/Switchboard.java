package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.wechat.Loopback.Reply;
import io.github.muchang.testkit.wechat.Loopback.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Answers the calls of a fake: looks for their token, counts them, gets them into the trouble they are meant for and hands them to
 * their route.
 */
final class Switchboard {
    private static final Set<String> SECRETS = Set.of("access_token", "corpsecret", "secret", "appsecret");
    private static final byte[] NONSENSE = "<html>502</html>".getBytes(StandardCharsets.UTF_8);

    private final World world;
    private final Routes routes;
    private final Consumer<Call> authority;
    private final List<Route.Pace> paces;
    private final Rates rates;
    private final Crowding crowding = new Crowding();
    private final Map<String, Deque<Trouble>> troubles = new TreeMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** Every call that needs a token is shown to the authority first, and keeps these paces besides those of its route. */
    Switchboard(World world, Routes routes, Consumer<Call> authority, List<Route.Pace> paces) {
        this.world = world;
        this.routes = routes;
        this.authority = authority;
        this.paces = paces;
        this.rates = new Rates(world.limits());
    }

    synchronized void trouble(String path, int calls, Trouble trouble) {
        if (routes.find(path) == null) {
            throw new IllegalArgumentException("nothing is served at " + path);
        }
        Deque<Trouble> coming = troubles.computeIfAbsent(path, each -> new ArrayDeque<>());
        for (int i = 0; i < calls; i++) {
            coming.addLast(trouble);
        }
    }

    synchronized void endTroubles() {
        troubles.clear();
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    Reply answer(Request request) {
        JsonNode body = Json.read(request.body);
        Route route = routes.find(request.path);
        Trouble trouble = arrive(request, body);
        if (route == null || trouble.kind == Trouble.Kind.STATUS) {
            return new Reply(route == null ? 404 : trouble.code, new byte[0], false);
        }
        JsonNode answer = inTurn(route, new Call(request, body), trouble);
        return switch (trouble.kind) {
            case NONSENSE -> new Reply(200, NONSENSE, false);
            case REPLY_LOST, REQUEST_LOST -> new Reply(200, Json.bytes(answer), true);
            case NONE, ERRCODE, STATUS, SLOW -> new Reply(200, Json.bytes(answer), false);
        };
    }

    private synchronized Trouble arrive(Request request, JsonNode body) {
        Map<String, String> query = new TreeMap<>(request.query);
        query.keySet().removeAll(SECRETS);
        asked.add(new Asked(world.now(), request.path, query, Json.without(body, SECRETS)));
        Deque<Trouble> coming = troubles.getOrDefault(request.path, new ArrayDeque<>());
        return coming.isEmpty() ? Trouble.NONE : coming.removeFirst();
    }

    private JsonNode inTurn(Route route, Call call, Trouble trouble) {
        long most = world.limits().of("calls-at-once");
        String alone =
                route.alone().map(what -> call.path() + " " + what.apply(call)).orElse("");
        if (!crowding.enters(call.path(), most == 0 ? Long.MAX_VALUE : most)) {
            world.limits().note("calls-at-once", call.path());
            return Json.refused(45033, "api concurrent out of limit");
        }
        try {
            if (alone.isEmpty()) {
                return work(route, call, trouble);
            }
            if (!crowding.enters(alone, 1)) {
                return Json.refused(45035, "two calls for the same pair at once");
            }
            try {
                return work(route, call, trouble);
            } finally {
                crowding.leaves(alone);
            }
        } finally {
            crowding.leaves(call.path());
        }
    }

    private JsonNode work(Route route, Call call, Trouble trouble) {
        if (!trouble.delay.isZero()) {
            waits(trouble);
        }
        try {
            if (route.post() != call.isPost()) {
                throw new Refusal(route.post() ? 43002 : 43001, "wrong HTTP method");
            }
            if (!route.open()) {
                synchronized (world) {
                    authority.accept(call);
                }
            }
            rates.count(call.path(), paces, world.now());
            rates.count(call.path(), route.paces(), world.now());
            if (trouble.kind == Trouble.Kind.ERRCODE) {
                throw new Refusal(trouble.code, "as the test wants it");
            }
            if (trouble.kind == Trouble.Kind.REQUEST_LOST) {
                return Json.ok();
            }
            synchronized (world) {
                return route.handler().answer(call);
            }
        } catch (Refusal e) {
            return Json.refused(e.code(), e.words() + world.trace());
        }
    }

    private static void waits(Trouble trouble) {
        try {
            TimeUnit.NANOSECONDS.sleep(trouble.delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
