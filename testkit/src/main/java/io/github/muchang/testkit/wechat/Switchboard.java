package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.fake.Fault;
import io.github.muchang.testkit.fake.Faults;
import io.github.muchang.testkit.fake.Loopback.Reply;
import io.github.muchang.testkit.fake.Loopback.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Faults faults = new Faults();
    private final List<Asked> asked = new ArrayList<>();

    /** Every call that needs a token is shown to the authority first, and keeps these paces besides those of its route. */
    Switchboard(World world, Routes routes, Consumer<Call> authority, List<Route.Pace> paces) {
        this.world = world;
        this.routes = routes;
        this.authority = authority;
        this.paces = paces;
        this.rates = new Rates(world.limits());
    }

    void trouble(String path, int calls, Trouble trouble) {
        if (routes.find(path) == null) {
            throw new IllegalArgumentException("nothing is served at " + path);
        }
        faults.add(path, calls, trouble.fault());
    }

    void endTroubles() {
        faults.end();
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    Reply answer(Request request) {
        JsonNode body = Json.read(request.body);
        Route route = routes.find(request.path);
        Fault fault = arrive(request, body);
        if (route == null || fault.kind() == Fault.Kind.STATUS) {
            return new Reply(route == null ? 404 : fault.status(), new byte[0], false);
        }
        JsonNode answer = inTurn(route, new Call(request, body), fault);
        return switch (fault.kind()) {
            case NONSENSE -> new Reply(200, NONSENSE, false);
            case REPLY_LOST, REQUEST_LOST -> new Reply(200, Json.bytes(answer), true);
            case NONE, CODE, STATUS, SLOW -> new Reply(200, Json.bytes(answer), false);
        };
    }

    private synchronized Fault arrive(Request request, JsonNode body) {
        Map<String, String> query = new TreeMap<>(request.query);
        query.keySet().removeAll(SECRETS);
        asked.add(new Asked(world.now(), request.path, query, Json.without(body, SECRETS)));
        return faults.next(request.path);
    }

    private JsonNode inTurn(Route route, Call call, Fault fault) {
        long most = world.limits().of("calls-at-once");
        String alone =
                route.alone().map(what -> call.path() + " " + what.apply(call)).orElse("");
        if (!crowding.enters(call.path(), most == 0 ? Long.MAX_VALUE : most)) {
            world.limits().note("calls-at-once", call.path());
            return Json.refused(45033, "api concurrent out of limit");
        }
        try {
            if (alone.isEmpty()) {
                return work(route, call, fault);
            }
            if (!crowding.enters(alone, 1)) {
                return Json.refused(45035, "two calls for the same pair at once");
            }
            try {
                return work(route, call, fault);
            } finally {
                crowding.leaves(alone);
            }
        } finally {
            crowding.leaves(call.path());
        }
    }

    private JsonNode work(Route route, Call call, Fault fault) {
        fault.waits();
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
            if (fault.kind() == Fault.Kind.CODE) {
                throw new Refusal(fault.code(), "as the test wants it");
            }
            if (fault.kind() == Fault.Kind.REQUEST_LOST) {
                return Json.ok();
            }
            synchronized (world) {
                return route.handler().answer(call);
            }
        } catch (Refusal e) {
            return Json.refused(e.code(), e.words() + world.trace());
        }
    }
}
